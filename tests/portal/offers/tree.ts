/** The page with all the shadow roots in it, as one. */

/** The extension's own panel is not the portal's. */
const OWN = 'myopenip-bulk';
const MARK = 'data-offered';

const roots = new Set<Document | ShadowRoot>([document]);
const followers: ((root: Document | ShadowRoot) => void)[] = [];

/** Knows from now on the shadow roots that the page makes. */
export function knowShadows(): void {
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    roots.add(root);
    for (const follow of followers) follow(root);
    return root;
  };
}

/** Elements of the page, in view or not, except those that the offers brought. */
export function all(selector: string): HTMLElement[] {
  const found = [...roots].flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);
  return found.filter((element) => !element.closest(`[${MARK}], ${OWN}`));
}

/** Marks what an offer brings, so that it is not taken for the page's own. */
export function mark<E extends Element>(element: E): E {
  element.setAttribute(MARK, '');
  return element;
}

/** Calls something now, and whenever anything in the page has changed. */
export function whenChanged(act: () => void): void {
  const observer = new MutationObserver(act);
  const what = { childList: true, subtree: true, characterData: true, attributes: true };
  const follow = (root: Document | ShadowRoot) => observer.observe(root, what);
  for (const root of roots) follow(root);
  followers.push(follow);
  act();
}

/** The closest element around another, or itself, that fits; shadow roots are no limit. */
export function closest(element: Element, selector: string): HTMLElement | null {
  const found = element.closest<HTMLElement>(selector);
  const root = element.getRootNode();
  return found ?? (root instanceof ShadowRoot ? closest(root.host, selector) : null);
}

/** The smallest element around two others. */
export function around(one: Element, other: Element): HTMLElement {
  for (let up: Node | null = one; up; up = up.parentNode ?? (up as ShadowRoot).host ?? null) {
    if (up instanceof HTMLElement && holds(up, other)) return up;
  }
  return document.body;
}

function holds(outer: Node, inner: Node): boolean {
  if (outer.contains(inner)) return true;
  const root = inner.getRootNode();
  return root instanceof ShadowRoot && holds(outer, root.host);
}

/** Whether a person could see it if they looked there. */
export function isSeen(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** What an element says, without the colon of a label; a button of a form says its value. */
export function textOf(element: Element): string {
  const said = element instanceof HTMLInputElement ? element.value : element.textContent;
  return (said ?? '').replace(/[\s:]+$/, '').trim();
}
