import type { Plan } from '../plan';
import { isYesNo } from '../shown-value';

/** What an undo puts back of one option, and for how many users. */
export interface UndoTerm {
  option: string;
  /** What the option shows where it is put back. */
  from: string;
  to: string;
  users: number;
}

/** What the plan of an undo puts back. */
export function undoTerms({ changes, tasks }: Plan): UndoTerm[] {
  return changes.map(({ option, action, value, expect = '' }, index) => {
    const isAnswer = isYesNo(expect);
    const added = value ?? 'Oui';
    const to = action === 'remove' ? (isAnswer ? 'Non' : 'Aucun') : added;
    const users = tasks.filter((task) => task.changes.includes(index)).length;
    return { option, from: expect, to, users };
  });
}
