import { textsThat } from '../../../dom/tree/texts';
import { type CellWord, cellWords, coreOf, SEPARATOR } from './cell-words';

/** What a cell of the column *Licence* says. */
export interface LicenceText {
  /** Empty where no single word of it is the reference. */
  reference: string;
  /** The words after the reference, or else before it. */
  type: string;
}

/** The number of a page, or of a row, is shorter; so is how many channels or posts a licence has. */
const SHORTEST_REFERENCE = 3;

/**
 * Reads the references of a whole column. A cell may hold other words with digits (« Licence T38 »). The reference is
 * the word that is a link, then the one that is made like those of the other cells, then the one that differs from cell
 * to cell, then the longest. Where two words are alike in all of that, the cell has no reference.
 *
 * @returns what each cell says, in the same order
 */
export function readReferences(cells: readonly Element[]): LicenceText[] {
  const pools = cells.map(candidatesIn);
  if (pools.every((pool) => new Set(pool.map(({ core }) => core)).size <= 1)) {
    return cells.map((cell, index) => licenceText(cell, pools[index]?.[0]));
  }
  const shapes = new Map<string, { cells: number; words: Set<string> }>();
  for (const pool of pools) {
    for (const shape of new Set(pool.map(({ core }) => letterShape(core)))) {
      const known = shapes.get(shape) ?? { cells: 0, words: new Set<string>() };
      known.cells += 1;
      for (const { core } of pool) if (letterShape(core) === shape) known.words.add(core);
      shapes.set(shape, known);
    }
  }
  const rank = ({ core }: CellWord) => {
    const { cells: count, words } = shapes.get(letterShape(core)) ?? { cells: 0, words: new Set() };
    return [count, words.size, core.length];
  };
  return cells.map((cell, index) => licenceText(cell, best(pools[index] ?? [], rank)));
}

/** Whether a cell has any word that may be a reference. */
export function mayHoldReference(cell: Element): boolean {
  // A long enough piece is enough: where elements cut a word, the whole word is longer still.
  return longPieces(cell).length > 0 || candidatesIn(cell).length > 0;
}

const longPieces = textsThat((text) => text.split(SEPARATOR).map(coreOf).some(mayBeReference));

function candidatesIn(cell: Element): CellWord[] {
  const words = cellWords(cell).filter(({ core }) => mayBeReference(core));
  const linked = words.filter(({ isLinked }) => isLinked);
  return linked.length > 0 ? linked : words;
}

/**
 * Whether a word may be the reference of a licence: this is all that is known of what one looks like. Finders that
 * have no column *Licence* ask for more, and say so: `rows-by-position`, `columns-around`, `user-finder` (pasted lists).
 */
export function mayBeReference(core: string): boolean {
  return /\d/.test(core) && core.length >= SHORTEST_REFERENCE;
}

/** What references that are made alike have in common: their letters, and where their digits stand. */
function letterShape(word: string): string {
  return word.replace(/\d+/g, '#').toUpperCase();
}

/** The word with the highest rank, its figures compared one after the other; `undefined` where others are as good. */
function best(pool: readonly CellWord[], rank: (word: CellWord) => number[]): CellWord | undefined {
  const compare = (a: CellWord, b: CellWord) => {
    const [first, second] = [rank(a), rank(b)];
    const at = first.findIndex((figure, index) => figure !== second[index]);
    return at < 0 ? 0 : (second[at] ?? 0) - (first[at] ?? 0);
  };
  const [first, ...others] = [...pool].sort(compare);
  const rivals = others.filter((other) => {
    return first && compare(first, other) === 0 && other.core !== first.core;
  });
  // A word on a line of its own says more than a word in a sentence.
  const isClear = rivals.every(({ line }) => line !== first?.line);
  return isClear ? first : undefined;
}

function licenceText(cell: Element, word: CellWord | undefined): LicenceText {
  if (!word) return { reference: '', type: '' };
  const words = cellWords(cell);
  const at = words.findIndex(({ core, isLinked }) => {
    return core === word.core && isLinked === word.isLinked;
  });
  const textOf = (some: readonly CellWord[]) => some.map(({ text }) => text).join(' ');
  return {
    reference: word.core,
    type: textOf(words.slice(at + 1)) || textOf(words.slice(0, at)),
  };
}
