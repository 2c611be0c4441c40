/** The vocabulary of the mock portal: what a service, a user and an option are. No rule, no HTML. */

export const OPTION_NAMES = [
  'Numéro à présenter',
  'Option standardiste',
  'Numéro Fax2Mail',
  'Superviseur',
] as const;

export type OptionName = (typeof OPTION_NAMES)[number];

export interface OptionKind {
  /** Short name used in addresses and form fields. */
  code: string;
  /** A flag is Oui/Non; a number is one of the numbers the service owns. */
  kind: 'flag' | 'number';
  /** What the portal displays when the option is not associated. */
  none: string;
  /** A number that only one user can have. */
  exclusive: boolean;
}

export const OPTIONS: Record<OptionName, OptionKind> = {
  'Numéro à présenter': { code: 'presentation', kind: 'number', none: '', exclusive: false },
  'Option standardiste': { code: 'standardiste', kind: 'flag', none: 'Non', exclusive: false },
  'Numéro Fax2Mail': { code: 'fax2mail', kind: 'number', none: 'Aucun', exclusive: true },
  Superviseur: { code: 'superviseur', kind: 'flag', none: 'Non', exclusive: false },
};

export type LicenceType =
  | 'Licence simple'
  | 'Licence standard'
  | 'Licence premium'
  | 'Licence accueil'
  | 'Licence SVI'
  | 'Licence fax entreprise';

export type OptionValues = Record<OptionName, string>;

/** A user as the portal shows them; the licence reference identifies them. */
export interface PortalUser {
  licence: string;
  licenceType: LicenceType;
  sda: string;
  name: string;
  admin: boolean;
  emergency: string;
  state: string;
  accountcode: string;
  /** Displayed value of each option. */
  options: OptionValues;
}

/** What the services list shows of a service. */
export interface ServiceSummary {
  id: number;
  ref: string;
  name: string;
  customer: string;
  account: string;
  site: string;
  type: string;
  state: string;
}

export interface Service extends ServiceSummary {
  /** How many of each option the service has bought. */
  bought: Record<OptionName, number>;
  /** The numbers each number option can be given; empty for flags. */
  numbers: Record<OptionName, string[]>;
  users: PortalUser[];
}

export interface Change {
  option: OptionName;
  action: 'add' | 'remove';
  /** The number to associate; meaningless for a flag. */
  value?: string;
}

/** The type of the services that have users, hence a tab Utilisateurs. */
export const METACENTREX = 'MetaCentrex';

/** Values of a user who has no option at all. */
export function noOptions(): OptionValues {
  return {
    'Numéro à présenter': OPTIONS['Numéro à présenter'].none,
    'Option standardiste': OPTIONS['Option standardiste'].none,
    'Numéro Fax2Mail': OPTIONS['Numéro Fax2Mail'].none,
    Superviseur: OPTIONS.Superviseur.none,
  };
}

/** The option that a code of a form field stands for. */
export function optionByCode(code: string): OptionName | undefined {
  return OPTION_NAMES.find((name) => OPTIONS[name].code === code);
}
