import { isStanding } from '../flat-tree';
import { nextRule, scaleFor, smallerBar } from './next-rule';
import { freePart, type KeptPart } from './page-part';
import { RoomRules } from './room-rules';
import { areMoved, type SideBySide, tablesSideBySide } from './side-by-side';
import { cuttersOfTables, type StickingOut, standingBehind, stickingOut } from './sticking-out';

/** How often the page is laid out at most: each container within another one may need one more round. */
const MOST_ROUNDS = 8;

/**
 * Room beside the page for something of ours. What sticks out of the free part is made narrower, or put aside where it
 * is fixed to the window. What still sticks out can be scrolled to. How the page scrolls stays as it is: the root and
 * the body get no overflow, height, position or transform, which scripts of the page would notice.
 */
export class PageRoom {
  readonly #document: Document;
  readonly #kept: KeptPart;
  readonly #rules: RoomRules;
  /** What cannot be helped any further. */
  readonly #known = new Set<Element>();
  /** The elements that stand by themselves, outside the flow of the page. */
  readonly #aside = new Set<Element>();
  /** Bars that would become higher. */
  readonly #leftAlone = new Set<Element>();
  /** The parts of lists that stand side by side. */
  #pairs: SideBySide[] = [];
  #sideways = 0;
  #isOver = false;

  constructor(document: Document, kept: KeptPart) {
    this.#document = document;
    this.#kept = kept;
    this.#rules = new RoomRules(document);
    this.#write();
  }

  /** Makes room from the start, as after the window has changed its size. */
  renew(): void {
    if (this.#isOver) return;
    this.#rules.clear();
    this.#known.clear();
    this.#aside.clear();
    this.#leftAlone.clear();
    this.#sideways = 0;
    this.look();
  }

  /** Makes room where the page has come to stick out since. */
  look(): void {
    if (this.#isOver) return;
    this.#write();
    this.#pairs = tablesSideBySide(this.#document.body);
    for (let round = 0; round < MOST_ROUNDS && this.#narrow(); round++) {
      this.#write();
      for (const pair of this.#pairs.filter(areMoved)) this.#takeBack(pair);
    }
    this.#write();
  }

  /** Gives the page its room back: everything is as it was, to the letter. */
  giveBack(): void {
    this.#isOver = true;
    this.#rules.end();
  }

  /** Does one thing about each element that sticks out. @returns whether anything was done */
  #narrow(): boolean {
    const { body } = this.#document;
    const free = freePart(this.#document, this.#kept);
    const [from, to] = free.left > 0 ? [0, free.left] : [free.right, free.right + this.#kept.width];
    for (const one of standingBehind(this.#document, from, to)) this.#aside.add(one);
    const aside = [...this.#aside].filter((element) => {
      return isStanding(element) && !this.#leftAlone.has(element);
    });
    const inFlow = stickingOut(body, free, this.#known);
    const roots = new Set([...cuttersOfTables(this.#document), ...aside]);
    const found = [...inFlow];
    for (const root of roots) found.push(...stickingOut(root, free, this.#known));
    const grown = aside.filter((element) => this.#hasGrown(element));
    // A bar that has become higher covers the page: it is drawn smaller, or else the kept part covers its end.
    for (const element of grown) {
      const smaller = smallerBar(this.#rules.get(element), free);
      for (const inner of this.#rules.elements)
        if (element.contains(inner)) this.#rules.forget(inner);
      if (smaller) this.#rules.set(element, smaller);
      else this.#leftAlone.add(element);
    }
    const open = new Map(found.map((one) => [one.element, one]));
    for (const element of [...this.#known, ...grown]) open.delete(element);
    for (const { element } of found) {
      if (grown.some((bar) => bar.contains(element))) open.delete(element);
    }
    const scale = this.#scaleFor([...open.values()]);
    for (const one of open.values()) {
      const rule = nextRule(one, this.#rules.get(one.element), scale);
      if (!rule) this.#known.add(one.element);
      else this.#rules.set(rule.of ?? one.element, rule);
    }
    this.#sideways = Math.max(0, ...inFlow.filter(({ isCut }) => !isCut).map(({ right }) => right));
    return open.size + grown.length > 0;
  }

  /**
   * Takes back a rule that has pushed a part of a list over another part, which happens where a script places the
   * parts: it is better that our part covers the end of the list.
   */
  #takeBack(pair: SideBySide): void {
    for (const element of this.#rules.elements) {
      if (!pair.some((table) => element.contains(table))) continue;
      this.#rules.forget(element);
      this.#known.add(element);
    }
  }

  /** The scale of the lists that have been made narrower in vain; none where a part of a list stands beside. */
  #scaleFor(found: readonly StickingOut[]): number | undefined {
    if (this.#pairs.length > 0) return undefined;
    return scaleFor(found.filter(({ element }) => this.#rules.get(element)));
  }

  #hasGrown(element: Element): boolean {
    const { height = Number.POSITIVE_INFINITY } = this.#rules.get(element) ?? {};
    return element.getBoundingClientRect().height > height + 1;
  }

  #write(): void {
    const { side, width } = this.#kept;
    const margin = `body { margin-${side}: ${width}px !important; }`;
    // What lies behind the kept part at the right could not be scrolled out from there.
    const isBehind = side === 'right' && this.#sideways > 0;
    const spare = `content: ""; position: absolute; top: 0; left: ${this.#sideways + width - 1}px; width: 1px; height: 1px; visibility: hidden; pointer-events: none;`;
    this.#rules.write(isBehind ? `${margin}\nhtml::after { ${spare} }` : margin);
  }
}
