import { hasUnusualLength, phoneDigits, withLostZero } from '../../text';
import { isForbidden, kindOfOption, optionKey } from '../option-names';
import { closeOptions } from './close-options';
import { checkDrafts, type Draft, type DraftError, picks } from './drafts';

/** A field of a form line. */
export type DraftField = 'action' | 'option' | 'value';

/** What is to be said at a field of a form line. */
export interface DraftNotice {
  /** The line, counted from 0. */
  index: number;
  field: DraftField;
  /** An error keeps the form from being run; a caution does not. */
  code: DraftError['code'] | DraftCaution;
  isError: boolean;
  /** What may have been meant. */
  meant: readonly string[];
}

/** What may be wrong with a form line, without keeping it from being run. */
export type DraftCaution =
  /** Not one of the options that were seen: the portal may have it all the same. */
  | 'option-unknown'
  /** A French number has ten digits. */
  | 'value-length';

/** What is known of the options here. */
export interface KnownOptions {
  labels: readonly string[];
  takesNoValue: (option: string) => boolean;
}

/** What is wrong with form lines, and what may be. The errors are those of `checkDrafts`. */
export function noticesOf(drafts: readonly Draft[], known: KnownOptions): DraftNotice[] {
  const { errors } = checkDrafts(drafts, known.takesNoValue);
  const wrong = errors.map(({ index, code }): DraftNotice => {
    return { index, field: FIELDS[code], code, isError: true, meant: [] };
  });
  const cautions = drafts.flatMap((draft, index): DraftNotice[] => {
    const isWrong = (field: DraftField) => {
      return wrong.some((notice) => notice.index === index && notice.field === field);
    };
    return [optionCaution(draft, known), valueCaution(draft)].flatMap((caution) => {
      return caution && !isWrong(caution.field) ? { index, isError: false, ...caution } : [];
    });
  });
  return [...wrong, ...cautions].sort((a, b) => a.index - b.index);
}

/** The options that may be picked: those of the guide as this portal spells them, then all others that were seen. */
export function optionsToPick(guide: readonly string[], seen: readonly string[]): string[] {
  const spelt = new Map<string, string>();
  for (const label of [...guide, ...seen])
    if (!isForbidden(label)) spelt.set(optionKey(label), label);
  return [...spelt.values()];
}

/** Whether two names are those of one option. */
export function isSameOption(one: string, other: string): boolean {
  return optionKey(one) === optionKey(other);
}

/** The field in which an error can be put right. */
const FIELDS: Record<DraftError['code'], DraftField> = {
  'option-missing': 'option',
  'option-forbidden': 'option',
  contradiction: 'option',
  'not-replaceable': 'action',
  'pairs-missing': 'value',
  'pairs-twice': 'value',
  'value-missing': 'value',
  'value-not-taken': 'value',
  'value-malformed': 'value',
};

type Caution = Pick<DraftNotice, 'field' | 'code' | 'meant'>;

function optionCaution({ option }: Draft, { labels }: KnownOptions): Caution | undefined {
  const key = optionKey(option);
  if (key === '' || labels.some((label) => optionKey(label) === key)) return undefined;
  return { field: 'option', code: 'option-unknown', meant: closeOptions(option, labels) };
}

function valueCaution(draft: Draft): Caution | undefined {
  const { action, option, value, each } = draft;
  if (each !== undefined || picks(draft)) return undefined;
  const digits = phoneDigits(value);
  if (action === 'remove' || kindOfOption(option) !== 'number' || !digits) return undefined;
  if (!hasUnusualLength(digits)) return undefined;
  const meant = withLostZero(digits);
  return { field: 'value', code: 'value-length', meant: meant === undefined ? [] : [meant] };
}
