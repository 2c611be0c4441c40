/** The users of a service, made from their rank alone: the same every time. */
import { type LicenceType, noOptions, type PortalUser } from './model.ts';

const FIRST_NAMES = [
  'Aurélie',
  'Benoît',
  'Chloé',
  'Dorothée',
  'Édouard',
  'Françoise',
  'Gaël',
  'Hélène',
  'Inès',
  'Jérôme',
  'Karim',
  'Léa',
  'Maël',
  'Noémie',
  'Océane',
  'Pierre-Yves',
  'Quentin',
  'Renée',
  'Sébastien',
  'Thérèse',
  'Ugo',
  'Valérie',
  'William',
  'Xavière',
  'Yaël',
  'Zoé',
  'Anaïs',
  'Loïc',
  'Maïté',
  'Rémi',
];
const LAST_NAMES = [
  'Lefèvre',
  'Müller',
  "L'Hôpital",
  'D’Angelo',
  'Garçon',
  'Nguyễn',
  "O'Connor",
  'Béranger',
  'de La Tour',
  'Çelik',
  'Dubois',
  'Étienne',
  'Faÿ',
  'Guérin',
  'Haddad',
  'Île-Marie',
  'Jaurès',
  'Kowalski',
  'Leclerc',
  'Moreau',
  'Noël',
  'Œuvrard',
  'Pérez',
  'Quéré',
  'Rousseau',
  'Saint-Just',
  'Thévenot',
  'Urruty',
  'Vasseur',
  'Weiß',
  'Yılmaz',
  'Zola',
  'Bonnet',
  'Caron',
  'Durand',
  'Fabre',
  'Gaultier',
];

/** Licences 51 users have in turn; with the head below, 36 of 60 users have a Licence simple. */
const LICENCE_COUNTS: readonly (readonly [LicenceType, number])[] = [
  ['Licence simple', 30],
  ['Licence standard', 5],
  ['Licence premium', 5],
  ['Licence accueil', 4],
  ['Licence SVI', 3],
  ['Licence fax entreprise', 4],
];
const LICENCE_CYCLE = LICENCE_COUNTS.flatMap(([type, count]) =>
  Array.from({ length: count }, () => type),
);

/** The operator's guide's own users, and the names and references that break careless programs. */
const HEAD: readonly (readonly [string, LicenceType, string])[] = [
  ['FPC17293', 'Licence simple', 'Martin Dupont'],
  ['FPC172932', 'Licence SVI', 'Utilisateur SVI Standard - 1'],
  ['FPC172938', 'Licence fax entreprise', 'Utilisateur FaxToMail Entr. - 1'],
  ['FPC172947', 'Licence simple', 'Utilisateur 9'],
  ['FPC172948', 'Licence simple', "Accueil L'Hôpital"],
  ['FPC172951', 'Licence standard', 'Chiara D’Angelo'],
  ['FPC172952', 'Licence simple', 'R&D <b>Labo</b> & Cie'],
  ['FPC172955', 'Licence simple', '=HYPERLINK("http://x")'],
  ['FPC172956', 'Licence simple', 'Martin Dupont'],
];

/** The main service's users: the head, then as many ordinary ones as needed. */
export function mainUsers(count: number): PortalUser[] {
  return Array.from({ length: count }, (_, rank) => {
    const special = HEAD[rank];
    if (special) return makeUser(rank, ...special, 133_615);
    const ordinary = rank - HEAD.length;
    const licence = `FPC${172_960 + ordinary * 2 + (ordinary % 3 === 0 ? 1 : 0)}`;
    return makeUser(rank, licence, licenceType(ordinary), fullName(ordinary), 133_615);
  });
}

/** The users of the n-th of the other services; their references follow nobody else's. */
export function otherUsers(serviceRank: number, count: number): PortalUser[] {
  const base = 300_000 + serviceRank * 1_000;
  return Array.from({ length: count }, (_, rank) =>
    makeUser(
      rank + serviceRank,
      `FPC${base + rank * 3}`,
      licenceType(rank + serviceRank),
      fullName(rank + serviceRank * 13),
      base,
    ),
  );
}

function makeUser(
  rank: number,
  licence: string,
  type: LicenceType,
  name: string,
  accountcodes: number,
): PortalUser {
  // Strides without a common factor, so that every mix of filled and empty cells turns up.
  const sda = rank % 7 === 1 ? '' : `0184${780_010 + rank}`;
  return {
    licence,
    licenceType: type,
    sda,
    name,
    admin: rank % 23 === 11,
    emergency: rank % 4 === 3 ? sda : '',
    state: rank % 3 === 2 ? 'Connecté' : 'Déconnecté',
    accountcode: String(accountcodes + rank),
    options: noOptions(),
  };
}

function licenceType(rank: number): LicenceType {
  // 7 and 51 have no common factor: each licence of the cycle comes exactly once in 51 users.
  return LICENCE_CYCLE[(rank * 7) % LICENCE_CYCLE.length] ?? 'Licence simple';
}

function fullName(rank: number): string {
  // 30 first names and 37 last names: no pair comes twice in 1110 users.
  return `${FIRST_NAMES[rank % FIRST_NAMES.length]} ${LAST_NAMES[rank % LAST_NAMES.length]}`;
}
