/** The portal's first state: services and the options already associated. The same every time. */
import {
  type LicenceType,
  METACENTREX,
  OPTION_NAMES,
  type OptionName,
  type PortalUser,
  type Service,
  type ServiceSummary,
} from './model.ts';
import { mainUsers, otherUsers } from './seed-users.ts';

type Row = readonly [name: string, customer: string, site: string, type: string, state: string];

const MAIN: Row = [
  'MetaCentrex Dupont & Fils',
  'Dupont & Fils SAS',
  'Paris 9e – Siège',
  METACENTREX,
  'Actif',
];

const OTHERS: readonly Row[] = [
  ['MetaCentrex Dupont & Fils – Lyon', 'Dupont & Fils SAS', 'Lyon Part-Dieu', METACENTREX, 'Actif'],
  ["MetaCentrex Clinique de L'Hôpital", "Clinique de L'Hôpital", 'Metz', METACENTREX, 'Actif'],
  ['MetaCentrex Épicerie Müller', 'Épicerie Müller SARL', 'Strasbourg', METACENTREX, 'Actif'],
  ['MetaCentrex D’Angelo Avocats', 'Cabinet D’Angelo', 'Nice – Promenade', METACENTREX, 'Actif'],
  [
    'MetaCentrex Mairie de Saint-Brévin',
    'Mairie de Saint-Brévin',
    'Hôtel de ville',
    METACENTREX,
    'Actif',
  ],
  ['MetaCentrex Transports Çelik', 'Transports Çelik', 'Roubaix', METACENTREX, 'Suspendu'],
  ['MetaCentrex Lycée Jaurès', 'Région Île-de-France', 'Montreuil', METACENTREX, 'Actif'],
  ['MetaCentrex Noël & Fille', 'Noël & Fille SAS', 'Rennes', METACENTREX, 'En cours de livraison'],
  ['Trunk SIP 30 canaux', 'Dupont & Fils SAS', 'Paris 9e – Siège', 'Trunk SIP', 'Actif'],
  ['Trunk SIP 8 canaux', 'Transports Çelik', 'Roubaix', 'Trunk SIP', 'Actif'],
  ['Fibre FTTO 100M', 'Dupont & Fils SAS', 'Paris 9e – Siège', 'Fibre', 'Actif'],
  ['Fibre FTTH Pro', 'Cabinet D’Angelo', 'Nice – Promenade', 'Fibre', 'Actif'],
  ['Fibre FTTE 20M', 'Mairie de Saint-Brévin', 'Hôtel de ville', 'Fibre', 'Résilié'],
];

/** All services, the main one first, which has this many users. */
export function seedServices(users: number): Service[] {
  return [
    mainService(users),
    ...OTHERS.map((row, index) => {
      const hasUsers = row[3] === METACENTREX;
      return makeService(index + 1, row, hasUsers ? otherUsers(index + 1, 4 + index * 3) : []);
    }),
  ];
}

function mainService(count: number): Service {
  const service = makeService(0, MAIN, mainUsers(count));
  const has = (type: LicenceType, nth: number, option: OptionName, value: string): void => {
    const user = service.users.filter((candidate) => candidate.licenceType === type)[nth];
    if (user) user.options[option] = value;
  };
  const [firstNumber = ''] = service.numbers['Numéro à présenter'];
  const faxes = service.numbers['Numéro Fax2Mail'];
  // No Licence simple is a Superviseur yet, so that all of them can become one.
  has('Licence accueil', 0, 'Superviseur', 'Oui');
  has('Licence accueil', 1, 'Superviseur', 'Oui');
  has('Licence premium', 0, 'Superviseur', 'Oui');
  has('Licence standard', 0, 'Superviseur', 'Oui');
  has('Licence accueil', 0, 'Option standardiste', 'Oui');
  has('Licence fax entreprise', 1, 'Numéro Fax2Mail', faxes[0] ?? '');
  has('Licence fax entreprise', 2, 'Numéro Fax2Mail', faxes[1] ?? '');
  has('Licence simple', 5, 'Numéro Fax2Mail', faxes[2] ?? '');
  has('Licence simple', 6, 'Numéro à présenter', firstNumber);
  has('Licence simple', 7, 'Numéro à présenter', firstNumber);
  has('Licence premium', 1, 'Numéro à présenter', firstNumber);
  return service;
}

function makeService(rank: number, row: Row, users: PortalUser[]): Service {
  const bought = (perSixty: number): number => Math.ceil(perSixty * Math.max(1, users.length / 60));
  const fax2mail = bought(12);
  return {
    ...summary(rank, row),
    users,
    bought: {
      'Numéro à présenter': bought(50),
      'Option standardiste': bought(5),
      'Numéro Fax2Mail': fax2mail,
      Superviseur: bought(45),
    },
    numbers: {
      ...noNumbers(),
      'Numéro à présenter': ['0184780000', ...sdas(users).slice(0, 40)],
      'Numéro Fax2Mail': Array.from({ length: fax2mail + 8 }, (_, i) => `0184${795_000 + i}`),
    },
  };
}

function summary(rank: number, [name, customer, site, type, state]: Row): ServiceSummary {
  const prefix = { [METACENTREX]: 'MCX', 'Trunk SIP': 'TSI' }[type] ?? 'FIB';
  const customers = [...new Set([MAIN, ...OTHERS].map((other) => other[1]))];
  return {
    id: 4_210 + rank * 17,
    ref: `${prefix}${104_512 + rank * 31}`,
    name,
    customer,
    account: `CPT${String(1_042 + customers.indexOf(customer) * 7).padStart(6, '0')}`,
    site,
    type,
    state,
  };
}

function sdas(users: readonly PortalUser[]): string[] {
  return users.map((user) => user.sda).filter((sda) => sda !== '');
}

function noNumbers(): Record<OptionName, string[]> {
  return Object.fromEntries(OPTION_NAMES.map((name) => [name, []])) as unknown as Record<
    OptionName,
    string[]
  >;
}
