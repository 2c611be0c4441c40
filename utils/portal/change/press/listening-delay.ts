import type { Press } from '../../../bulk/driver';
import { numberIn } from '../../../bulk/shown-value';

/** The pages in which a press was not heard. What comes up there may listen only after its animation. */
const unheardIn = new WeakSet<Document>();

/** Notes that a press in a page led to nothing. */
export function noteUnheard(page: Document): void {
  unheardIn.add(page);
}

/**
 * Whether to press only after the animation of what came up. That takes a third of a second for each user: it is done
 * only where a press was not heard before, or where an unheard press would lose a number.
 */
export function waitsForAnimation({ value, judged }: Press, page: Document): boolean {
  return unheardIn.has(page) || value !== undefined || numberIn(judged.value) !== undefined;
}
