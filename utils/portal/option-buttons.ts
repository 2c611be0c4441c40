import { stateOfValue } from '../bulk/option-state';
import { controlWords, iconWords } from '../dom/controls';
import { shapeOf } from '../dom/shapes';
import { taught } from './taught';
import { ADD_ICONS, ADD_WORDS, FORBIDDEN, REMOVE_ICONS, REMOVE_WORDS } from './words';

export type ButtonKind = 'add' | 'remove';

/** What a control was recognised by: its words, its picture's name or shape, the other lines, a person. */
export interface Sign {
  by: 'word' | 'icon' | 'shape' | 'lines' | 'taught';
  text: string;
}

export interface Recognised {
  kind: ButtonKind | 'unclear';
  sign: Sign;
}

/**
 * Whether a control is a +, an x, or neither: by what it says, then by the names of its picture, then
 * by what the picture shows, then by what a person has shown. What must never be pressed is always
 * neither.
 */
export function kindOf(control: Element): Recognised | undefined {
  const words = controlWords(control);
  if (words.some((word) => FORBIDDEN.test(word))) return undefined;
  for (const word of words) {
    const sign: Sign = { by: 'word', text: word };
    if (ADD_WORDS.test(word)) return { kind: 'add', sign };
    if (REMOVE_WORDS.test(word)) return { kind: 'remove', sign };
  }
  return (saysSomething(words) ? undefined : kindOfPicture(control)) ?? kindTaught(control);
}

function kindOfPicture(control: Element): Recognised | undefined {
  const icons = iconWords(control);
  const add = ADD_ICONS.find((word) => icons.includes(word));
  const remove = REMOVE_ICONS.find((word) => icons.includes(word));
  if (add && !remove) return { kind: 'add', sign: { by: 'icon', text: add } };
  if (remove && !add) return { kind: 'remove', sign: { by: 'icon', text: remove } };
  const shape = shapeOf(control);
  if (!shape) return undefined;
  return { kind: shape === 'plus' ? 'add' : 'remove', sign: { by: 'shape', text: shape } };
}

function kindTaught(control: Element): Recognised | undefined {
  const kinds = (['add', 'remove'] as const).filter((kind) => taught.looksLike(kind, control));
  const [kind, ...others] = kinds;
  if (!kind || others.length > 0) return undefined;
  return { kind, sign: { by: 'taught', text: '' } };
}

/** Beside how many lines each look must have been seen: one alone may be there by chance (a pencil). */
const LEAST_LINES = 2;

/**
 * Learns from a dialog's option lines what pictures that say nothing stand for. By the portal's rule
 * an option that is there shows an x, another one a +: where one look is only ever beside the ones
 * and another look only beside the others, each means what it must.
 *
 * @returns the kind of a control that `kindOf` does not know; `unclear` where the lines do not tell
 */
export function learnLooks(
  lines: readonly { value: string; controls: readonly Element[] }[],
): (control: Element) => Recognised | undefined {
  const looks = new Map<string, { set: number; unset: number }>();
  for (const { value, controls } of lines) {
    const { kind } = stateOfValue(value);
    for (const look of new Set(controls.filter(isSilent).map(lookOf))) {
      const seen = looks.get(look) ?? { set: 0, unset: 0 };
      if (kind === 'no') seen.unset++;
      // Beside what is not understood a look means nothing either.
      else if (kind !== 'unclear') seen.set++;
      looks.set(look, seen);
    }
  }
  const all = [...looks.values()];
  const tells =
    all.length === 2 &&
    all.some(({ set, unset }) => set >= LEAST_LINES && unset === 0) &&
    all.some(({ set, unset }) => unset >= LEAST_LINES && set === 0);
  return (control) => {
    if (!isSilent(control)) return undefined;
    const look = looks.get(lookOf(control));
    if (!look) return undefined;
    const sign: Sign = { by: 'lines', text: '' };
    if (!tells) return { kind: 'unclear', sign };
    return { kind: look.set > 0 ? 'remove' : 'add', sign };
  };
}

/** Whether a control shows only a picture, and one that is not understood. */
export function isSilent(control: Element): boolean {
  return !saysSomething(controlWords(control)) && kindOf(control) === undefined;
}

/** Letters and digits are words; the characters of an icon font, which no one can read, are not. */
function saysSomething(words: readonly string[]): boolean {
  return words.some((word) => /[\p{L}\p{N}]/u.test(word));
}

/** What tells one picture from another, whatever the line it stands in. */
function lookOf(control: Element): string {
  const inside = [...control.childNodes].map((node) => new XMLSerializer().serializeToString(node));
  return [control.getAttribute('class'), ...inside].join('\n');
}
