import type { Change } from '../../../utils/bulk/change';
import { FAX, SHOWN_NUMBER } from '../support/one-user';
import { Chance } from './chance';

/** What a person does next once a run is over. */
export type Next = 'retry' | 'undo' | 'again';

/** What a history of next free numbers has beside the others: each user their own changes, and several runs. */
export interface PickScript {
  each: Record<string, Change[]>;
  /** The numbers that the portal's list offers all the time, even if somebody has been given one meanwhile. */
  offered: string[];
  /** The users' own numbers. */
  taken: string[];
  /** What comes after the first run, and after each further one. */
  follow: Next[];
}

export const PICKED_OPTIONS = [FAX, SHOWN_NUMBER] as const;
/** More than the users could use up. */
const MANY = Array.from({ length: 7 }, (_, at) => `019900100${at}`);
const NEXT: readonly Next[] = ['retry', 'retry', 'undo', 'again'];

/** The script of a history of next free numbers, with what its users have at first. */
export function pickScriptOf(seed: number, licences: readonly string[]) {
  const chance = new Chance(seed ^ 0x91c5);
  const had = MANY.slice(0, 2);
  const users = Object.fromEntries(
    licences.map((licence) => {
      const value = () => chance.oneOf(['Aucun', 'Aucun', 'Aucun', 'Aucun', ...had]);
      return [licence, Object.fromEntries(PICKED_OPTIONS.map((option) => [option, value()]))];
    }),
  );
  const change = (option: string): Change[] => {
    if (chance.is(0.25)) return [];
    const value = chance.oneOf(MANY);
    if (chance.is(0.25)) return [{ option, action: 'add', value }];
    return [{ option, action: 'add', pick: 'next-free' }];
  };
  const each = Object.fromEntries(
    licences.map((licence) => [licence, PICKED_OPTIONS.flatMap(change)]),
  );
  const picks: PickScript = {
    each,
    offered: MANY.slice(2 + chance.below(3)),
    taken: chance.is(0.3) ? [chance.oneOf(MANY)] : [],
    follow: Array.from({ length: chance.below(4) }, () => chance.oneOf(NEXT)),
  };
  return { users, picks };
}
