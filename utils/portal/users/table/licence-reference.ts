import { nodesIn, parentOf } from '../../../dom/flat-tree';
import { oncePerLook } from '../../../dom/remember/once-per-look';
import { whileStanding } from '../../../dom/remember/while-standing';
import { closest } from '../../../dom/tree/search';
import { textNodes, textsThat } from '../../../dom/tree/texts';
import { tidy } from '../../../text';

/** What a cell of the column *Licence* says. */
export interface LicenceText {
  /** Empty where no one word of it is the reference. */
  reference: string;
  /** The words after the reference, or else before it. */
  type: string;
}

/** A word of a cell, as a person sees it. */
interface Word {
  text: string;
  /** Without the brackets and stops around it. */
  core: string;
  isLinked: boolean;
  /** Which of the cell's lines it stands in. */
  line: number;
}

/** A number of a page, or of a row, is shorter. */
const SHORTEST_REFERENCE = 3;

/**
 * Reads the references of a whole column. A cell may hold other words with digits (« Licence T38 »): the
 * reference is the one that is a link, then the one that is made like those of the other cells, then the
 * one that differs from cell to cell, then the longest. Two that are alike in all of that are none.
 *
 * @returns what each cell says, in the same order
 */
export function readReferences(cells: readonly Element[]): LicenceText[] {
  const pools = cells.map(candidatesOf);
  if (pools.every((pool) => new Set(pool.map(({ core }) => core)).size <= 1)) {
    return cells.map((cell, index) => licenceText(cell, pools[index]?.[0]));
  }
  const makes = new Map<string, { cells: number; words: Set<string> }>();
  for (const pool of pools) {
    for (const make of new Set(pool.map(({ core }) => makeOf(core)))) {
      const known = makes.get(make) ?? { cells: 0, words: new Set<string>() };
      known.cells += 1;
      for (const { core } of pool) if (makeOf(core) === make) known.words.add(core);
      makes.set(make, known);
    }
  }
  const rank = ({ core }: Word) => {
    const { cells: count, words } = makes.get(makeOf(core)) ?? { cells: 0, words: new Set() };
    return [count, words.size, core.length];
  };
  return cells.map((cell, index) => licenceText(cell, best(pools[index] ?? [], rank)));
}

/** Whether a cell has any word that may be a reference. */
export function mayHoldReference(cell: Element): boolean {
  // A piece that is long enough is enough: where elements cut a word, the whole one is longer.
  return longPieces(cell).length > 0 || candidatesOf(cell).length > 0;
}

const longPieces = textsThat((text) => text.split(PARTING).map(coreOf).some(isLongEnough));

/** The whole word that a text is a piece of, where inline elements cut it; the text's own first else. */
export function wordAround(node: Text): string {
  const piece = tidy(node.data);
  const block = blockAround(node);
  const words = block ? wordsOf(block) : [];
  return words.find(({ text }) => text.includes(piece))?.core ?? piece;
}

/** The closest element around a node that is no part of a line. */
export function blockAround(node: Node): Element | null {
  let at = parentOf(node);
  while (at && isInline(at)) at = parentOf(at);
  return at;
}

function candidatesOf(cell: Element): Word[] {
  const words = wordsOf(cell).filter(({ core }) => isLongEnough(core));
  const linked = words.filter(({ isLinked }) => isLinked);
  return linked.length > 0 ? linked : words;
}

function isLongEnough(core: string): boolean {
  return /\d/.test(core) && core.length >= SHORTEST_REFERENCE;
}

/** What references that are made alike have in common: their letters. */
function makeOf(word: string): string {
  return word.replace(/\d+/g, '#').toUpperCase();
}

function best(pool: readonly Word[], rank: (word: Word) => number[]): Word | undefined {
  const compare = (a: Word, b: Word) => {
    const [first, second] = [rank(a), rank(b)];
    const at = first.findIndex((figure, index) => figure !== second[index]);
    return at < 0 ? 0 : (second[at] ?? 0) - (first[at] ?? 0);
  };
  const [first, ...others] = [...pool].sort(compare);
  const rivals = others.filter((other) => {
    return first && compare(first, other) === 0 && other.core !== first.core;
  });
  // A line of its own says more than a place in a sentence.
  const isClear = rivals.every(({ line }) => line !== first?.line);
  return isClear ? first : undefined;
}

function licenceText(cell: Element, word: Word | undefined): LicenceText {
  if (!word) return { reference: '', type: '' };
  const words = wordsOf(cell);
  const at = words.findIndex(({ core, isLinked }) => {
    return core === word.core && isLinked === word.isLinked;
  });
  const textOf = (some: readonly Word[]) => some.map(({ text }) => text).join(' ');
  return {
    reference: word.core,
    type: textOf(words.slice(at + 1)) || textOf(words.slice(0, at)),
  };
}

/** The words of an element, cut where a person sees them end: at spaces and lines, at no inline element. */
const wordsOf = oncePerLook(whileStanding(findWords, (element) => element));

function findWords(element: Element): readonly Word[] {
  const words: Word[] = [];
  const readable = new Set<Node>(textNodes(element));
  let open = '';
  let isLinked = true;
  let line = 0;
  const end = () => {
    const text = open.replace(/\p{Cf}/gu, '');
    if (text) words.push({ text, core: coreOf(text), isLinked, line });
    open = '';
    isLinked = true;
  };
  const take = (text: Text) => {
    const inLink = closest(text.parentElement ?? element, 'a, [role="link"]') !== null;
    for (const part of text.data.split(PARTING)) {
      if (/^[\s:;,()[\]|]/.test(part)) end();
      else if (part) {
        open += part;
        isLinked &&= inLink;
      }
    }
  };
  const read = (around: Element) => {
    for (const node of nodesIn(around)) {
      if (readable.has(node)) take(node as Text);
      else if (node.nodeType === Node.TEXT_NODE && /\s/.test((node as Text).data)) end();
      else if (node.nodeType === Node.ELEMENT_NODE) readPart(node as Element);
    }
  };
  const readPart = (part: Element) => {
    const isApart = !isInline(part) || part.localName === 'br';
    if (isApart) {
      end();
      line += 1;
    }
    read(part);
    if (isApart) {
      end();
      line += 1;
    }
  };
  read(element);
  end();
  return words;
}

/** What parts words, kept in what is split by it. */
const PARTING = /([\s:;,()[\]|]+)/;

/** A word without the brackets and stops around it, and what nobody sees in it. */
function coreOf(word: string): string {
  return word.replace(/\p{Cf}/gu, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function isInline(element: Element): boolean {
  const { display } = getComputedStyle(element);
  return display === 'inline' || display === 'contents';
}
