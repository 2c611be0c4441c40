import { isForbidden, optionKey } from '../../../bulk/option-names';
import type { OptionButton } from '../../../bulk/reading';
import { oncePerLook } from '../../../dom/remember/once-per-look';
import { whileStanding } from '../../../dom/remember/while-standing';
import { controlWords, pressableParts } from '../../../dom/seen/controls';
import { isEnabled, isVisible } from '../../../dom/seen/visible';
import { all, closest, holds, isBefore } from '../../../dom/tree/search';
import { textNodes, textOf } from '../../../dom/tree/texts';
import { fold, phonesIn, tidy } from '../../../text';
import { SAME_LINES } from '../../page/timing';
import {
  ADD_WORDS,
  LICENCE_LABELS,
  OPTIONS_HEADING,
  REMOVE_WORDS,
} from '../../vocabulary/portal-words';
import { taught } from '../../vocabulary/profile/taught';
import { asWitnessed, isSilent, kindOf, learnLooks, type Sign } from '../buttons/option-buttons';
import { fieldsIn, isListBox } from '../fields/fields';
import { isHelpControl } from './help-sign';
import { contentsOf } from './line-contents';
import { findLabels, LABELS } from './line-labels';
import { FIELD, fieldValue, isPlaceholder, lineValue } from './line-value';

/** A line of a user's detail: its label, what stands beside it, and the buttons in front of it. */
export interface DetailLine {
  label: string;
  value: string;
  /** Whether it stands in the part *Options*. */
  isOption: boolean;
  /** Whether words between its buttons say that it may be two lines. */
  isAmbiguous: boolean;
  /** The label's own text, and the elements that make up the line. */
  node: Text;
  parts: Element[];
  add: HTMLElement[];
  remove: HTMLElement[];
  /** The field beside the +, where the value is chosen before it is pressed. */
  entry?: HTMLElement;
  /** What it shows as its value beside such a field, whatever that shows. */
  valueBeside: (entry: HTMLElement) => string;
  /** Whether a + or an x is there that is greyed. */
  isGreyed: boolean;
  /** Controls that look like neither, and may be one. */
  unclear: HTMLElement[];
  /** What each of these controls was recognised by. */
  signs: ReadonlyMap<Element, Sign>;
}

const ENTRY = 'select, input:not([type]), input[type="text"], input[type="tel"], textarea';
const BUTTON =
  'a, button, [role="button"], input[type="button"], input[type="submit"], input[type="image"]';

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

/** By the labels asked for beside the known ones. */
type LinesRead = Map<string, DetailLine[]>;

/**
 * Several looks follow each other before a press, at a detail that stays as it is: for `SAME_LINES` its lines are
 * taken to be those that were read last.
 */
const linesRead = oncePerLook(
  whileStanding(
    (_: Element): LinesRead => new Map(),
    (detail) => detail,
    { atMost: SAME_LINES, by: chosenIn },
  ),
);

/** What is typed or chosen in a detail's fields: that changes without a word of the page. */
function chosenIn(detail: Element): string {
  return JSON.stringify(all(detail, FIELD).map(fieldValue));
}

function findLines(detail: Element, added: readonly string[]): DetailLine[] {
  const options = optionsStart(detail);
  const end = options && optionsEnd(detail, options);
  const isOption = (node: Text) => {
    return options !== undefined && isBefore(options, node) && !(end && isBefore(end, node));
  };
  const lines = findLabels(detail, added).map((label) => {
    const isPlace = (control: Element) => kindOf(control) !== undefined || isSilent(control);
    const found = label.line.flatMap((part) => controlsIn(part));
    const { words, controls, foreign, isAmbiguous } = contentsOf(label, found, isPlace);
    const node = label.nodes[0] as Text;
    return {
      label: label.text,
      value: taught.spoken(lineValue(label, words, found), label.text),
      isOption: isOption(node),
      isAmbiguous,
      node,
      parts: label.line,
      controls: isForbidden(label.text) ? [] : controls,
      foreign,
      found,
      valueBeside: (entry: HTMLElement) => {
        const others = words.filter(({ nodes }) => !nodes.some((one) => holds(entry, one)));
        return taught.spoken(lineValue(label, others, [...found, entry]), label.text);
      },
    };
  });
  const look = learnLooks(lines.filter(({ isOption }) => isOption));
  return lines.map(({ controls, foreign, found, value, ...line }) => {
    const kinds = controls.map((control) => ({
      control,
      is: kindOf(control, line.label) ?? asWitnessed(look(control), control),
    }));
    const ofKind = (kind: string) => {
      return kinds.filter(({ is }) => is?.kind === kind).map(({ control }) => control);
    };
    const [add, remove] = line.isAmbiguous ? [[], []] : [ofKind('add'), ofKind('remove')];
    const others = line.isAmbiguous ? controls : [...ofKind('unclear'), ...unknownAmong(controls)];
    // By the portal's rule what shows a + is not there yet: a field beside it is for what is to be.
    const entry =
      add.length > 0 && remove.length === 0 ? entryIn(line.parts, found, add) : undefined;
    return {
      ...line,
      value: entry ? line.valueBeside(entry) : value,
      entry,
      add,
      remove,
      // Beside a button that is understood, others are none of ours.
      unclear: add.length + remove.length > 0 ? [] : [...others, ...(line.isOption ? foreign : [])],
      isGreyed: line.parts.some(hasGreyed),
      signs: new Map(kinds.flatMap(({ control, is }) => (is ? [[control, is.sign] as const] : []))),
    };
  });
}

/** What a line says beside its label. */
export function textsBeside({ parts, node }: DetailLine): string[] {
  const nodes = parts.flatMap((part) => textNodes(part));
  return nodes.filter((one) => one !== node).map(({ data }) => tidy(data));
}

/** What a control in a line may do without any effect on the option. */
const HARMLESS =
  /^(?:modifier|editer|edit|historique|history|commentaires?|comments?|aide|help|infos?|informations?|details?|voir|view|plus d'info|en savoir plus|more info|learn more|copier|copy|appeler|call|tester|test|\?|i|ⓘ)(?:$|[^\p{L}])/u;

/** Controls in words that are neither ours nor known to do something else: they may be what adds. */
function unknownAmong(controls: readonly HTMLElement[]): HTMLElement[] {
  return controls.filter((control) => {
    const words = controlWords(control).filter((word) => /\p{L}{2}/u.test(word));
    return (
      words.length > 0 &&
      kindOf(control) === undefined &&
      !words.some((word) => HARMLESS.test(word) || ADD_WORDS.test(word) || REMOVE_WORDS.test(word))
    );
  });
}

/** Whether a + or an x is there that cannot be pressed now. */
function hasGreyed(part: Element): boolean {
  return all(part, BUTTON).some((control) => {
    return (
      !isEnabled(control) &&
      isVisible(control) &&
      /^(?:add|remove)$/.test(kindOf(control)?.kind ?? '')
    );
  });
}

/** Which button a line shows, for the plan. */
export function buttonOf({ add, remove, unclear }: DetailLine): OptionButton {
  if (unclear.length > 0) return 'unclear';
  if (add.length > 0) return remove.length > 0 ? 'both' : 'add';
  return remove.length > 0 ? 'remove' : 'none';
}

/** The values of the lines `Licence` of a detail. */
export function licenceLines(lines: readonly DetailLine[]): string[] {
  const own = lines.filter(({ label }) => {
    return LICENCE_LABELS.includes(fold(label)) || taught.namedBy(label) === 'licence';
  });
  return own.map(({ value }) => value);
}

function controlsIn(part: Element): HTMLElement[] {
  // What holds a field is how kits draw a switch: a value, not a button. So is a number that can be called.
  const inside = pressableParts(part).filter((control) => {
    const isValue =
      all(control, FIELD).length > 0 || phonesIn(control.textContent ?? '').length > 0;
    return !isValue && !isHelpControl(control);
  });
  return part.matches('a, button, [role="button"]') ? [part as HTMLElement, ...inside] : inside;
}

/**
 * The field of a line that a person can write into or choose from; it may be a box of a kit's own.
 *
 * @param controls what is pressed in the line
 * @param add what adds among them
 */
function entryIn(
  parts: readonly Element[],
  controls: readonly HTMLElement[],
  add: readonly HTMLElement[],
): HTMLElement | undefined {
  // A + that brings up a list says so as a list box does.
  const isAdd = (one: HTMLElement) => add.some((plus) => holds(plus, one) || holds(one, plus));
  const fields = parts.flatMap((part) =>
    part.matches(ENTRY) ? [part as HTMLElement] : [...fieldsIn(part)],
  );
  const isFree = (field: HTMLElement) => field.matches(ENTRY) && !field.matches('[readonly]');
  const [field] = fields.filter((one) => {
    return isEnabled(one) && (isListBox(one) || isFree(one)) && !isAdd(one);
  });
  return field ?? controls.find((one) => asksToChoose(one) && !isAdd(one));
}

/** Whether a control shows nothing of what it is, but says that something is to be chosen in it. */
function asksToChoose(control: HTMLElement): boolean {
  return !control.matches(BUTTON) && isPlaceholder(textOf(control));
}

function optionsStart(detail: Element): Text | undefined {
  return textNodes(detail).find((node) => fold(node.data) === OPTIONS_HEADING);
}

const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/** The heading of what comes after the options: a group's, say, or another user's, who are none of his. */
function optionsEnd(detail: Element, start: Text): Element | undefined {
  const own = closest(start, HEADING);
  if (!own) return undefined;
  return all<Element>(detail, HEADING).find((heading) => {
    return isBefore(own, heading) && rankOf(heading) <= rankOf(own) && isVisible(heading);
  });
}

function rankOf(heading: Element): number {
  return Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1)) || 2;
}
