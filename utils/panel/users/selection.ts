import type { UsersModel } from '../../../components/panel/users/users-model';
import type { User } from '../../bulk/reading';
import { i18n } from '../../locales/wording';
import type { UsersList } from './users-list';

/** What the selection calls when it changes. */
export interface SelectionOptions {
  users: UsersList;
  /** Shows the selection as it is now. */
  show: (selection: Pick<UsersModel, 'selected' | 'viewed' | 'restored'>) => void;
  /** Shows an alert in the panel; '' takes it away. */
  warn: (alert: string) => void;
  /** Called when the selection has changed, for the checkboxes in the rows. */
  onSelection: () => void;
}

/** Who is selected, and whether the list shows them alone. */
export class Selection {
  readonly #options: SelectionOptions;
  #selected: ReadonlySet<string> = new Set();
  /** While the list shows the selected users alone: them, and those deselected since. */
  #viewed: ReadonlySet<string> | undefined;
  /** Those selected before the page was loaded, until the person answers or selects somebody. */
  #restored: ReadonlySet<string> | undefined;
  /** Those whom the person has deselected since the page was loaded. */
  readonly #dropped = new Set<string>();
  /** Whether somebody has said since that exactly these users are selected. */
  #isOnly = false;

  constructor(options: SelectionOptions) {
    this.#options = options;
  }

  /** The licences of the selected users. */
  get licences(): ReadonlySet<string> {
    return this.#selected;
  }

  /** The selected users, as `#usersOf` has them. */
  get users(): User[] {
    return this.#usersOf(this.#selected);
  }

  /** Shows the selection, with the users as they are known now. A licence that several have is deselected. */
  show(): void {
    const { users, show } = this.#options;
    const viewed = this.#viewed && this.#usersOf(this.#viewed);
    show({ selected: this.#selected, viewed, restored: this.#restored });
    const twins = [...this.#selected].filter((licence) => users.isTwice(licence));
    if (twins.length === 0) return;
    this.#set(twins, false);
    this.#warnOfTwins(twins);
  }

  /**
   * Selects users, or deselects them, for a person. A licence that several users have tells none of them from
   * the others: it is left out, with an alert.
   *
   * @returns whether none had to be left out
   */
  select(licences: readonly string[], selected: boolean): boolean {
    this.#restored = undefined;
    if (!selected) for (const licence of licences) this.#dropped.add(licence);
    return this.#set(licences, selected);
  }

  /** Selects these users and nobody else: those selected before the page was loaded are deselected, too. */
  selectOnly(licences: readonly string[]): void {
    this.#isOnly = true;
    this.select([...this.#selected], false);
    this.select(licences, true);
  }

  /**
   * Selects the users again who were selected before the page was loaded, except those deselected since.
   *
   * @param isToAsk whether the person is asked if that still counts; until then it does
   */
  restore(licences: readonly string[], isToAsk: boolean): void {
    if (this.#isOnly) return;
    const before = this.#selected;
    const wanted = licences.filter((licence) => !this.#dropped.has(licence));
    this.#set(wanted, true);
    const restored = wanted.filter((one) => this.#selected.has(one) && !before.has(one));
    if (!isToAsk || restored.length === 0) return;
    this.#restored = new Set(restored);
    this.show();
  }

  /** The person's answer to the question whether the users selected before the page was loaded still count. */
  answerRestored(keep: boolean): void {
    this.select(keep ? [] : [...(this.#restored ?? [])], false);
  }

  /** Shows the selected users alone, or no longer. */
  view(on: boolean): void {
    this.#viewed = on ? this.#selected : undefined;
    this.show();
  }

  #set(licences: readonly string[], selected: boolean): boolean {
    const set = new Set(this.#selected);
    const { users, onSelection } = this.#options;
    const twins = selected ? licences.filter((licence) => users.isTwice(licence)) : [];
    for (const licence of licences) {
      if (!selected) set.delete(licence);
      else if (!twins.includes(licence)) set.add(licence);
    }
    this.#selected = set;
    if (this.#viewed) this.#viewed = new Set([...this.#viewed, ...set]);
    this.show();
    this.#warnOfTwins(twins);
    onSelection();
    return twins.length === 0;
  }

  /** The users with these licences, in the portal's order; those that are on no page that was read, last. */
  #usersOf(licences: ReadonlySet<string>): User[] {
    const { users } = this.#options;
    const known = users.users.filter(({ licence }) => licences.has(licence));
    const missing = [...licences].filter((licence) => !users.find(licence)).map(unknownUser);
    return [...known, ...missing];
  }

  #warnOfTwins(twins: readonly string[]): void {
    const licences = twins.join(', ');
    this.#options.warn(licences && i18n.t('select.twice', { licences }));
  }
}

function unknownUser(licence: string): User {
  return { licence, type: '', sda: '', name: '', cells: [] };
}
