import type { Change } from '../bulk/change';
import { takesNoValue } from '../bulk/form/drafts';
import { kindOfOption } from '../bulk/option-names';
import type { Cell } from '../report/table';
import { foldOnce, unwrapped } from '../text';
import type { Agreed, Fault } from './fault';
import { readNumber } from './number-cell';

/** An option that a column is about. */
export interface WantedOption {
  /** As this portal spells it. */
  label: string;
  /** `undefined` where its name and this portal do not tell. */
  kind: 'yes-no' | 'number' | undefined;
}

/** What a cell says: nothing, a change, or something that is not understood. */
export type Wish =
  | { kind: 'nothing' }
  | { kind: 'change'; change: Change }
  | ({ kind: 'fault' } & Pick<Fault, 'code' | 'meant'>);

const YES = new Set([
  ...['oui', 'o', 'yes', 'y', 'x', 'vrai', 'true', 'on', 'actif', 'active', 'activee', 'enabled'],
  ...['✓', '✔', '☑', '✅'],
]);
/** « n/a » and a dash say too little to take something away. */
const NO = new Set([
  ...['non', 'n', 'no', 'faux', 'false', 'off', 'inactif', 'inactive', 'desactive', 'desactivee'],
  ...['disabled', 'aucun', 'aucune', 'none', '✗', '✘', '✖', '☐', '❌'],
]);
const CLEAR = new Set(['#vider', '#clear', '#empty']);

/** The option of a column, with what is known of it. @param yesNo folded names of options seen with a yes or a no */
export function wantedOption(label: string, yesNo: ReadonlySet<string>): WantedOption {
  return { label, kind: takesNoValue(label, yesNo) ? 'yes-no' : kindOfOption(label) };
}

/** What a cell says of an option: an empty one leaves it as it is. */
export function readWish(cell: Cell, { label: option, kind }: WantedOption, agreed: Agreed): Wish {
  const word = foldOnce(unwrapped(cell.text));
  if (cell.kind === 'error') return { kind: 'fault', code: 'error-value' };
  if (cell.kind === 'empty' || word === '') return { kind: 'nothing' };
  if (CLEAR.has(word)) return removal(option);
  if (cell.kind === 'date') return { kind: 'fault', code: 'date' };
  const isYes = YES.has(word) || (kind !== 'number' && word === '1');
  const isNo = NO.has(word) || (kind !== 'number' && word === '0');
  if (isNo) return removal(option);
  if (isYes) {
    if (kind === 'number') return { kind: 'fault', code: 'number-missing' };
    return { kind: 'change', change: { option, action: 'add' } };
  }
  if (kind === 'yes-no') return { kind: 'fault', code: 'not-yes-no' };
  const number = readNumber(cell, agreed);
  if ('value' in number) {
    // It is given to users who have none, and replaces any other.
    return { kind: 'change', change: { option, action: 'replace', value: number.value } };
  }
  return { kind: 'fault', ...number };
}

function removal(option: string): Wish {
  return { kind: 'change', change: { option, action: 'remove' } };
}
