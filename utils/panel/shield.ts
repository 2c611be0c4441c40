import { isInPlainSight } from '../dom/seen/plain-sight';

/** On buttons that only make less happen: they work whatever the page does to the panel. */
const ALWAYS = '[data-always]';

/** What is told of a person's presses. */
interface Shielded {
  /** Of each button that was kept from a press. */
  onHidden: (button: HTMLButtonElement) => void;
  /** Of each press that got through. */
  onSeen: () => void;
}

/**
 * Keeps presses from the panel's buttons while the page hides what they say.
 *
 * @param container of the panel, in its shadow root
 */
export function shield(
  container: HTMLElement,
  host: Element,
  { onHidden, onSeen }: Shielded,
): void {
  container.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element && event.target.closest('button');
      if (!button || button.matches(ALWAYS) || !event.isTrusted) return;
      const { left, top, width, height } = button.getBoundingClientRect();
      // By the keyboard, a press has no place of its own.
      const [x, y] = event.detail
        ? [event.clientX, event.clientY]
        : [left + width / 2, top + height / 2];
      if (isInPlainSight(host, x, y)) return onSeen();
      event.stopImmediatePropagation();
      event.preventDefault();
      onHidden(button);
    },
    { capture: true },
  );
}
