import { entryKey } from '../bulk/selection/pasted-entry';
import type { Row, Sheet } from '../report/table';
import { foldOnce } from '../text';

/** A report of this extension that comes back, by users. */
export interface ReportIn {
  /** How many users it tells of. */
  total: number;
  /** Licences of the users for whom something is not as it was wanted. */
  undone: readonly string[];
  /** The services that its lines are of. */
  services: readonly string[];
}

const HEADINGS = {
  service: ['service'],
  licence: ['licence', 'license'],
  option: ['option'],
  outcome: ['resultat', 'result'],
} as const;
/** The outcomes of what is as it was wanted. */
const DONE = new Set(['modifie', 'deja fait', 'changed', 'already so']);

/** Reads a sheet as a report; `undefined` where it is none. @param withHidden whether its hidden lines count */
export function readReport({ rows }: Sheet, withHidden = true): ReportIn | undefined {
  for (const [index, row] of rows.entries()) {
    const places = placesIn(row);
    const below = rows.slice(index + 1);
    if (places)
      return undoneIn(withHidden ? below : below.filter(({ isHidden }) => !isHidden), places);
  }
  return undefined;
}

type Places = Record<keyof typeof HEADINGS, number>;

function placesIn({ cells }: Row): Places | undefined {
  const texts = cells.map(({ text }) => foldOnce(text));
  const place = (words: readonly string[]) => texts.findIndex((text) => words.includes(text));
  const places = {
    service: place(HEADINGS.service),
    licence: place(HEADINGS.licence),
    option: place(HEADINGS.option),
    outcome: place(HEADINGS.outcome),
  };
  const { service: _, ...needed } = places;
  return Object.values(needed).includes(-1) ? undefined : places;
}

/** Where several lines are about one option of a user, the last one tells its state. */
function undoneIn(rows: readonly Row[], { service, licence, option, outcome }: Places): ReportIn {
  const services = new Set<string>();
  const last = new Map<string, { user: string; isDone: boolean }>();
  for (const { cells } of rows) {
    const user = cells[licence]?.text.trim() ?? '';
    const said = foldOnce(cells[outcome]?.text ?? '');
    if (user === '' || said === '') continue;
    services.add(cells[service]?.text.trim() ?? '');
    const key = JSON.stringify([entryKey(user), foldOnce(cells[option]?.text ?? '')]);
    last.set(key, { user, isDone: DONE.has(said) });
  }
  const lines = [...last.values()];
  const undone = lines.filter(({ isDone }) => !isDone).map(({ user }) => user);
  return {
    total: new Set(lines.map(({ user }) => entryKey(user))).size,
    undone: [...new Set(undone)],
    services: [...services].filter(Boolean),
  };
}
