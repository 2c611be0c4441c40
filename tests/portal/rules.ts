/** What the portal allows. Every button shown and every POST received goes through here. */
import {
  type Change,
  type LicenceType,
  OPTION_NAMES,
  OPTIONS,
  type OptionName,
  type PortalUser,
  type Service,
} from './model.ts';

const ELIGIBLE: Record<LicenceType, readonly OptionName[]> = {
  'Licence simple': OPTION_NAMES,
  'Licence standard': ['Numéro à présenter', 'Option standardiste', 'Superviseur'],
  'Licence premium': ['Numéro à présenter', 'Option standardiste', 'Superviseur'],
  'Licence accueil': ['Numéro à présenter', 'Option standardiste', 'Superviseur'],
  'Licence SVI': ['Numéro à présenter'],
  'Licence fax entreprise': ['Numéro Fax2Mail'],
};

/** An option as the dialog shows it to one user at this moment. */
export interface OptionLine {
  option: OptionName;
  value: string;
  button: 'add' | 'remove' | undefined;
}

/** Whether the licence type can have the option at all. */
export function isEligible(user: PortalUser, option: OptionName): boolean {
  return ELIGIBLE[user.licenceType].includes(option);
}

/** Whether the user has the option now. */
export function isAssociated(user: PortalUser, option: OptionName): boolean {
  return user.options[option] !== OPTIONS[option].none;
}

/** How many of the service's users have the option. */
export function usedCount(service: Service, option: OptionName): number {
  return service.users.filter((user) => isAssociated(user, option)).length;
}

/** How many can still be associated; never below zero, even after a change made behind the rules. */
export function availableCount(service: Service, option: OptionName): number {
  return Math.max(0, service.bought[option] - usedCount(service, option));
}

/** The numbers that can be chosen now for an option. */
export function freeNumbers(service: Service, option: OptionName): string[] {
  const owned = service.numbers[option];
  if (!OPTIONS[option].exclusive) return [...owned];
  const taken = new Set(service.users.map((user) => user.options[option]));
  return owned.filter((number) => !taken.has(number));
}

/** The lines of the dialog's part Options. */
export function optionLines(service: Service, user: PortalUser): OptionLine[] {
  return OPTION_NAMES.map((option) => ({
    option,
    value: user.options[option],
    button: buttonFor(service, user, option),
  }));
}

function buttonFor(service: Service, user: PortalUser, option: OptionName): OptionLine['button'] {
  if (isAssociated(user, option)) return 'remove';
  return isEligible(user, option) && availableCount(service, option) > 0 ? 'add' : undefined;
}

/** Why a change is not allowed, in the portal's words; undefined when it is. */
export function refusal(service: Service, user: PortalUser, change: Change): string | undefined {
  const { option, action } = change;
  if (action === 'remove') {
    return isAssociated(user, option) ? undefined : "Cette option n'est pas associée.";
  }
  if (isAssociated(user, option)) return 'Cette option est déjà associée.';
  if (!isEligible(user, option)) {
    return `Cette licence ne permet pas d'associer l'option ${option}.`;
  }
  if (availableCount(service, option) === 0) {
    return `Il n'y a plus d'option ${option} disponible pour ce service.`;
  }
  return OPTIONS[option].kind === 'number' ? numberRefusal(service, change) : undefined;
}

function numberRefusal(service: Service, { option, value }: Change): string | undefined {
  if (!value) return 'Veuillez choisir un numéro.';
  if (!service.numbers[option].includes(value)) {
    return `Le numéro ${value} n'appartient pas à ce service.`;
  }
  return freeNumbers(service, option).includes(value) ? undefined : 'Ce numéro est déjà attribué.';
}

/** Makes the change, or leaves everything as it is and returns the refusal. */
export function applyChange(
  service: Service,
  user: PortalUser,
  change: Change,
): string | undefined {
  const refused = refusal(service, user, change);
  if (refused !== undefined) return refused;
  user.options[change.option] = valueAfter(change);
  return undefined;
}

function valueAfter({ option, action, value }: Change): string {
  if (action === 'remove') return OPTIONS[option].none;
  return OPTIONS[option].kind === 'flag' ? 'Oui' : (value ?? '');
}
