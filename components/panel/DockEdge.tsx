import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '../../utils/locales/wording';
import type { DockModel, DockProps } from './dock-model';

/** How far an arrow key moves the edge, in px; with Shift it is more. */
const STEP = 16;
const LONG_STEP = 64;

/** The panel's inner edge: a person moves it, by mouse or keys, to make the panel wider or narrower. */
export function DockEdge({ model, actions }: DockProps): JSX.Element {
  const { side, width, narrowest, widest } = model;
  const grip = useRef<{ x: number; width: number } | undefined>(undefined);
  const dragged = ({ clientX }: PointerEvent) => {
    const { current: from = { x: clientX, width } } = grip;
    return from.width + (side === 'right' ? from.x - clientX : clientX - from.x);
  };
  const letGo = (event: PointerEvent) => {
    if (grip.current) actions.setWidth(dragged(event), true);
    grip.current = undefined;
  };
  return (
    <div
      class="dock-edge"
      role="separator"
      tabIndex={0}
      aria-label={i18n.t('dock.width')}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      aria-valuetext={i18n.t('dock.pixels', { width: String(width) })}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = { x: event.clientX, width };
      }}
      onPointerMove={(event) => grip.current && actions.setWidth(dragged(event), false)}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onKeyDown={(event) => {
        const next = widthByKey(event, model);
        if (next === undefined) return;
        event.preventDefault();
        actions.setWidth(next, true);
      }}
    />
  );
}

/** The width that a key asks for; `undefined` for any other key. An arrow moves the edge its way. */
function widthByKey({ key, shiftKey }: KeyboardEvent, model: DockModel): number | undefined {
  const { side, width, narrowest, widest } = model;
  const step = shiftKey ? LONG_STEP : STEP;
  const wider = side === 'right' ? 'ArrowLeft' : 'ArrowRight';
  const narrower = side === 'right' ? 'ArrowRight' : 'ArrowLeft';
  if (key === wider) return Math.min(widest, width + step);
  if (key === narrower) return Math.max(narrowest, width - step);
  if (key === 'Home') return narrowest;
  return key === 'End' ? widest : undefined;
}
