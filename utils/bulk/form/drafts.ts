import { fold, phonesIn, sameValue, tidy } from '../../text';
import type { Action, Change } from '../change';
import { isForbidden, KNOWN_OPTIONS, kindOfOption, optionKey } from '../option-names';
import { normaliseValue, numberIn } from '../shown-value';

/** A line of the form in which a person enters changes. */
export interface Draft {
  option: string;
  action: Action;
  value: string;
  /** For a replacement: whether users without a number are given it, too. By default they are left alone. */
  ifNone?: 'add';
  /** A pasted column, from which each user gets a value of their own in place of `value`. */
  each?: string;
  /** Only for an addition: each user gets the next free number of the portal's list in place of `value`. */
  pick?: 'next-free';
}

/** What is wrong with a form line. */
export interface DraftError {
  /** The line, counted from 0. */
  index: number;
  code:
    | 'option-missing'
    /** An option that is never touched, even if somebody asks for it. */
    | 'option-forbidden'
    | 'value-missing'
    /** A value for an option that takes none: it is not known which of the two is meant. */
    | 'value-not-taken'
    /** A value that is no number, or more than one. */
    | 'value-malformed'
    | 'not-replaceable'
    /** A value for each user, and it is not settled yet who gets which. */
    | 'pairs-missing'
    /** Two lines with a value for each user. */
    | 'pairs-twice'
    | 'contradiction';
  option: string;
}

/**
 * Whether the option is known to take no value, so that the form need not ask for one.
 *
 * @param seenYesNo folded names of the options that details have shown with a yes or a no
 */
export function takesNoValue(option: string, seenYesNo: ReadonlySet<string> = new Set()): boolean {
  const key = optionKey(option);
  const known = KNOWN_OPTIONS.find(({ label }) => optionKey(label) === key);
  return known ? known.kind === 'yes-no' : seenYesNo.has(fold(option));
}

/**
 * A form line after a person has changed a part of it. Where they choose another option that takes no value,
 * the number of the former option is removed: its field disappears.
 */
export function editedDraft(draft: Draft, part: Partial<Draft>): Draft {
  const edited = { ...draft, ...part };
  const isOther = optionKey(edited.option) !== optionKey(draft.option);
  return isOther && part.value === undefined && takesNoValue(edited.option)
    ? { ...edited, value: '' }
    : edited;
}

/**
 * Turns form lines into changes.
 *
 * Empty lines are left out. Two lines about one option contradict each other unless they say the same; then
 * they are one change. The value of a removal is ignored; other values are normalised.
 *
 * @returns the changes, and what is wrong with which line; with any error nothing may be run
 */
export function checkDrafts(
  drafts: readonly Draft[],
  noValue: (option: string) => boolean = takesNoValue,
): { changes: Change[]; errors: DraftError[] } {
  const changes: Change[] = [];
  const errors: DraftError[] = [];
  drafts.forEach((draft, index) => {
    const option = tidy(draft.option);
    const isPicked = picks(draft) && !noValue(option);
    const value = draft.action === 'remove' || isPicked ? '' : normaliseValue(draft.value);
    if (!option && !tidy(draft.value)) return;
    const code = option ? errorIn(draft, value, noValue(option)) : 'option-missing';
    if (code) {
      const isSecond = code === 'pairs-missing' && errors.some((one) => one.code === code);
      errors.push({ index, code: isSecond ? 'pairs-twice' : code, option });
      return;
    }
    const wanted = { ...changeOf(draft, option), ...(isPicked && { pick: draft.pick }) };
    const twin = changes.find((change) => optionKey(change.option) === optionKey(option));
    if (!twin) {
      changes.push({ ...wanted, ...(value && { value }) });
    } else if (
      twin.action !== draft.action ||
      !sameValue(twin.value ?? '', value) ||
      twin.ifNone !== wanted.ifNone ||
      twin.pick !== wanted.pick
    ) {
      errors.push({ index, code: 'contradiction', option });
    }
  });
  return { changes, errors };
}

/** The change of a form line, without its value. */
function changeOf({ action, ifNone }: Draft, option: string): Change {
  const leaves = action === 'replace' && ifNone !== 'add';
  return { option, action, ...(leaves && { ifNone: 'leave' as const }) };
}

/** The form line that asks for a change. */
export function draftOf({ action, option, value = '', ifNone, pick }: Change): Draft {
  const gives = action === 'replace' && ifNone !== 'leave';
  return { action, option, value, ...(gives && { ifNone: 'add' as const }), ...(pick && { pick }) };
}

/** Whether a form line asks for the next free number. */
export function picks({ action, each, pick }: Draft): boolean {
  return action === 'add' && each === undefined && pick !== undefined;
}

/** Whether a form line asks for a value for each user. */
export function hasEach({ action, each }: Draft): boolean {
  return action !== 'remove' && each !== undefined;
}

function errorIn(draft: Draft, value: string, takesNone: boolean): DraftError['code'] | undefined {
  const { action } = draft;
  const option = tidy(draft.option);
  if (isForbidden(option)) return 'option-forbidden';
  // A yes cannot be replaced by another value.
  if (action === 'replace' && takesNone) return 'not-replaceable';
  if (hasEach(draft) && !takesNone) return 'pairs-missing';
  if (value && takesNone) return 'value-not-taken';
  if (action === 'replace' && !value) return 'value-missing';
  return value && isMalformed(option, value) ? 'value-malformed' : undefined;
}

/**
 * Whether a value cannot be one of the option: several numbers, or no number for an option that is one. Words that
 * hold one number are let be: a portal may name its numbers so. Without a number, nothing could be read back.
 */
export function isMalformed(option: string, value: string): boolean {
  if (phonesIn(value).length > 1) return true;
  return kindOfOption(option) === 'number' && numberIn(value) === undefined;
}
