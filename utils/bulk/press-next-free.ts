import type { DetailSession } from './detail-session';
import type { PressResult } from './driver';
import { stateOf } from './line-state';
import { lineIn, type UserChange, type UserContext } from './user-change';
import type { PlannedPress } from './verdict';

/** What it takes to choose the next free number for a user. */
export interface Picking {
  licence: string;
  session: DetailSession;
  context: Pick<UserContext, 'numbers'>;
  /** Makes one press, announced as every press is. */
  press: (userChange: UserChange, planned: PlannedPress) => Promise<PressResult>;
}

/**
 * Chooses the next free number for a user: presses the + without a value, so that the portal shows what it offers, which
 * is taken back. From then on that number is what the change wants: it is stored with the intent of the press for it,
 * and another number is not read back as done.
 *
 * @returns the press that gives it; nothing where there is none to make
 */
export async function pickNextFree(
  userChange: UserChange,
  { licence, session, context, press }: Picking,
): Promise<PlannedPress | undefined> {
  const { option } = userChange.change;
  const asked = await press(userChange, { press: 'add' });
  const isAsking = asked.kind === 'refused' || asked.kind === 'not-pressed';
  // A portal that asks for nothing has given what it chose itself.
  if (!isAsking || asked.reason.code !== 'value-needed') return undefined;
  const line = lineIn(await session.fresh(), userChange);
  if (!line || stateOf(line).kind !== 'no' || line.button !== 'add') {
    userChange.objections = [{ code: 'line-changed', option }];
    return undefined;
  }
  const value = context.numbers.choose(licence, option, asked.offered ?? []);
  if (value === undefined) {
    userChange.objections = [{ code: 'no-free-number' }];
    return undefined;
  }
  Object.assign(userChange, { line, objections: [], refused: false });
  userChange.change = { ...userChange.change, value };
  return { press: 'add', value };
}
