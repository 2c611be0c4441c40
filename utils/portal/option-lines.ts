import type { OptionButton } from '../bulk/reading';
import {
  controlWords,
  iconWords,
  inControl,
  pressableParts,
  usableControls,
} from '../dom/controls';
import { textNodes, textOf } from '../dom/texts';
import { isVisible } from '../dom/visible';
import { fold, tidy } from '../text';
import {
  ADD_ICONS,
  ADD_WORDS,
  DETAIL_LABELS,
  FORBIDDEN,
  LICENCE_LABELS,
  OPTIONS_HEADING,
  PART_HEADINGS,
  REMOVE_ICONS,
  REMOVE_WORDS,
} from './words';

/** A line of a user's detail: its label, what stands beside it, and the buttons in front of it. */
export interface DetailLine {
  label: string;
  value: string;
  /** Whether it stands in the part *Options*. */
  isOption: boolean;
  add: HTMLElement[];
  remove: HTMLElement[];
}

/** A label, its words, and the elements that make up its line. */
interface Label {
  node: Text;
  text: string;
  line: Element[];
}

const LINE = 'tr, li, p, dt, [role="row"], [role="listitem"]';

/**
 * Reads the lines of an open detail.
 *
 * @param wanted labels to look for beside those of the guide: options that a person typed
 */
export function readLines(detail: Element, wanted: readonly string[] = []): DetailLine[] {
  const labels = findLabels(detail, wanted);
  const options = optionsStart(detail);
  return labels.map(({ node, text, line }) => {
    const controls = line.flatMap((part) => controlsIn(part));
    const kinds = controls.map((control) => ({ control, kind: kindOf(control) }));
    return {
      label: text,
      value: lineValue(line, node, text, controls),
      isOption: options !== undefined && isBefore(options, node),
      add: kinds.filter(({ kind }) => kind === 'add').map(({ control }) => control),
      remove: kinds.filter(({ kind }) => kind === 'remove').map(({ control }) => control),
    };
  });
}

/** Which button a line shows, for the plan. */
export function buttonOf(line: DetailLine): OptionButton {
  if (line.add.length > 0) return line.remove.length > 0 ? 'both' : 'add';
  return line.remove.length > 0 ? 'remove' : 'none';
}

/** The value of the line `Licence` of a detail, if there is one. */
export function licenceLine(lines: readonly DetailLine[]): string | undefined {
  return lines.find(({ label }) => LICENCE_LABELS.includes(fold(label)))?.value;
}

/** Whether a control is a +, an x, or neither. What must never be pressed is always neither. */
function kindOf(control: Element): 'add' | 'remove' | undefined {
  const words = controlWords(control);
  if (words.some((word) => FORBIDDEN.test(word))) return undefined;
  for (const word of words) {
    if (ADD_WORDS.test(word)) return 'add';
    if (REMOVE_WORDS.test(word)) return 'remove';
  }
  if (words.some((word) => /[\p{L}\p{N}]/u.test(word))) return undefined;
  const icons = iconWords(control);
  const adds = ADD_ICONS.some((word) => icons.includes(word));
  const removes = REMOVE_ICONS.some((word) => icons.includes(word));
  if (adds === removes) return undefined;
  return adds ? 'add' : 'remove';
}

function controlsIn(part: Element): HTMLElement[] {
  const inside = pressableParts(part);
  return part.matches('a, button, [role="button"]') ? [part as HTMLElement, ...inside] : inside;
}

/** Labels are where a person expects them: first in a row, in a `dt` or `label`, or known by name. */
function findLabels(detail: Element, wanted: readonly string[]): Label[] {
  const known = new Set([...DETAIL_LABELS, ...LICENCE_LABELS, ...wanted.map(fold)]);
  const texts = textNodes(detail).filter(
    (node) => !inControl(node) && node.parentElement !== null && isVisible(node.parentElement),
  );
  const nodes = texts.filter((node) => {
    return known.has(fold(labelText(node, known))) || isLabelByPlace(node);
  });
  const taken = new Set<Node>(nodes);
  const headings = texts.filter((node) => PART_HEADINGS.includes(fold(node.data)));
  for (const heading of headings) taken.add(heading);
  return nodes
    .filter((node) => !headings.includes(node))
    .map((node) => ({ node, text: labelText(node, known), line: lineOf(node, taken, detail) }));
}

function isLabelByPlace(node: Text): boolean {
  const parent = node.parentElement;
  if (!parent) return false;
  if (parent.closest('dt, label')) return !parent.closest('dd');
  const cell = parent.closest('td, th, [role="cell"], [role="gridcell"], [role="rowheader"]');
  const row = cell?.parentElement;
  if (!cell || !row || row.firstElementChild !== cell || row.childElementCount < 2) return false;
  return textNodes(cell)[0] === node;
}

/** The label alone, where label and value share one text (`Superviseur : Oui`). */
function labelText(node: Text, known: ReadonlySet<string>): string {
  const text = tidy(node.data);
  const [head, ...rest] = text.split(/\s*:\s+/);
  return rest.length > 0 && head && known.has(fold(head)) ? head : text.replace(/\s*:$/, '');
}

/** The elements of a label's line: as far around it as no other label or heading is. */
function lineOf(node: Text, taken: ReadonlySet<Node>, detail: Element): Element[] {
  const holdsOther = (element: Element) => {
    return textNodes(element).some((other) => other !== node && taken.has(other));
  };
  let line = node.parentElement as Element;
  while (line.parentElement && line !== detail && !line.matches(LINE)) {
    if (line.parentElement === detail || holdsOther(line.parentElement)) break;
    line = line.parentElement;
  }
  const bare = textNodes(line).length === 1 && usableControls(line).length === 0;
  return bare && !line.querySelector('input, select') ? [line, ...besides(line, taken)] : [line];
}

/** What follows a bare label in its line: the elements up to the next label. */
function besides(label: Element, taken: ReadonlySet<Node>): Element[] {
  const parts: Element[] = [];
  for (let next = label.nextElementSibling; next; next = next.nextElementSibling) {
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
    .filter((node) => node !== label && !controls.some((control) => control.contains(node)))
    .filter((node) => node.parentElement !== null && isVisible(node.parentElement));
  const words = tidy([own, ...texts.map((node) => node.data)].join(' '));
  if (words) return words;
  for (const part of line) {
    const field = part.matches('input, select')
      ? part
      : part.querySelector('input, select, textarea, [role="switch"], [role="checkbox"]');
    if (field) return fieldValue(field);
  }
  return '';
}

function fieldValue(field: Element): string {
  if (field instanceof HTMLSelectElement) return tidy(field.selectedOptions[0]?.text ?? '');
  const aria = field.getAttribute('aria-checked');
  if (aria) return aria === 'true' ? 'Oui' : 'Non';
  if (!(field instanceof HTMLInputElement)) return textOf(field);
  if (field.type === 'checkbox') return field.checked ? 'Oui' : 'Non';
  return tidy(field.value);
}

function optionsStart(detail: Element): Text | undefined {
  return textNodes(detail).find((node) => fold(node.data) === OPTIONS_HEADING);
}

function isBefore(first: Node, second: Node): boolean {
  return Boolean(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING);
}
