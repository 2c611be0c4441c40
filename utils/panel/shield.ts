import { isSafeFromClickjacking } from '../dom/seen/clickjacking';

/** Marks buttons that only stop or pause something. They work whatever the page does to the panel. */
const ALWAYS = '[data-always]';

/** What the shield reports of a person's presses on buttons. */
export interface ShieldOptions {
  /** Called for each press that was blocked. */
  onBlocked: (button: HTMLButtonElement) => void;
  /** Called for each press that got through. */
  onPassed: () => void;
}

/**
 * Blocks presses on the panel's buttons while the page hides what they say.
 *
 * @param container of the panel, in its shadow root
 * @param host of that shadow root
 */
export function shield(
  container: HTMLElement,
  host: Element,
  { onBlocked, onPassed }: ShieldOptions,
): void {
  container.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element && event.target.closest('button');
      if (!button || button.matches(ALWAYS) || !event.isTrusted) return;
      const { x, y } = pointOf(event, button);
      if (isSafeFromClickjacking(host, x, y)) return onPassed();
      event.stopImmediatePropagation();
      event.preventDefault();
      onBlocked(button);
    },
    { capture: true },
  );
}

/** Where a button was pressed. A press by the keyboard has no point: the middle of the button counts. */
function pointOf(event: MouseEvent, button: Element): { x: number; y: number } {
  if (event.detail) return { x: event.clientX, y: event.clientY };
  const { left, top, width, height } = button.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
