import { optionKey } from '../../../bulk/option-names';
import type { OptionButton } from '../../../bulk/reading';
import { oncePerLook } from '../../../dom/remember/once-per-look';
import { whileStanding } from '../../../dom/remember/while-standing';
import { all } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { fold, tidy } from '../../../text';
import { SAME_LINES } from '../../page/timing';
import { LICENCE_LABELS } from '../../vocabulary/portal-words';
import { taught } from '../../vocabulary/profile/taught';
import type { DetailLine } from './detail-line';
import { findLines } from './find-lines';
import { LABELS } from './line-labels';
import { FIELD, fieldValue } from './line-value';

/**
 * Reads the lines of an open detail.
 *
 * @param wanted labels to look for beside the guide's: options that a person typed
 */
export function readLines(detail: Element, wanted: readonly string[] = []): DetailLine[] {
  const known = linesRead(detail);
  const added = wanted.map(optionKey).filter((label) => !LABELS.has(label));
  const key = added.join('\n');
  const lines = known.get(key) ?? findLines(detail, added);
  known.set(key, lines);
  return lines;
}

/** The lines by the labels that were asked for beside the known ones. */
type LinesRead = Map<string, DetailLine[]>;

/**
 * Several looks follow each other before a press: the lines of a detail that stands unchanged are remembered
 * for `SAME_LINES`. What a style sheet changes, without any change of the document, is noticed only then.
 */
const linesRead = oncePerLook(
  whileStanding(
    (_: Element): LinesRead => new Map(),
    (detail) => detail,
    { atMost: SAME_LINES, by: chosenIn },
  ),
);

/** What is typed or chosen in a detail's fields, which changes without any change of the document. */
function chosenIn(detail: Element): string {
  return JSON.stringify(all(detail, FIELD).map(fieldValue));
}

/** What a line says beside its label. */
export function textsBeside({ parts, node }: DetailLine): string[] {
  const nodes = parts.flatMap((part) => textNodes(part));
  return nodes.filter((one) => one !== node).map(({ data }) => tidy(data));
}

/** Which button a line shows, for the plan. */
export function buttonOf({ add, remove, unclear }: DetailLine): OptionButton {
  if (unclear.length > 0) return 'unclear';
  if (add.length > 0) return remove.length > 0 ? 'both' : 'add';
  return remove.length > 0 ? 'remove' : 'none';
}

/** The values of the lines *Licence* of a detail. */
export function licenceLines(lines: readonly DetailLine[]): string[] {
  const own = lines.filter(({ label }) => {
    return LICENCE_LABELS.includes(fold(label)) || taught.namedBy(label) === 'licence';
  });
  return own.map(({ value }) => value);
}
