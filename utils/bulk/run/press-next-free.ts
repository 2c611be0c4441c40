import type { PressResult } from '../driver';
import { stateOf } from '../line-state';
import { numbersInValue } from '../numbers/number-facts';
import type { PlannedPress } from '../verdict';
import type { DetailSession } from './detail-session';
import { lineIn, type UserChange } from './user-change';

/** What it takes to see which numbers the portal offers a user. */
export interface Asking {
  session: DetailSession;
  /** Makes one press, announced and waited for as every press is. */
  press: (planned: PlannedPress) => Promise<PressResult>;
}

/**
 * Finds out which numbers the portal offers a user. It presses the + without a value, so that the portal asks for one,
 * and calls the question off. A number that the user has in another option does not count.
 *
 * @returns the press that gives the first free number; `undefined` where there is nothing to press
 */
export async function pressForNextFree(
  userChange: UserChange,
  { session, press }: Asking,
): Promise<PlannedPress | undefined> {
  const { option } = userChange.change;
  const asked = await press({ press: 'add' });
  const isAsking = asked.kind === 'refused' || asked.kind === 'not-pressed';
  // A portal that asks for nothing has given what it chose itself.
  if (!isAsking || asked.reason.code !== 'value-needed') return undefined;
  const reading = await session.fresh();
  const line = lineIn(reading, userChange);
  if (!line || stateOf(line).kind !== 'no' || line.button !== 'add') {
    userChange.objections = [{ code: 'line-changed', option }];
    return undefined;
  }
  Object.assign(userChange, { line, objections: [], refused: false });
  const own = new Set(reading.options.flatMap(({ value }) => numbersInValue(value)));
  const offered = asked.offered ?? [];
  return {
    press: 'add',
    from: offered.filter((text) => !numbersInValue(text).some((one) => own.has(one))),
  };
}
