/** Presses that a person has made elsewhere than in the page, where no page can make them. */
const vouchedFor = new WeakSet<Event>();

/**
 * Wraps a handler of a control that changes the portal: only a real person's click gets through, not
 * an event made by a script of the page.
 */
export function trusted(handler: () => void): (event: Event) => void {
  return (event) => {
    if (event.isTrusted || vouchedFor.has(event)) handler();
  };
}

/** Presses a button for a person who has pressed it in one of the extension's own pages. */
export function pressFor(button: HTMLButtonElement): void {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
  vouchedFor.add(event);
  button.dispatchEvent(event);
}

/** The same of a tick box: one that a script of the page has ticked is given back as it was. */
export function trustedTick(handler: (checked: boolean) => void): (event: Event) => void {
  return (event) => {
    if (event.isTrusted) handler((event.currentTarget as HTMLInputElement).checked);
    else event.preventDefault();
  };
}
/**
 * Has a key that is held down press a button once: a browser presses it again with every repetition, and
 * so what has taken the button's place, such as the confirmation of what it asked for.
 *
 * @param container holds the buttons, in its own tree
 */
export function pressOncePerKey(container: EventTarget): void {
  container.addEventListener(
    'keydown',
    (event) => {
      const { repeat, key, target } = event as KeyboardEvent;
      if (!repeat || !KEYS.includes(key) || !(target instanceof Element)) return;
      if (!target.closest(PRESSABLE)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
}

/** The keys that press what has the focus. */
const KEYS = ['Enter', ' '];
const PRESSABLE = 'button, a, summary, input[type="checkbox"], input[type="radio"]';
