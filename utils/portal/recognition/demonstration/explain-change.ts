import { stateOfValue } from '../../../bulk/shown-value';
import { ownerNamed } from '../../detail/owner';
import type { DemonstrationRecord } from './demonstration-record';
import { type ExplainedChange, keyOfPress } from './explained-press';
import type { PendingChange } from './pending-change';
import { controlOf } from './pressed-control';
import { hasChanged, type ShownLine, shownLine } from './shown-line';
import { showsUser } from './user-texts';

/**
 * Explains the last press of an option's button by what the option's line shows now. A change that was explained
 * before is explained again as long as nothing else was pressed: the portal may show passing values, or go back.
 *
 * @returns whether the record has a new explanation
 */
export function explainChange(detail: Element, record: DemonstrationRecord): boolean {
  const { change: pending, lastChange, press } = record.memory;
  const change = pending ?? lastChange;
  if (!change || !isSameDetail(detail, change)) return false;
  const shown = shownLine(detail, change.label, record);
  if (!shown) return false;
  const others = record.explained.filter((one) => keyOfPress(one) !== lastChange?.key);
  if (!hasChanged(shown, change)) {
    // The portal went back: nothing was changed.
    if (lastChange) record.patch({ explained: others, lastChange: undefined, change });
    return false;
  }
  // The line may have been changed by what was pressed beside it since.
  if (press?.at === 'detail' && press.wasBesideChange) {
    record.patch({ change: undefined });
    return false;
  }
  const explained = explanationOf(change, shown);
  const isKnown = record.explained.some((one) => JSON.stringify(one) === JSON.stringify(explained));
  if (lastChange && isKnown) return false;
  if (lastChange) record.patch({ explained: others });
  const key = keyOfPress(explained);
  record.add(explained, { change: undefined, lastChange: { ...change, key } });
  return true;
}

/** Whether a detail is the one in which a change was made: another user's may be open by now. */
function isSameDetail(detail: Element, { user, owner }: PendingChange): boolean {
  if (user && !showsUser(detail, user)) return false;
  return ownerNamed(detail) === owner;
}

function explanationOf(change: PendingChange, shown: ShownLine): ExplainedChange {
  const { label, before, kind, buttons, answers } = change;
  const isInDoubt = !shown.hasButton || shown.buttons === buttons;
  return {
    ...{ what: 'changed', ...controlOf(change), label, before, answers },
    button: buttonBetween(before, shown.value, kind),
    after: shown.value,
    ...(isInDoubt && { isInDoubt }),
  };
}

/**
 * What a press has done: by the values where one of them is understood, else by what the button was taken for.
 *
 * @returns `undefined` where these contradict each other, or tell nothing
 */
function buttonBetween(
  before: string,
  after: string,
  kind: 'add' | 'remove' | undefined,
): ExplainedChange['button'] {
  const [was, is] = [hasOption(before), hasOption(after)];
  const byValues = was === is ? undefined : was === true || is === false ? 'remove' : 'add';
  return byValues && kind && byValues !== kind ? undefined : (byValues ?? kind);
}

/** Whether a value means that the user has the option; `undefined` where it is not understood. */
function hasOption(value: string): boolean | undefined {
  const { kind } = stateOfValue(value);
  return kind === 'unclear' ? undefined : kind !== 'no';
}
