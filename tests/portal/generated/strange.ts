/** Pieces of a drawn portal that can be as nobody has ever told us: words, and what + and x look like. */

export const PIECES = [
  /** The headings of the users list. */
  'headings',
  /** What leads into a detail. */
  'opener',
  /** The labels and titles of a detail, including the labels of its options. */
  'labels',
  /** What + and x look like. */
  'signs',
  /** Yes, no, and nothing. */
  'values',
  /** What is asked before a change, and its answers. */
  'question',
  /** What leads out of a detail. */
  'closing',
] as const;
export type Piece = (typeof PIECES)[number];

/** What *Superviseur* is called where labels are strange. */
export const STRANGE_OPTION = 'Encadrant';

/** Draws some pieces, the same for the same seed; now and then all of them. */
export function drawPieces(seed: number): Piece[] {
  const bits = (Math.imul(seed + 1, 0x9e3779b1) >>> 8) % 2 ** PIECES.length;
  const some = PIECES.filter((_, index) => bits & (1 << index));
  return some.length > 0 ? some : [...PIECES];
}

/** The opposite of joining pieces by commas. @throws RangeError naming what is not known */
export function parsePieces(text: string): Piece[] {
  return text.split(',').map((one) => {
    const piece = PIECES.find((known) => known === one);
    if (!piece) throw new RangeError(`No such piece: ${one}`);
    return piece;
  });
}
