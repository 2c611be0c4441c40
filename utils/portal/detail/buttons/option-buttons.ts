import { controlWords } from '../../../dom/seen/control-words';
import { shapeOf } from '../../../dom/seen/drawn-shapes';
import { iconNames, isPictureName, OBJECT } from '../../../dom/seen/icon-names';
import { iconWords } from '../../../dom/seen/pictures';
import {
  ADD_ICONS,
  ADD_WORDS,
  FORBIDDEN,
  REMOVE_ICONS,
  REMOVE_PICTURES,
  REMOVE_WORDS,
} from '../../vocabulary/portal-words';
import { taught } from '../../vocabulary/profile/taught';
import { isAboutOption } from './about-option';

/** The + (`add`) or the x (`remove`) of an option. */
export type ButtonKind = 'add' | 'remove';

/** What a control was recognised by: its words, the name or shape of its picture, the other lines, a person. */
export interface Sign {
  by: 'word' | 'icon' | 'shape' | 'lines' | 'taught';
  text: string;
}

/** What a control was recognised as, and by what. */
export interface Recognised {
  kind: ButtonKind | 'unclear';
  sign: Sign;
}

/**
 * How a + or an x is recognised: by its words, then by the names of its picture, then by what the picture shows, then
 * by what a person has shown. A control that must never be pressed is never recognised. Nor is one that adds or removes
 * something other than the option: « Ajouter un commentaire ».
 *
 * @param label of the option in whose line the control stands
 */
export function recognisedButton(control: Element, label = ''): Recognised | undefined {
  const words = controlWords(control);
  if (words.some((word) => FORBIDDEN.test(word))) return undefined;
  const isOfElse = words.some((word) => hasOurVerb(word) && !isAboutOption(word, label));
  const said = isOfElse ? undefined : kindSaid(control);
  const shown = kindTaught(control, isOfElse);
  // A control that says that it takes away is never a +, whatever a person has shown.
  if (said && shown && said.kind !== shown.kind) return { ...said, kind: 'unclear' };
  return asWitnessed(said ?? shown, control);
}

/** What was recognised; unclear where a demonstration has shown others of this kind, and none like this one. */
export function asWitnessed(
  recognised: Recognised | undefined,
  control: Element,
): Recognised | undefined {
  const { kind = 'unclear' } = recognised ?? {};
  if (!recognised || kind === 'unclear' || !taught.isUnlike(kind, control)) return recognised;
  return { ...recognised, kind: 'unclear' };
}

/** Whether a control shows only a picture, and one that is not understood. */
export function isSilent(control: Element): boolean {
  return !hasReadableWord(controlWords(control)) && recognisedButton(control) === undefined;
}

function kindSaid(control: Element): Recognised | undefined {
  const words = controlWords(control);
  for (const word of words) {
    const sign: Sign = { by: 'word', text: word };
    if (ADD_WORDS.test(word)) return { kind: 'add', sign };
    if (REMOVE_WORDS.test(word)) return { kind: 'remove', sign };
  }
  const said = words.filter((word) => !isPictureName(control, word));
  return hasReadableWord(said) ? undefined : kindOfPicture(control);
}

function hasOurVerb(word: string): boolean {
  return ADD_WORDS.test(word) || REMOVE_WORDS.test(word);
}

/** Whether there are letters or digits. The characters of an icon font are none. */
function hasReadableWord(words: readonly string[]): boolean {
  return words.some((word) => /[\p{L}\p{N}]/u.test(word));
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

/** The + or x in the name of a picture that shows an object, too: `user-plus`. */
const PARTS = new RegExp(`(?:^|-)(?:${[...ADD_ICONS, ...REMOVE_ICONS, 'x'].join('|')})(?:-|$)`);

/** @param isOfElse whether the control speaks of something else: then only what was seen to work counts */
function kindTaught(control: Element, isOfElse: boolean): Recognised | undefined {
  const kinds = (['add', 'remove'] as const).filter((kind) => {
    return isOfElse ? taught.wasWitnessed(kind, control) : taught.looksLike(kind, control);
  });
  const [kind, ...others] = kinds;
  if (!kind || others.length > 0) return undefined;
  return { kind, sign: { by: 'taught', text: '' } };
}
