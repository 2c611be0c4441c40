import { isForbidden, KNOWN_OPTIONS, optionKey } from '../bulk/option-names';
import { HEADING_WORDS } from '../bulk/selection/heading-words';
import { foldOnce } from '../text';

/** What a column says who is meant by. */
export const IDENTITIES = ['licence', 'sda', 'accountcode'] as const;

/** One of the ways in which a column says who is meant. */
export type IdentityUse = (typeof IDENTITIES)[number];

/** What a column is for; `unsure` until a person says it. */
export type Use = IdentityUse | 'name' | 'service' | 'ignored' | 'unsure' | `option:${string}`;

/** The option that a column is about; `undefined` for any other column. */
export function optionOf(use: Use): string | undefined {
  return use.startsWith('option:') ? use.slice('option:'.length) : undefined;
}

/** The use of a column that is about an option. */
export function useOfOption(option: string): Use {
  return `option:${option}`;
}

/** Whether a column says whom its lines mean. */
export function isIdentity(use: Use): use is IdentityUse {
  return (IDENTITIES as readonly string[]).includes(use);
}

const WORDS: Record<IdentityUse | 'name' | 'service' | 'ignored', readonly string[]> = {
  licence: [
    ...HEADING_WORDS.licence,
    ...['licenses', 'ref licence', 'n° licence', 'no licence', 'licence reference'],
    ...['license reference', 'licence number', 'license number'],
  ],
  sda: [...HEADING_WORDS.number, 'did number', 'ddi number'],
  accountcode: [
    ...['ref. accountcode', 'ref accountcode', 'reference accountcode', 'accountcode'],
    ...['accountcode ref.', 'account code', 'ref. account code'],
  ],
  name: HEADING_WORDS.name,
  service: [
    ...['service', 'nom du service', 'ref. du service', 'ref du service', 'reference du service'],
    ...['service name', 'service reference', 'service ref.', 'ref. service', 'reference service'],
  ],
  ignored: [
    ...['type', 'type de licence', 'licence type', 'license type', 'etat', 'statut', 'state'],
    ...['status', 'action', 'actions', 'remarque', 'remarques', 'remark', 'remarks'],
    ...['erreur', 'erreurs', 'error', 'errors'],
  ],
};

const USES = new Map(
  Object.entries(WORDS).flatMap(([use, words]) => words.map((word) => [word, use as Use] as const)),
);

/** Whether a text names the service in a line above the headings, or in a summary. */
export function isServiceLabel(text: string): boolean {
  return USES.get(foldOnce(text)) === 'service';
}

/**
 * What a heading says that its column is for; `undefined` for one that is not known.
 *
 * @param labels of the options here, as this portal spells them
 */
export function useOf(heading: string, labels: readonly string[]): Use | undefined {
  const folded = foldOnce(heading);
  const known = USES.get(folded);
  if (known) return known;
  if (isForbidden(heading)) return 'ignored';
  const option = optionNamed(heading, labels) ?? optionNamed(withoutNote(heading), labels);
  return option === undefined ? undefined : useOfOption(option);
}

/** The option that a text names, as this portal spells it. */
function optionNamed(text: string, labels: readonly string[]): string | undefined {
  const key = optionKey(text);
  const all = [...labels, ...KNOWN_OPTIONS.map(({ label }) => label)];
  return all.find((label) => optionKey(label) === key);
}

/** « Superviseur (Oui/Non) » without what its author has noted of its cells. Any other note may say another thing. */
function withoutNote(heading: string): string {
  return heading.replace(/\s*[([]\s*(?:oui|yes|o|y)\s*\/\s*(?:non|no|n)\s*[)\]]\s*$/i, '');
}
