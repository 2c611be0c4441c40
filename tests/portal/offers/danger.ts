/** What nobody may press: the portal's server is told of it, and judges. */
import { mark } from './tree.ts';

/** Tells the server that something was pressed that nobody was to press. */
export function tellDanger(what: string): void {
  void fetch(`/Offre/Danger?quoi=${encodeURIComponent(what)}`, { keepalive: true });
}

/** Makes a danger of an element, and of nothing else: the page never hears of a press of it. */
export function endanger<E extends Element>(element: E, what: string): E {
  const onClick = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    tellDanger(what);
  };
  element.addEventListener('click', onClick, { capture: true });
  return mark(element);
}

/** A control that looks like another of the page's, says something else, and is a danger. */
export function dangerLike<E extends HTMLElement>(model: E, text: string): E {
  const copy = model.cloneNode(true) as E;
  copy.removeAttribute('id');
  if (copy instanceof HTMLInputElement) copy.value = text;
  else copy.textContent = text;
  return endanger(copy, text);
}
