import { isStanding } from '../flat-tree';
import { OWN } from '../own-mark';

/** Marks the page's elements that have a rule of ours, by a number. */
export const MARK = 'data-myopenip-room';

/** What we say of one element. */
export interface Rule {
  /** Declarations of CSS. */
  css: string;
  /** How high it was without them, in px, where it is not to become higher. */
  height?: number;
}

/**
 * Rules for single elements of the page. They stand in style sheets of ours, so that nothing that the page itself has
 * written is changed: without them, everything is as it was, to the letter.
 */
export class RoomRules {
  readonly #document: Document;
  readonly #rules = new Map<Element, Rule>();
  readonly #sheets = new Map<Document | ShadowRoot, HTMLStyleElement>();
  #numbers = 0;

  constructor(document: Document) {
    this.#document = document;
  }

  get(element: Element): Rule | undefined {
    return this.#rules.get(element);
  }

  get elements(): readonly Element[] {
    return [...this.#rules.keys()];
  }

  set(element: Element, rule: Rule): void {
    if (!this.#rules.has(element)) element.setAttribute(MARK, String(++this.#numbers));
    this.#rules.set(element, rule);
  }

  forget(element: Element): void {
    element.removeAttribute(MARK);
    this.#rules.delete(element);
  }

  /** Puts all rules into the page, beside `general` ones. */
  write(general: string): void {
    const texts = new Map<Document | ShadowRoot, string>([[this.#document, general]]);
    for (const [element, rule] of this.#rules) {
      const root = element.getRootNode();
      if (!isStanding(element) || !(root instanceof Document || root instanceof ShadowRoot)) {
        this.forget(element);
      } else {
        texts.set(root, `${texts.get(root) ?? ''}\n${cssOf(element, rule)}`);
      }
    }
    for (const [root, text] of texts) {
      const sheet = this.#sheetIn(root);
      if (sheet.textContent !== text) sheet.textContent = text;
    }
  }

  /** Takes the rules of all elements away. The sheets stay until `end`. */
  clear(): void {
    for (const element of this.elements) this.forget(element);
  }

  end(): void {
    this.clear();
    for (const sheet of this.#sheets.values()) sheet.remove();
    this.#sheets.clear();
  }

  #sheetIn(root: Document | ShadowRoot): HTMLStyleElement {
    let sheet = this.#sheets.get(root);
    if (!sheet) {
      sheet = this.#document.createElement('style');
      sheet.setAttribute(OWN, 'style');
      this.#sheets.set(root, sheet);
    }
    const place = root instanceof ShadowRoot ? root : root.documentElement;
    if (!isStanding(sheet)) place.append(sheet);
    return sheet;
  }
}

/** No rule of the page is to weigh more, and the page's ids weigh much. */
function cssOf(element: Element, { css }: Rule): string {
  return `[${MARK}="${element.getAttribute(MARK)}"]:not(#r#r) { ${css} }`;
}
