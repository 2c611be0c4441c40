import { isForbidden } from '../../../bulk/option-names';
import { holds } from '../../../dom/tree/search';
import { taught } from '../../vocabulary/profile/taught';
import { learnPictures } from '../buttons/learn-pictures';
import {
  asWitnessed,
  isSilent,
  type Recognised,
  recognisedButton,
} from '../buttons/option-buttons';
import { isCombobox } from '../fields/list-box-field';
import type { DetailLine } from './detail-line';
import { drawnAround } from './hidden-select';
import type { Label } from './label';
import { type Contents, contentsOf } from './line-contents';
import { controlsIn, hasGreyedButton, unknownAmong } from './line-controls';
import { entryIn } from './line-entry';
import { findLabels } from './line-labels';
import { lineValue } from './line-value';
import { optionsPart } from './options-part';

/**
 * Finds the lines of a detail.
 *
 * @param added labels to look for beside the guide's, as `optionKey` gives them
 */
export function findLines(detail: Element, added: readonly string[]): DetailLine[] {
  const isOption = optionsPart(detail);
  const read = findLabels(detail, added).map((label) => readLine(label, isOption));
  const learned = learnPictures(read.filter((line) => line.isOption));
  return read.map((line) => withButtons(line, learned));
}

/** A line before its controls are told apart. */
interface ReadLine extends Pick<Contents, 'controls' | 'foreign' | 'isAmbiguous'> {
  label: Label;
  node: Text;
  value: string;
  valueBeside: (entry: HTMLElement) => string;
  isOption: boolean;
  /** All that is pressed in the line. */
  found: HTMLElement[];
}

function readLine(label: Label, isOptionText: (node: Text) => boolean): ReadLine {
  const mayBeButton = (control: Element) =>
    recognisedButton(control) !== undefined || isSilent(control);
  const found = label.line.flatMap((part) => controlsIn(part));
  const { words, controls, foreign, isAmbiguous } = contentsOf(label, found, mayBeButton);
  const node = label.nodes[0] as Text;
  const spokenValue = (own: Contents['words'], pressed: readonly Element[]) => {
    return taught.spoken(lineValue(label, own, pressed), label.text);
  };
  return {
    label,
    node,
    value: spokenValue(words, found),
    valueBeside: (entry) => {
      const drawn = drawnAround(entry);
      const others = words.filter(({ nodes }) => !nodes.some((one) => holds(drawn, one)));
      return spokenValue(others, [...found, entry]);
    },
    isOption: isOptionText(node),
    isAmbiguous,
    controls: isForbidden(label.text) ? [] : controls,
    foreign,
    found,
  };
}

function isList(field: HTMLElement | undefined): boolean {
  return field !== undefined && (field.localName === 'select' || isCombobox(field));
}

/** @param learned tells what a picture stands for by the other lines */
function withButtons(
  line: ReadLine,
  learned: (control: Element) => Recognised | undefined,
): DetailLine {
  const { label, node, isOption, isAmbiguous, controls, foreign, found, valueBeside } = line;
  const kinds = controls.map((control) => ({
    control,
    is: recognisedButton(control, label.text) ?? asWitnessed(learned(control), control),
  }));
  const ofKind = (kind: Recognised['kind']) => {
    return kinds.filter(({ is }) => is?.kind === kind).map(({ control }) => control);
  };
  const [add, remove] = isAmbiguous ? [[], []] : [ofKind('add'), ofKind('remove')];
  const others = isAmbiguous ? controls : [...ofKind('unclear'), ...unknownAmong(controls)];
  // By the portal's rule a + means that the option is not there: a field beside it is for the new value.
  const entry = add.length > 0 && remove.length === 0 ? entryIn(label.line, found, add) : undefined;
  const isBare = add.length + remove.length === 0;
  return {
    label: label.text,
    value: entry ? valueBeside(entry) : line.value,
    isOption,
    isAmbiguous,
    node,
    parts: label.line,
    add,
    remove,
    entry,
    valueBeside,
    isListAlone: isBare && isList(entryIn(label.line, found, add)),
    isGreyed: label.line.some(hasGreyedButton),
    // Beside a button that is recognised, other controls are no buttons of the option.
    unclear: !isBare ? [] : [...others, ...(isOption ? foreign : [])],
    signs: new Map(kinds.flatMap(({ control, is }) => (is ? [[control, is.sign] as const] : []))),
  };
}
