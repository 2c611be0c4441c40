import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '../../utils/locales/wording';

interface Props {
  /** The id of the title, unique in the panel. */
  id: string;
  title: string;
  /** What stands at the right of the title. */
  aside?: string;
  /** Whether a button moves the card to the other corner, off what it covers. */
  isMovable?: boolean;
  /** The buttons at the right of the last line. */
  buttons: ComponentChildren;
  children: ComponentChildren;
}

/**
 * The whole panel while the person works in the portal: a card in a corner of the window, which leaves
 * the page in view and in reach.
 */
export function CornerCard({ id, title, aside, isMovable, buttons, children }: Props): JSX.Element {
  const [isAtRight, setAtRight] = useState(false);
  return (
    <div class={`corner-card ${isAtRight ? 'is-right' : ''}`} role="group" aria-labelledby={id}>
      <div class="row between">
        <h2 id={id}>{title}</h2>
        {aside && <span class="muted">{aside}</span>}
      </div>
      {children}
      <div class="row">
        {isMovable && (
          <button type="button" class="quiet" onClick={() => setAtRight(!isAtRight)}>
            {i18n.t('teach.move')}
          </button>
        )}
        <span class="grow" />
        {buttons}
      </div>
    </div>
  );
}
