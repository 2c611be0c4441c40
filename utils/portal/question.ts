import { KNOWN_OPTIONS } from '../bulk/change';
import { controlWords, inControl, usableControls } from '../dom/controls';
import { isOwn } from '../dom/own';
import { fillField } from '../dom/press';
import { textNodes, textOf } from '../dom/texts';
import { isVisible } from '../dom/visible';
import { fold, sameValue } from '../text';
import { FORBIDDEN, NO_WORDS, YES_WORDS } from './words';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What a press of + or x brought up: a field for the value, or a plain confirmation. */
export interface Question {
  text: string;
  field?: Field;
  yes?: HTMLElement;
  no?: HTMLElement;
}

const FIELDS =
  'input:not([type]), input[type="text"], input[type="tel"], input[type="search"], input[type="number"], select, textarea';

/**
 * Remembers the fields and buttons in view now, so that a question is only what appears afterwards.
 *
 * @returns a function that finds the question in view, if there is one
 */
export function watchQuestions(root: Element): () => Question | undefined {
  const known = new Set<Element>([...visibleFields(root), ...usableControls(root)]);
  return () => {
    const field = visibleFields(root, known)[0];
    const controls = usableControls(root, known);
    const named = controls.map((control) => ({ control, words: controlWords(control) }));
    const find = (pattern: RegExp) => {
      const hits = named.filter(({ words }) => words.some((word) => pattern.test(word)));
      return hits.filter(({ words }) => !words.some((word) => FORBIDDEN.test(word)))[0]?.control;
    };
    const no = find(NO_WORDS);
    const yes = find(YES_WORDS);
    if (!field && !(yes && no)) return undefined;
    const parts = [field, yes, no].filter((part) => part !== undefined);
    return { text: textOf(wordsAround(parts)), field, yes, no };
  };
}

/** Whether a confirmation asks for the very change that was made, and nothing else. */
export function asksFor(text: string, option: string, press: 'add' | 'remove'): boolean {
  const said = fold(text);
  if (FORBIDDEN.test(said)) return false;
  if (said.includes(fold(option))) return true;
  if (KNOWN_OPTIONS.some(({ label }) => said.includes(fold(label)))) return false;
  const verbs =
    press === 'add'
      ? /ajout|associ|activ|\badd|assign/
      : /retir|supprim|enlev|dissoci|desactiv|remov|delet/;
  return verbs.test(said);
}

/**
 * Writes the value into the question's field.
 *
 * @returns whether the portal offers it; if not, nothing was written
 */
export function fillIn(field: Field, value: string): boolean {
  if (!(field instanceof HTMLSelectElement)) {
    fillField(field, value);
    return true;
  }
  const offered = [...field.options].find((option) => {
    return sameValue(option.text, value) || sameValue(option.value, value);
  });
  if (!offered || offered.disabled) return false;
  fillField(field, offered.value);
  return true;
}

function visibleFields(root: Element, known?: ReadonlySet<Element>): Field[] {
  return [...root.querySelectorAll<Field>(FIELDS)].filter(
    (field) => !known?.has(field) && !field.disabled && !isOwn(field) && isVisible(field),
  );
}

/** The closest element around a question's parts that also holds words of its own. */
function wordsAround(parts: Element[]): Element {
  let around = parts[0] as Element;
  const isWhole = () => {
    return (
      parts.every((part) => around.contains(part)) &&
      textNodes(around).some((node) => !inControl(node))
    );
  };
  while (around.parentElement && around.parentElement !== around.ownerDocument.body && !isWhole()) {
    around = around.parentElement;
  }
  return around;
}
