import { fold } from '../../../text';
import { TELLING_SIGN } from './consent-words';
import { hasObject, isAnotherOption, isCaption, isOnlySpokenOf } from './grammar';
import { allNames, namesOtherOption } from './names-of-options';
import { partsOf } from './parts-of-sentence';
import type { RequestedChange } from './requested-change';
import { piecesOf, type SentencePiece } from './sentence';

/**
 * The pieces of a text in which every word has its place: the option is what the verb is for, the user is
 * only spoken of, and the rest says nothing.
 *
 * @param said folded
 * @param neutral words that ask for nothing by themselves
 * @param isForm whether the text need ask for nothing: it may be a heading with the user's name beneath
 * @returns `undefined` in doubt
 */
export function understoodPieces(
  said: string,
  change: RequestedChange,
  neutral: ReadonlySet<string>,
  isForm = false,
): readonly SentencePiece[] | undefined {
  const { button, names, particulars, value = '', others = [] } = change;
  const ours = allNames(names);
  const isTelling = TELLING_SIGN.test(said.replace(COUNTRY_CODE_SIGN, ''));
  if (isTelling || namesOtherOption(said, others, ours)) return undefined;
  const isValueFirst = button === 'add';
  const known = { options: ours, users: particulars, values: [value], isValueFirst };
  const isOfNumber = value !== '' || ours.some((name) => /\b(?:numero|number)\b/.test(fold(name)));
  const parts = partsOf(piecesOf(said, known), { button, names: ours, isOfNumber, neutral });
  const isPlaced = parts.every(({ role }, index) => {
    if (role === 'verb') return hasObject(parts, index);
    if (role === 'option') return !isAnotherOption(parts, index);
    if (role !== 'user') return role !== 'unknown';
    return isOnlySpokenOf(parts, index) || (isForm && isCaption(parts, index));
  });
  return isPlaced ? parts.map(({ piece }) => piece) : undefined;
}

/** The + before the country code of a telephone number. */
const COUNTRY_CODE_SIGN = /\+(?=\d)/g;
