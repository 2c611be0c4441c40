import { user } from './builders';

/** Users: two have the same name, and one has a licence that is the beginning of another's. */
export const LEA = user('FPC172932', {
  name: 'Léa Martin',
  sda: '01 99 00 12 34',
  type: 'Licence SVI',
  cells: ['FPC172932', '01 99 00 12 34', 'Léa Martin', 'Déconnecté'],
});
export const PAUL = user('FPC17293', { name: 'Paul Durand', sda: '01 99 00 56 78' });
export const OTHER_PAUL = user('FPC3', { name: 'paul  DURAND', sda: '' });
export const USERS = [LEA, PAUL, OTHER_PAUL];
