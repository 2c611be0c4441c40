import { nodesIn, parentOf } from '../../../dom/flat-tree';
import { oncePerLook } from '../../../dom/remember/once-per-look';
import { whileStanding } from '../../../dom/remember/while-standing';
import { closest } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { tidy } from '../../../text';

/** A word of a cell, as a person sees it. */
export interface CellWord {
  text: string;
  /** Without the brackets and stops around it. */
  core: string;
  isLinked: boolean;
  /** The index of the cell's line that it stands in. */
  line: number;
}

/** What separates words. In a group, so that `split` keeps it. */
export const SEPARATOR = /([\s:;,()[\]|]+)/;
const BEGINS_WITH_SEPARATOR = /^[\s:;,()[\]|]/;

/** A word without the brackets and stops around it, and without what nobody sees in it. */
export function coreOf(word: string): string {
  return word.replace(/\p{Cf}/gu, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** The words of an element, cut where a person sees them end: at spaces and lines, but not at inline elements. */
export const cellWords = oncePerLook(
  whileStanding(
    (element: Element): readonly CellWord[] => new WordReader(element).read(),
    (element) => element,
  ),
);

/** The whole word that a text is a piece of, where inline elements cut it; else the text itself. */
export function wordAround(node: Text): string {
  const piece = tidy(node.data);
  const block = blockAround(node);
  const words = block ? cellWords(block) : [];
  return words.find(({ text }) => text.includes(piece))?.core ?? piece;
}

/** The closest element around a node that is not inline. */
export function blockAround(node: Node): Element | null {
  let at = parentOf(node);
  while (at && isInline(at)) at = parentOf(at);
  return at;
}

function isInline(element: Element): boolean {
  const { display } = getComputedStyle(element);
  return display === 'inline' || display === 'contents';
}

/** Reads an element node by node, and puts the pieces of words together. */
class WordReader {
  readonly #element: Element;
  readonly #readable: ReadonlySet<Node>;
  readonly #words: CellWord[] = [];
  /** The word that has begun and not ended, and whether all of it stands in a link. */
  #open = '';
  #isLinked = true;
  #line = 0;

  constructor(element: Element) {
    this.#element = element;
    this.#readable = new Set<Node>(textNodes(element));
  }

  read(): readonly CellWord[] {
    this.#readIn(this.#element);
    this.#endWord();
    return this.#words;
  }

  #readIn(around: Element): void {
    for (const node of nodesIn(around)) {
      if (this.#readable.has(node)) this.#take(node as Text);
      else if (node.nodeType === Node.TEXT_NODE && /\s/.test((node as Text).data)) this.#endWord();
      else if (node.nodeType === Node.ELEMENT_NODE) this.#readElement(node as Element);
    }
  }

  #readElement(element: Element): void {
    const isApart = !isInline(element) || element.localName === 'br';
    if (isApart) this.#endLine();
    this.#readIn(element);
    if (isApart) this.#endLine();
  }

  #take(text: Text): void {
    const isInLink = closest(text.parentElement ?? this.#element, 'a, [role="link"]') !== null;
    for (const part of text.data.split(SEPARATOR)) {
      if (BEGINS_WITH_SEPARATOR.test(part)) this.#endWord();
      else if (part) {
        this.#open += part;
        this.#isLinked &&= isInLink;
      }
    }
  }

  #endLine(): void {
    this.#endWord();
    this.#line += 1;
  }

  #endWord(): void {
    const text = this.#open.replace(/\p{Cf}/gu, '');
    const [isLinked, line] = [this.#isLinked, this.#line];
    if (text) this.#words.push({ text, core: coreOf(text), isLinked, line });
    this.#open = '';
    this.#isLinked = true;
  }
}
