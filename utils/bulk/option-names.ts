import { fold } from '../text';

/** The options of the operator's guide: suggested, never required. */
export const KNOWN_OPTIONS = [
  { label: 'Superviseur', kind: 'yes-no', english: ['Supervisor'] },
  {
    label: 'Option standardiste',
    kind: 'yes-no',
    english: ['Receptionist option', 'Switchboard option', 'Attendant option', 'Operator option'],
  },
  {
    label: 'Numéro Fax2Mail',
    kind: 'number',
    english: ['Fax2Mail number', 'Fax to mail number'],
  },
  {
    label: 'Numéro à présenter',
    kind: 'number',
    english: ['Number to present', 'Number to display', 'Presented number', 'Displayed number'],
  },
] as const;

const KEYS = new Map(
  KNOWN_OPTIONS.flatMap(({ label, english }) => {
    return [label, ...english].map((name) => [fold(name), fold(label)] as const);
  }),
);

/**
 * The key of an option, the same for all spellings of its label. Known options have one key in French and
 * English: the portal may be in the one language and the person write the other.
 */
export function optionKey(label: string): string {
  const folded = fold(label);
  return KEYS.get(folded) ?? folded;
}

/** Whether an option is a yes or a no, or a number; `undefined` where its label does not tell. */
export function kindOfOption(label: string): 'yes-no' | 'number' | undefined {
  const key = optionKey(label);
  const known = KNOWN_OPTIONS.find((option) => optionKey(option.label) === key);
  return known?.kind ?? (/^(?:numero|n°|number)\b/.test(key) ? 'number' : undefined);
}

/** Whether an option with this label is never touched: passwords, SIP access, resets. */
export function isForbidden(label: string): boolean {
  return /reinitialis|\breset\b|mots? de passe|passwords?\b|\bsip\b/.test(fold(label));
}
