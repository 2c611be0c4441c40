import { fold, phonesIn, sameValue, tidy } from '../text';
import { isForbidden, KNOWN_OPTIONS, kindOfOption, optionKey } from './option-names';
import { normaliseValue, stateOfValue } from './shown-value';

export type Action = 'add' | 'remove' | 'replace';

/** What is wanted of one option. */
export interface Change {
  option: string;
  action: Action;
  /** The number to give; absent for yes/no options, or where the portal asks for none. */
  value?: string;
  /** Only where the option shows this now (an undo leaves what others changed since). */
  expect?: string;
}

/** A change as it stands in the form, before it is checked. */
export interface Draft {
  option: string;
  action: Action;
  value: string;
}

/** What is wrong with a form line. `index` counts from 0. */
export interface DraftError {
  index: number;
  code:
    | 'option-missing'
    /** An option that is never touched, whoever asks for it. */
    | 'option-forbidden'
    | 'value-missing'
    /** A value where the option takes none: it is not known which of the two is meant. */
    | 'value-not-taken'
    /** No number, or more than one. */
    | 'value-malformed'
    | 'not-replaceable'
    | 'contradiction';
  option: string;
}

/** Whether the option is known to take no value, so that the form need not ask for one. */
export function takesNoValue(option: string, seenYesNo: ReadonlySet<string> = new Set()): boolean {
  const key = optionKey(option);
  const known = KNOWN_OPTIONS.find(({ label }) => optionKey(label) === key);
  return known ? known.kind === 'yes-no' : seenYesNo.has(fold(option));
}

/**
 * A form line after a person has changed a part of it. The number of another option goes with that one:
 * it is taken away, and its field, where he turns to an option of which the guide says that it has none.
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
 * Lines left wholly empty are passed over. Two lines on one option contradict each other unless they
 * say the same; the same said twice counts once. A value is sent as it was compared: see
 * `normaliseValue`. Only a removal takes no notice of one that was typed before.
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
    const value = draft.action === 'remove' ? '' : normaliseValue(draft.value);
    if (!option && !tidy(draft.value)) return;
    const code = option ? errorIn(draft.action, option, value, noValue(option)) : 'option-missing';
    if (code) {
      errors.push({ index, code, option });
      return;
    }
    const twin = changes.find((change) => optionKey(change.option) === optionKey(option));
    if (!twin) {
      changes.push({ option, action: draft.action, ...(value && { value }) });
    } else if (twin.action !== draft.action || !sameValue(twin.value ?? '', value)) {
      errors.push({ index, code: 'contradiction', option });
    }
  });
  return { changes, errors };
}

function errorIn(
  action: Action,
  option: string,
  value: string,
  takesNone: boolean,
): DraftError['code'] | undefined {
  if (isForbidden(option)) return 'option-forbidden';
  // There is nothing to put in the place of a yes.
  if (action === 'replace' && takesNone) return 'not-replaceable';
  if (value && takesNone) return 'value-not-taken';
  if (action === 'replace' && !value) return 'value-missing';
  return value && isMalformed(option, value) ? 'value-malformed' : undefined;
}

/** Whether a value surely is none for an option: a yes or a no for a number, or several numbers. */
function isMalformed(option: string, value: string): boolean {
  const { kind } = stateOfValue(value);
  return (
    phonesIn(value).length > 1 || (kindOfOption(option) === 'number' && /^(?:yes|no)$/.test(kind))
  );
}
