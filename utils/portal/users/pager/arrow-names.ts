import { arrowWay } from '../../../dom/seen/drawn-arrows';
import { iconNames } from '../../../dom/seen/icon-names';
import { all } from '../../../dom/tree/search';
import { textOf } from '../../../dom/tree/text-runs';
import { NEXT_NAMES, PREVIOUS_NAMES } from '../../vocabulary/pager-phrases';

const ARROWS: ReadonlySet<string> = new Set([...NEXT_NAMES, ...PREVIOUS_NAMES]);

/** A control with more elements than this shows more than an arrow: to look at all of them would take long. */
const MOST_PARTS = 12;

/** What the pictures of a control are called. */
export interface ArrowNames {
  names: string[];
  /** Whether no name tells what the picture is of: an arrow, as it is drawn. */
  isOnlyDrawn: boolean;
}

/** The names of a control's pictures. If none of them says what a person sees, the name of the drawn arrow is added. */
export function arrowNames(control: Element): ArrowNames {
  const names = iconNames(control);
  const isNamed = names.some((name) => ARROWS.has(name)) || textOf(control).trim() !== '';
  const isLarge = all(control, '*').length > MOST_PARTS;
  const way = isNamed || isLarge ? undefined : arrowWay(control);
  if (!way) return { names, isOnlyDrawn: false };
  return { names: [...names, `chevron-${way}`], isOnlyDrawn: true };
}
