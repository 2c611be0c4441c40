import { KNOWN_OPTIONS, optionKey } from '../../../bulk/option-names';
import { stateOfValue } from '../../../bulk/shown-value';
import { controlWords, iconWords } from '../../../dom/seen/controls';
import { shapeOf } from '../../../dom/seen/drawn-shapes';
import { iconNames, OBJECT } from '../../../dom/seen/icon-names';
import { fold } from '../../../text';
import {
  ADD_ICONS,
  ADD_WORDS,
  FORBIDDEN,
  REMOVE_ICONS,
  REMOVE_PICTURES,
  REMOVE_WORDS,
} from '../../vocabulary/portal-words';
import { taught } from '../../vocabulary/profile/taught';

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
 * neither, and so is what adds or removes something else than the option (« Ajouter un commentaire »).
 *
 * @param label the option's, in whose line the control stands
 */
export function kindOf(control: Element, label = ''): Recognised | undefined {
  if (controlWords(control).some((word) => FORBIDDEN.test(word))) return undefined;
  const isOfElse = controlWords(control).some((word) => isOurs(word) && !isOfOption(word, label));
  const said = isOfElse ? undefined : kindSaid(control);
  const shown = kindTaught(control, isOfElse);
  // What a person has shown does not make a + of what says that it takes away.
  if (said && shown && said.kind !== shown.kind) return { ...said, kind: 'unclear' };
  return asWitnessed(said ?? shown, control);
}

/** The same, unless the person was watched pressing others of its kind, and none like it. */
export function asWitnessed(
  recognised: Recognised | undefined,
  control: Element,
): Recognised | undefined {
  const { kind = 'unclear' } = recognised ?? {};
  if (!recognised || kind === 'unclear' || !taught.isUnlike(kind, control)) return recognised;
  return { ...recognised, kind: 'unclear' };
}

function kindSaid(control: Element): Recognised | undefined {
  const words = controlWords(control);
  for (const word of words) {
    const sign: Sign = { by: 'word', text: word };
    if (ADD_WORDS.test(word)) return { kind: 'add', sign };
    if (REMOVE_WORDS.test(word)) return { kind: 'remove', sign };
  }
  return saysSomething(words) ? undefined : kindOfPicture(control);
}

function isOurs(word: string): boolean {
  return ADD_WORDS.test(word) || REMOVE_WORDS.test(word);
}

/** What may stand beside our verb and say nothing of its own. */
const NEUTRAL = new Set(
  "l' le la les un une ce cet cette d' de du des au aux l d option options numero nombre valeur ligne tag chip badge etiquette the this an a to number value for pour".split(
    ' ',
  ),
);
const CLOSING = /^(?:fermer|fermeture|cloturer|close)\b/;
/** How many first letters make two words akin: `presentation` of *Numéro à présenter*. */
const STEM = 6;

/**
 * Whether a word of ours is about the option alone: it has no object, or the option by its name, and then
 * at most for whom.
 */
function isOfOption(word: string, label: string): boolean {
  const [, ...said] = word.match(/[\p{L}\d]+|[^\s\p{L}\d]+/gu) ?? [];
  const object = wordsOf(said.join(' '));
  const stems = wordsOf(fold(label)).filter((part) => part.length >= STEM);
  const isClosing = CLOSING.test(word);
  const isNeutral = (part: string) => {
    // A line that is closed is a customer's, not the option's.
    if (isClosing && part === 'ligne') return false;
    return NEUTRAL.has(part) || stems.some((stem) => part.slice(0, STEM) === stem.slice(0, STEM));
  };
  if (object.every(isNeutral)) return true;
  return namesOf(label).some((name) => {
    const [before, after] = ` ${object.join(' ')} `.split(` ${name} `);
    if (before === undefined || after === undefined) return false;
    return wordsOf(before).every(isNeutral) && (after.trim() === '' || isForOne(after));
  });
}

/** More than one user, or no user at all: « pour tous les postes », « de la base ». */
const NOT_ONE_USER =
  /\b(?:et|ou|avec|and|or|with|licences?|ligne|line|services?|comptes?|tou[st]|toutes?|chaque|plusieurs|autres?|all|every|each|others?|utilisateurs|collegues|postes|users|groupes?|groups?|equipes?|teams?|sites?|societes?|entreprises?|company|clients?|customers?|stock|base|parc|portabilite|mois|month|euros?)\b/;
const FOR_WHOM = /^ ?(?:a|pour|de|d|to|for|from|of) /;

function isForOne(said: string): boolean {
  return FOR_WHOM.test(said) && !NOT_ONE_USER.test(said);
}

/** What the option of a line may be called on its buttons, in plain words; any where that is not known. */
function namesOf(label: string): string[] {
  const known = KNOWN_OPTIONS.filter((option) => {
    const names = [option.label, ...option.english].map(optionKey);
    return label === '' || names.includes(optionKey(label));
  });
  const names = [label, ...known.flatMap((option) => [option.label, ...option.english])];
  const plain = names.map((name) => wordsOf(fold(name)).join(' ')).filter(Boolean);
  return [...plain, 'option', 'numero', 'number'];
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\d]+/gu) ?? [];
}

function kindOfPicture(control: Element): Recognised | undefined {
  if (iconNames(control).some((name) => OBJECT.test(name) && PARTS.test(name))) return undefined;
  const icons = iconWords(control);
  const add = ADD_ICONS.find((word) => icons.includes(word));
  const remove =
    REMOVE_ICONS.find((word) => icons.includes(word)) ??
    REMOVE_PICTURES.find((name) => iconNames(control).includes(name));
  if (add && !remove) return { kind: 'add', sign: { by: 'icon', text: add } };
  if (remove && !add) return { kind: 'remove', sign: { by: 'icon', text: remove } };
  const shape = shapeOf(control);
  if (!shape) return undefined;
  return { kind: shape === 'plus' ? 'add' : 'remove', sign: { by: 'shape', text: shape } };
}

const PARTS = new RegExp(`(?:^|-)(?:${[...ADD_ICONS, ...REMOVE_ICONS, 'x'].join('|')})(?:-|$)`);

/** @param isOfElse whether it speaks of something else: then only what was seen to work counts */
function kindTaught(control: Element, isOfElse: boolean): Recognised | undefined {
  const kinds = (['add', 'remove'] as const).filter((kind) => {
    return isOfElse ? taught.wasWitnessed(kind, control) : taught.looksLike(kind, control);
  });
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
  const own = ['class', 'src'].map((name) => control.getAttribute(name) ?? '');
  return [...own, ...inside].join('\n');
}
