import { fold, sameValue } from '../text';
import { KNOWN_OPTIONS, optionKey } from './option-names';

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
  code: 'option-missing' | 'value-missing' | 'not-replaceable' | 'contradiction';
  option: string;
}

/** Whether the option is known to take no value, so that the form need not ask for one. */
export function takesNoValue(option: string, seenYesNo: ReadonlySet<string> = new Set()): boolean {
  const key = optionKey(option);
  const known = KNOWN_OPTIONS.find(({ label }) => optionKey(label) === key);
  return known ? known.kind === 'yes-no' : seenYesNo.has(fold(option));
}

/**
 * Turns form lines into changes.
 *
 * Lines left wholly empty are passed over. Two lines on one option contradict each other unless they
 * say the same; the same said twice counts once.
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
    const option = draft.option.trim();
    const value = noValue(option) || draft.action === 'remove' ? '' : draft.value.trim();
    if (!option) {
      if (draft.value.trim()) errors.push({ index, code: 'option-missing', option });
      return;
    }
    if (draft.action === 'replace' && !value) {
      // There is nothing to put in the place of a yes.
      const code = noValue(option) ? 'not-replaceable' : 'value-missing';
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
