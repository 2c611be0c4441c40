import { type PairOptions, pairValues } from '../../../utils/bulk/pairs/pair-values';
import { user } from './builders';

export const FAX = 'Numéro Fax2Mail';
export const USERS = [
  user('FPC172947', { name: 'Léa Martin', sda: '01 84 78 00 01' }),
  user('FPC17294', { name: 'Paul Durand', sda: '01 84 78 00 02' }),
  user('FPC172961', { name: 'Zoé Petit' }),
  user('FPC172962', { name: 'Zoé Petit', sda: '01 84 78 00 04' }),
];
export const [LEA, PAUL, ZOE, OTHER] = USERS.map(({ licence }) => licence);

/** What comes of a pasted column for the first three users, in short. */
export function paired(text: string, part: Partial<PairOptions> = {}) {
  const chosen = USERS.slice(0, 3);
  const known = { users: USERS, isComplete: true, isTwice: () => false };
  const { pairs, faults, ...rest } = pairValues(text, {
    option: FAX,
    chosen,
    ...known,
    ...part,
  });
  return {
    pairs: pairs.map(({ user: { licence }, value }) => [licence, value]),
    faults: faults.map(({ line, code }) => [line, code]),
    ...rest,
  };
}
