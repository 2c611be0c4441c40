import type { Cell } from '../../../utils/report/table';
import { columnsOf } from '../../../utils/wanted/columns';
import { NOTHING_AGREED } from '../../../utils/wanted/fault';
import { readWanted } from '../../../utils/wanted/read-wanted';
import { user } from './builders';
import { sheet } from './sheets';

/** The users whom the lists of these tests have. */
export const USERS = [
  user('FPC1', { name: 'Léa', sda: '0199001231' }),
  user('FPC2', { name: 'Paul', sda: '0199001232' }),
  user('FPC3', { name: 'Zoé', sda: '0199001233' }),
];
/** The options that the portal has. */
export const LABELS = ['Superviseur', 'Numéro Fax2Mail'];
/** The headings above the lines that `wantedOf` reads. */
export const HEADINGS = ['Licence', 'SDA', 'Superviseur', 'Numéro Fax2Mail'];

/** What is read of lines below these headings. */
export function wantedOf(...below: (string | Cell)[][]) {
  const { rows } = sheet([HEADINGS, ...below]);
  const [headings, ...data] = rows;
  const columns = columnsOf(headings, data, LABELS);
  const list = { users: USERS, twice: new Set<string>(), isComplete: true };
  const wanted = readWanted(
    { rows: data, headings, columns },
    { list, yesNo: new Set() },
    NOTHING_AGREED,
  );
  const byLicence = Object.fromEntries(wanted.users.map((one) => [one.user.licence, one.changes]));
  const faults = wanted.faults.map(({ line, place, code }) => [line, place, code]);
  return { ...wanted, byLicence, faults, all: wanted.faults, columns, data };
}
