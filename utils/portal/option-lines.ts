import { optionKey } from '../bulk/option-names';
import type { OptionButton } from '../bulk/reading';
import { iconWords, inControl, pressableParts, usableControls } from '../dom/controls';
import { oncePerLook } from '../dom/look';
import { childrenOf, parentOf } from '../dom/steps';
import { textNodes, textOf } from '../dom/texts';
import { all, closest, holds, isBefore } from '../dom/tree';
import { standing } from '../dom/unchanged';
import { isEnabled, isTextVisible, isVisible } from '../dom/visible';
import { fold, tidy } from '../text';
import { kindOf, learnLooks, type Sign } from './option-buttons';
import { taught } from './taught';
import {
  DETAIL_LABELS,
  LICENCE_LABELS,
  NO_PICTURES,
  OPTIONS_HEADING,
  PART_HEADINGS,
  YES_PICTURES,
} from './words';

/** A line of a user's detail: its label, what stands beside it, and the buttons in front of it. */
export interface DetailLine {
  label: string;
  value: string;
  /** Whether it stands in the part *Options*. */
  isOption: boolean;
  /** The label's own text, and the elements that make up the line. */
  node: Text;
  parts: Element[];
  add: HTMLElement[];
  remove: HTMLElement[];
  /** The field beside the +, where the value is chosen before it is pressed. */
  entry?: HTMLElement;
  /** Controls without a word that look like neither. */
  unclear: HTMLElement[];
  /** What each of these controls was recognised by. */
  signs: ReadonlyMap<Element, Sign>;
}

/** A label, its words, and the elements that make up its line. */
interface Label {
  node: Text;
  text: string;
  line: Element[];
}

/** What always is a line, and what is one where it holds more than the label. */
const LINE = 'tr, li, [role="row"]';
const LINE_OR_LABEL = 'p, dt, [role="listitem"]';
const ENTRY = 'select, input:not([type]), input[type="text"], input[type="tel"], textarea';
const FIELD =
  'input:not([type="hidden"]), select, textarea, [role="switch"], [role="checkbox"], [role="combobox"]';

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

/** What a detail's lines are called, whatever else is asked for. */
const LABELS = new Set([...DETAIL_LABELS, ...LICENCE_LABELS]);

/** By the labels asked for beside the known ones. */
type LinesRead = Map<string, DetailLine[]>;

/**
 * Several looks follow each other before a press, at a detail that stays as it is. What a style sheet
 * does to it without a word is taken for so long as not done, in ms.
 */
const SAME_LINES = 100;
const lastRead = new WeakMap<
  Element,
  { at: number; isStanding: () => boolean; lines: LinesRead }
>();

const linesRead = oncePerLook((detail: Element): LinesRead => {
  const last = lastRead.get(detail);
  if (last && performance.now() - last.at < SAME_LINES && last.isStanding()) return last.lines;
  const lines: LinesRead = new Map();
  // What is typed or chosen in a field changes without a word too.
  if (all(detail, FIELD).length > 0) lastRead.delete(detail);
  else lastRead.set(detail, { at: performance.now(), isStanding: standing(detail), lines });
  return lines;
});

function findLines(detail: Element, added: readonly string[]): DetailLine[] {
  const labels = findLabels(detail, added);
  const options = optionsStart(detail);
  const lines = labels.map(({ node, text, line }) => {
    const controls = line.flatMap((part) => controlsIn(part));
    return {
      label: text,
      value: lineValue(line, node, text, controls),
      isOption: options !== undefined && isBefore(options, node),
      node,
      parts: line,
      controls,
    };
  });
  const look = learnLooks(lines.filter(({ isOption }) => isOption));
  return lines.map(({ controls, value, ...line }) => {
    const kinds = controls.map((control) => ({ control, is: kindOf(control) ?? look(control) }));
    const ofKind = (kind: string) => {
      return kinds.filter(({ is }) => is?.kind === kind).map(({ control }) => control);
    };
    const [add, remove] = [ofKind('add'), ofKind('remove')];
    // By the portal's rule what shows a + is not there yet: a field beside it is for what is to be.
    const entry = add.length > 0 && remove.length === 0 ? entryIn(line.parts) : undefined;
    return {
      ...line,
      value: entry && fieldValue(entry) === value ? '' : value,
      entry,
      add,
      remove,
      // Beside a button that is understood, others are none of ours.
      unclear: add.length + remove.length > 0 ? [] : ofKind('unclear'),
      signs: new Map(kinds.flatMap(({ control, is }) => (is ? [[control, is.sign] as const] : []))),
    };
  });
}

/** Which button a line shows, for the plan. */
export function buttonOf({ add, remove, unclear }: DetailLine): OptionButton {
  if (unclear.length > 0) return 'unclear';
  if (add.length > 0) return remove.length > 0 ? 'both' : 'add';
  return remove.length > 0 ? 'remove' : 'none';
}

/** The value of the line `Licence` of a detail, if there is one. */
export function licenceLine(lines: readonly DetailLine[]): string | undefined {
  return lines.find(({ label }) => {
    return LICENCE_LABELS.includes(fold(label)) || taught.columnOf(label) === 'licence';
  })?.value;
}

function controlsIn(part: Element): HTMLElement[] {
  // What holds a field is how kits draw a switch: a value, not a button.
  const inside = pressableParts(part).filter((control) => all(control, FIELD).length === 0);
  return part.matches('a, button, [role="button"]') ? [part as HTMLElement, ...inside] : inside;
}

/** Labels are where a person expects them: first in a row, in a `dt` or `label`, or known by name. */
function findLabels(detail: Element, added: readonly string[]): Label[] {
  const known = new Set([...LABELS, ...added, ...taught.profile.options.map(optionKey)]);
  const texts = textNodes(detail).filter((node) => !inControl(node) && isTextVisible(node));
  const nodes = texts.filter((node) => {
    return known.has(optionKey(labelText(node, known))) || isLabelByPlace(node);
  });
  const taken = new Set<Node>(nodes);
  const headings = texts.filter((node) => PART_HEADINGS.includes(fold(node.data)));
  for (const heading of headings) taken.add(heading);
  return nodes
    .filter((node) => !headings.includes(node))
    .map((node) => ({ node, text: labelText(node, known), line: lineOf(node, taken, detail) }));
}

function isLabelByPlace(node: Text): boolean {
  const term = closest(node, 'dt, label, dd');
  if (term && term.localName !== 'dd') return true;
  const cell = closest(node, 'td, th, [role="cell"], [role="gridcell"], [role="rowheader"]');
  const row = cell && parentOf(cell);
  if (!cell || !row) return false;
  const cells = childrenOf(row);
  if (cells[0] !== cell || cells.length < 2) return false;
  return textNodes(cell)[0] === node;
}

/** The label alone, where label and value share one text (`Superviseur : Oui`). */
function labelText(node: Text, known: ReadonlySet<string>): string {
  const text = tidy(node.data);
  const [head, ...rest] = text.split(/\s*:\s+/);
  return rest.length > 0 && head && known.has(optionKey(head)) ? head : text.replace(/\s*:$/, '');
}

/** The elements of a label's line: as far around it as no other label or heading is. */
function lineOf(node: Text, taken: ReadonlySet<Node>, detail: Element): Element[] {
  const holdsOther = (element: Element) => {
    return textNodes(element).some((other) => other !== node && taken.has(other));
  };
  const isWhole = (element: Element) => {
    return element.matches(LINE) || (element.matches(LINE_OR_LABEL) && hasControl(element));
  };
  // The next line may be of an option that is not known: what looks like this one is another.
  const isAmongOthers = (element: Element) => {
    return !isBare(element) && siblingsAlike(element).some((other) => textOf(other) !== '');
  };
  let line = parentOf(node) as Element;
  for (let up = parentOf(line); up && line !== detail && !isWhole(line); up = parentOf(line)) {
    if (up === detail || holdsOther(up) || isAmongOthers(line)) break;
    line = up;
  }
  return isBare(line) ? [line, ...besides(line, taken)] : [line];
}

function hasControl(element: Element): boolean {
  return usableControls(element).length > 0;
}

function siblingsAlike(element: Element): Element[] {
  const parent = parentOf(element);
  const siblings = parent ? childrenOf(parent) : [];
  return siblings.filter((other) => other !== element && other.localName === element.localName);
}

/** Whether an element shows a label and nothing else. */
function isBare(element: Element): boolean {
  const hasField = element.matches(FIELD) || all(element, FIELD).length > 0;
  return textNodes(element).length === 1 && usableControls(element).length === 0 && !hasField;
}

/** What follows a bare label in its line: the elements up to the next label. */
function besides(label: Element, taken: ReadonlySet<Node>): Element[] {
  const row = parentOf(label);
  const siblings = row ? childrenOf(row) : [];
  const parts: Element[] = [];
  for (const next of siblings.slice(siblings.indexOf(label) + 1)) {
    if (next.matches('dt') || textNodes(next).some((node) => taken.has(node))) break;
    // A person takes for one line what stands at one height, or directly beneath in a list of terms.
    if (!next.matches('dd') && !sameHeight(label, next)) break;
    parts.push(next);
  }
  return parts;
}

function sameHeight(a: Element, b: Element): boolean {
  const [first, second] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
  return first.top < second.bottom && second.top < first.bottom;
}

function lineValue(
  line: readonly Element[],
  label: Text,
  name: string,
  controls: readonly Element[],
): string {
  const own = tidy(label.data)
    .slice(name.length)
    .replace(/^\s*:\s*/, '');
  const texts = line
    .flatMap((part) => textNodes(part))
    .filter((node) => node !== label && !controls.some((control) => holds(control, node)))
    .filter((node) => !isOnGreyedButton(node))
    .filter(isTextVisible);
  const words = tidy([own, ...texts.map((node) => node.data)].join(' '));
  if (words) return words;
  const parts = (selector: string) => {
    const found = line.flatMap((part) =>
      part.matches(selector) ? [part] : all<Element>(part, selector),
    );
    return found.filter((one) => {
      return !controls.some((control) => holds(control, one)) && one.checkVisibility();
    });
  };
  const [field] = parts(FIELD);
  if (field) return fieldValue(field);
  const signs = parts('[aria-label], [title], [alt], i, svg, img, span').map(pictureValue);
  return signs.find((sign) => sign !== '') ?? '';
}

/** The field of a line that a person can write into or choose from. */
function entryIn(parts: readonly Element[]): HTMLElement | undefined {
  const found = parts.flatMap((part) =>
    part.matches(ENTRY) ? [part as HTMLElement] : all(part, ENTRY),
  );
  return found.find((field) => !field.matches(':disabled, [readonly]') && isVisible(field));
}

/** The + or x of a portal that greys it while it works is no value. */
function isOnGreyedButton(node: Text): boolean {
  const button = closest(node, 'a, button, [role="button"]');
  return button !== null && !isEnabled(button);
}

/** What a picture stands for that is shown in the place of a value. */
function pictureValue(picture: Element): string {
  const named = ['aria-label', 'title', 'alt'].map((name) => picture.getAttribute(name) ?? '');
  const text = tidy(named.find((name) => name.trim() !== '') ?? '');
  if (text) return text;
  const words = iconWords(picture);
  if (YES_PICTURES.some((word) => words.includes(word))) return 'Oui';
  return NO_PICTURES.some((word) => words.includes(word)) ? 'Non' : '';
}

/** What a field shows. By its name, not its class: it may be of a frame's document. */
function fieldValue(field: Element): string {
  const aria = field.getAttribute('aria-checked');
  if (aria) return aria === 'true' ? 'Oui' : 'Non';
  if (field.localName === 'select') {
    return tidy((field as HTMLSelectElement).selectedOptions[0]?.text ?? '');
  }
  if (field.localName !== 'input' && field.localName !== 'textarea') return textOf(field);
  const { type, checked, value } = field as HTMLInputElement;
  if (type === 'checkbox' || type === 'radio') return checked ? 'Oui' : 'Non';
  return tidy(value);
}

function optionsStart(detail: Element): Text | undefined {
  return textNodes(detail).find((node) => fold(node.data) === OPTIONS_HEADING);
}
