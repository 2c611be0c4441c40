import type { Mask } from './mask';
import { masksOf } from './picture-masks';

/** A drawn sign: a plus, or what removes (a cross, a minus). */
export type Shape = 'plus' | 'cross' | 'minus';

/** How far from the middle the arms of a sign are looked for, as parts of half the picture. */
const DISTANCES = [0.3, 0.4, 0.5];
/** At how many of these distances the sign must be seen. */
const ENOUGH = 2;
/** At how many places along a line of dots the picture is looked at. */
const STEPS = 40;
/** How far beside that line nothing may be drawn: three lines, one above the other, are no dots. */
const BESIDE = [-0.6, -0.4, 0.4, 0.6];

/**
 * What a control's picture shows: an SVG, an image of the page's own origin, or a glyph of any font. It is looked at
 * as a person does, not by its name.
 *
 * @returns `undefined` when it is none of these signs, or cannot be seen
 */
export function shapeOf(control: Element): Shape | undefined {
  for (const mask of masksOf(control)) {
    const shape = mask && shapeIn(mask);
    if (shape) return shape;
  }
  return undefined;
}

/** Whether a control's picture is three dots in a line, upright or level, and nothing else. */
export function showsDots(control: Element): boolean {
  return masksOf(control).some((mask) => mask !== undefined && isDots(mask));
}

function shapeIn(mask: Mask): Shape | undefined {
  const votes = DISTANCES.map((far) => shapeAt(mask, far));
  const shapes = ['plus', 'cross', 'minus'] as const;
  return shapes.find((shape) => votes.filter((vote) => vote === shape).length >= ENOUGH);
}

/**
 * The sign whose arms are seen at a distance from the middle. A plus has arms up, down and to both sides; a cross has
 * them between. In a filled disc the sign is what is left out: so an arm is what is like the middle.
 */
function shapeAt(mask: Mask, far: number): Shape | undefined {
  const middle = mask(0, 0);
  const armsAmong = (points: [number, number][]) => {
    return points.filter(([x, y]) => mask(x, y) === middle).length;
  };
  const near = far * Math.SQRT1_2;
  const upright = armsAmong([
    [0, -far],
    [0, far],
  ]);
  const level = armsAmong([
    [-far, 0],
    [far, 0],
  ]);
  const diagonal = armsAmong([
    [-near, -near],
    [near, -near],
    [-near, near],
    [near, near],
  ]);
  if (diagonal === 4 && upright === 0 && level === 0) return 'cross';
  if (diagonal > 0 || level < 2) return undefined;
  if (upright === 2) return 'plus';
  return upright === 0 ? 'minus' : undefined;
}

function isDots(mask: Mask): boolean {
  const steps = Array.from({ length: STEPS + 1 }, (_, step) => (2 * step) / STEPS - 1);
  const isInLine = (at: (along: number, beside: number) => boolean) => {
    const drawn = steps.map((along) => at(along, 0));
    const dots = drawn.filter((isDrawn, step) => isDrawn && !drawn[step - 1]).length;
    return dots === 3 && !steps.some((along) => BESIDE.some((side) => at(along, side)));
  };
  return isInLine((along, beside) => mask(beside, along)) || isInLine(mask);
}
