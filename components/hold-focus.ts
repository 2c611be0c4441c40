import { useLayoutEffect } from 'preact/hooks';

const FOCUSABLE = 'button, input, select, textarea, a[href], [tabindex="0"]';

/**
 * Makes an element modal: the focus begins at `first`, Tab stays within, everything of ours around it is inert, and the
 * focus goes back to where it was.
 *
 * No `showModal()`: it makes the page inert as well, and what is inert hides from `elementsFromPoint`. Then the panel
 * could no longer tell whether the page covers it.
 */
export function useHeldFocus(
  dialog: { current: HTMLElement | null },
  first: { current: HTMLElement | null },
): (event: KeyboardEvent) => void {
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return undefined;
    const before = activeIn(element);
    const free = holdOthers(element);
    first.current?.focus();
    return () => {
      free();
      // Once all is drawn: until then what was behind may be inert, or have given the focus to something else.
      queueMicrotask(() => {
        if (before instanceof HTMLElement && isFree(before)) before.focus();
      });
    };
  }, []);
  return (event) => {
    if (event.key === 'Tab' && dialog.current) keepWithin(dialog.current, event);
  };
}

/** Whether nothing has the focus in the tree of an element that is still there. */
function isFree(element: HTMLElement): boolean {
  const active = activeIn(element);
  return element.isConnected && (!active || active === element.ownerDocument.body);
}

function activeIn(element: HTMLElement): Element | null {
  return (element.getRootNode() as Document | ShadowRoot).activeElement;
}

/** Makes inert what stands around an element in its own tree. @returns how to take that back */
function holdOthers(element: HTMLElement): () => void {
  const held: HTMLElement[] = [];
  for (let at: Element | null = element; at?.parentElement; at = at.parentElement) {
    for (const other of at.parentElement.children) {
      if (other === at || !(other instanceof HTMLElement) || other.inert) continue;
      other.inert = true;
      held.push(other);
    }
    if (at.parentElement.localName === 'body') break;
  }
  return () => {
    for (const other of held) other.inert = false;
  };
}

/** Goes round from the last control to the first, and back. */
function keepWithin(dialog: HTMLElement, event: KeyboardEvent): void {
  const controls = [...dialog.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((control) => {
    return !control.matches(':disabled');
  });
  const [from, to] = event.shiftKey
    ? [controls[0], controls.at(-1)]
    : [controls.at(-1), controls[0]];
  if (activeIn(dialog) !== from) return;
  event.preventDefault();
  to?.focus();
}
