import { oncePerLook } from '../remember/once-per-look';
import type { Mask } from './mask';
import { masksOf } from './picture-masks';

/** The way in which a drawn arrow points. */
export type ArrowDirection = 'left' | 'right';

/** How far from the middle a picture is looked at, up and down, as parts of half its size. */
const ROWS = [0, 0.2, 0.4, 0.6, 0.8];
/** An arrow's head reaches over at least so many of them. */
const FEWEST_ROWS = 3;
/** At how many places each row is looked at. */
const STEPS = 32;
/** How much farther the tip reaches than the ends of the head, as a part of half the picture. */
const REACH = 0.25;
/** How much the upper half may differ from the lower. */
const UNEVEN = 0.15;
/** How much a line may waver where it is straight. */
const WAVER = 0.04;

/** Where a row of a picture is drawn, from side to side, and in how many pieces. */
interface Extent {
  left: number;
  right: number;
  pieces: number;
}

/**
 * The way in which the picture of a control points, as a person sees it: a chevron, a triangle or an arrow, and nothing
 * beside it. Two of them, or one before a bar or in a box, lead elsewhere and are none.
 */
export const arrowWay = oncePerLook((control: Element): ArrowDirection | undefined => {
  for (const mask of masksOf(control)) {
    const way = mask && wayOf(mask);
    if (way) return way;
  }
  return undefined;
});

function wayOf(mask: Mask): ArrowDirection | undefined {
  const rows = ROWS.map((row): [Extent, Extent] => [extentOf(mask, -row), extentOf(mask, row)]);
  const drawn = rows.filter((pair) => pair.some(({ pieces }) => pieces > 0));
  if (drawn.length < FEWEST_ROWS || !drawn.every(isEven)) return undefined;
  const reaches = drawn.map(([above]) => above);
  const isRight = isTip(reaches.map(({ right }) => right));
  const isLeft = isTip(reaches.map(({ left }) => -left));
  // A disc reaches farthest in its middle on both sides.
  if (isRight === isLeft) return undefined;
  return isRight ? 'right' : 'left';
}

/** Whether the upper half shows the same as the lower, in one piece. */
function isEven([above, below]: [Extent, Extent]): boolean {
  const isAlike = (one: number, other: number) => Math.abs(one - other) < UNEVEN;
  const isWhole = above.pieces === 1 && below.pieces === 1;
  return isWhole && isAlike(above.left, below.left) && isAlike(above.right, below.right);
}

/** Whether one side of a picture reaches farthest in its middle, and ever less towards both ends. */
function isTip(reaches: readonly number[]): boolean {
  const ends = (reaches[0] ?? 0) - (reaches.at(-1) ?? 0);
  const isFalling = reaches.every((reach, index) => reach <= (reaches[index - 1] ?? 1) + WAVER);
  return ends > REACH && isFalling;
}

function extentOf(mask: Mask, y: number): Extent {
  const places = Array.from({ length: STEPS + 1 }, (_, step) => (2 * step) / STEPS - 1);
  const drawn = places.map((x) => mask(x, y));
  const [left, right] = [places[drawn.indexOf(true)], places[drawn.lastIndexOf(true)]];
  const pieces = drawn.filter((isDrawn, index) => isDrawn && !drawn[index - 1]).length;
  return { left: left ?? 0, right: right ?? 0, pieces };
}
