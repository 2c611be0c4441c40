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
import type { Sign } from '../buttons/option-buttons';
import { findLines } from './find-lines';
import { LABELS } from './line-labels';
import { FIELD, fieldValue } from './line-value';

/** A line of a user's detail: its label, what stands beside it, and its buttons. */
export interface DetailLine {
  label: string;
  value: string;
  /** Whether it stands in the part *Options*. */
  isOption: boolean;
  /** Whether words between its buttons say that it may be two lines. */
  isAmbiguous: boolean;
  /** The label's own text. */
  node: Text;
  /** The elements that make up the line. */
  parts: Element[];
  add: HTMLElement[];
  remove: HTMLElement[];
  /** The field beside the +, where the value is chosen before the press. */
  entry?: HTMLElement;
  /** What the line shows as its value beside such a field, whatever the field shows. */
  valueBeside: (entry: HTMLElement) => string;
  /** Whether it has a + or an x that is greyed. */
  isGreyed: boolean;
  /** Controls that look neither like a + nor like an x, and may be one. */
  unclear: HTMLElement[];
  /** What each of these controls was recognised by. */
  signs: ReadonlyMap<Element, Sign>;
}

/**
 * Reads the lines of an open detail.
 *
 * @param wanted labels to look for beside those of the guide: options that a person typed
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
