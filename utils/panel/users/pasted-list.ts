import type {
  PasteCandidate,
  PasteReport,
  UnsureEntry,
} from '../../../components/panel/users/users-model';
import type { PasteMatch } from '../../bulk/selection/match-pasted';
import { entryKey } from '../../bulk/selection/pasted-entry';
import { i18n } from '../../locales/wording';
import { copyText } from './copy-text';
import type { UsersList } from './users-list';

/** What matching a pasted list needs of the panel. */
export interface PastedListOptions {
  users: UsersList;
  report: () => PasteReport | undefined;
  show: (report: PasteReport) => void;
  selected: () => ReadonlySet<string>;
  select: (licences: readonly string[], selected: boolean) => void;
  /** Shows an alert in the panel. */
  warn: (alert: string) => void;
}

/** What came of a pasted list, and the person's choices for entries that are not a sure match. */
export class PastedList {
  readonly #options: PastedListOptions;
  /** The users who were selected by such a choice alone. */
  #added = new Set<string>();

  constructor(options: PastedListOptions) {
    this.#options = options;
  }

  /** Selects the users whom the list names beyond doubt, and reports the rest. */
  take({ licences, ambiguous, zeroless, ...rest }: PasteMatch): void {
    const { show, select, warn } = this.#options;
    this.#added = new Set();
    show({
      ...rest,
      found: licences.length,
      ambiguous: ambiguous.map((one) => this.#unsure(one)),
      zeroless: zeroless.map((one) => ({ ...this.#unsure(one), number: one.number })),
    });
    warn('');
    if (licences.length > 0) select(licences, true);
  }

  /** Selects a candidate for an entry, in place of the one chosen before; the same again takes it back. */
  choose(entry: string, licence: string): void {
    this.#decide((unsure) => {
      if (unsure.entry !== entry) return unsure.chosen;
      return unsure.chosen === licence ? undefined : licence;
    });
  }

  /** Accepts the zero for every number that has lost it and then names one user. */
  acceptZeros(): void {
    this.#decide((unsure) => {
      const [only, ...others] = unsure.candidates;
      const isOne = 'number' in unsure && only && !only.isTwice && others.length === 0;
      return isOne ? only.licence : unsure.chosen;
    });
  }

  async copyUnknown(): Promise<void> {
    const { report, show, warn } = this.#options;
    const before = report();
    if (!before) return;
    const isCopied = await copyText([...before.unknown, ...before.unread].join('\n'));
    if (!isCopied) warn(i18n.t('paste.notCopied'));
    const now = report();
    if (now) show({ ...now, isCopied });
  }

  /**
   * Shows the choices, and selects accordingly: who was selected otherwise stays so.
   *
   * @param chosenFor the licence that is chosen for an entry now
   */
  #decide(chosenFor: (unsure: UnsureEntry) => string | undefined): void {
    const { report, show, select, selected } = this.#options;
    const before = report();
    if (!before) return;
    const chosen = new Set<string>();
    const decided = <Entry extends UnsureEntry>(unsure: Entry): Entry => {
      // Somebody whom the person has deselected since is not chosen any more.
      const isOff = unsure.chosen !== undefined && !selected().has(unsure.chosen);
      const next = chosenFor(isOff ? { ...unsure, chosen: undefined } : unsure);
      if (next !== undefined) chosen.add(next);
      return { ...unsure, chosen: next };
    };
    const ambiguous = before.ambiguous.map(decided);
    const zeroless = before.zeroless.map(decided);
    const dropped = [...this.#added].filter((one) => !chosen.has(one));
    const taken = [...chosen].filter((one) => !selected().has(one));
    for (const one of dropped) this.#added.delete(one);
    for (const one of taken) this.#added.add(one);
    show({ ...before, ambiguous, zeroless });
    if (dropped.length > 0) select(dropped, false);
    if (taken.length > 0) select(taken, true);
  }

  #unsure({ entry, licences }: { entry: string; licences: string[] }): UnsureEntry {
    return { entry, candidates: licences.map((licence) => this.#candidate(entry, licence)) };
  }

  #candidate(entry: string, licence: string): PasteCandidate {
    const { users } = this.#options;
    const { name = '', sda = '', type = '' } = users.find(licence) ?? {};
    // The entry's own words do not tell the candidates apart.
    const isNamed = entryKey(name) === entryKey(entry);
    const words = [licence, isNamed ? '' : name, sda, type].filter(Boolean).join(' · ');
    return { licence, words, isTwice: users.isTwice(licence) };
  }
}
