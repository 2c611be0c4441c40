/** What parts of a page have told before something else took its place in them. */
let told = new WeakMap<Element, string>();

/** Notes what a part of the page tells now: it holds as long as the element stands for the same thing. */
export function noteTold(part: Element, what: string): void {
  told.set(part, what);
}

/** What a part of the page has told last; `undefined` where nothing was noted since all was forgotten. */
export function toldBefore(part: Element): string | undefined {
  return told.get(part);
}

/** Forgets all: from now on the same elements may stand for something else. */
export function forgetTold(): void {
  told = new WeakMap();
}
