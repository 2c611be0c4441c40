/** The keys that press what has the focus. */
const PRESSING_KEYS = ['Enter', ' '];
const PRESSABLE = 'button, a, summary, input[type="checkbox"], input[type="radio"]';

/**
 * Makes a held key press a control once. A browser repeats the press for as long as the key is down, and
 * would also press what replaced the control, such as the confirmation that it opened.
 *
 * @param container holds the controls, in the same tree: in a shadow root, an element within it
 */
export function pressOncePerKey(container: EventTarget): void {
  container.addEventListener(
    'keydown',
    (event) => {
      const { repeat, key, target } = event as KeyboardEvent;
      if (!repeat || !PRESSING_KEYS.includes(key) || !(target instanceof Element)) return;
      if (!target.closest(PRESSABLE)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
}
