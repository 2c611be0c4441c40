import { type Signal, signal } from '@preact/signals';
import type {
  PasteReport,
  UsersActions,
  UsersModel,
} from '../../../components/panel/users/users-model';
import { reasonOf } from '../../bulk/problem';
import type { User } from '../../bulk/reading';
import { matchPasted } from '../../bulk/selection/match-pasted';
import { outOfView } from '../../bulk/selection/out-of-view';
import { filterUsers } from '../../bulk/selection/search-users';
import { i18n, reasonSentence } from '../../locales/wording';
import { throttled } from '../../throttle';
import { LONGEST_FRESH, SHOW_USERS } from '../../timing';
import { PastedList } from './pasted-list';
import { Selection } from './selection';
import type { UsersList } from './users-list';

/** What the part that selects users needs of the rest of the panel. */
export interface UsersPartOptions {
  document: Document;
  users: UsersList;
  signal: AbortSignal;
  /** Whether a run or a preview is going on or about to begin. The pages of the list are then left alone. */
  isAtWork: () => boolean;
  /** Shows an alert in the panel; '' takes it away. */
  warn: (alert: string) => void;
  /** Called when the selection has changed, for the checkboxes in the rows. */
  onSelection: () => void;
}

/** The part of the panel that selects users. */
export class UsersPart {
  readonly model: Signal<UsersModel>;
  readonly actions: UsersActions;
  readonly #options: UsersPartOptions;
  readonly #pasted: PastedList;
  readonly #selection: Selection;
  /** A selection that waits for the pages to be read; whether it went well. */
  #selecting: Promise<boolean> | undefined;

  constructor(options: UsersPartOptions) {
    this.#options = options;
    this.model = signal<UsersModel>({
      read: [],
      matching: [],
      isComplete: true,
      isRead: true,
      isReading: false,
      total: undefined,
      isTwice: (licence) => options.users.isTwice(licence),
      selected: new Set(),
      filter: '',
    });
    this.#selection = new Selection({ ...options, show: (part) => this.#patch(part) });
    this.#pasted = new PastedList({
      users: options.users,
      report: () => reportIn(this.model.value),
      show: (paste) => this.#patch({ paste }),
      selected: () => this.selected,
      select: (licences, selected) => this.select(licences, selected),
      warn: options.warn,
    });
    this.actions = this.#makeActions();
  }

  #makeActions(): UsersActions {
    return {
      approach: () => void this.readAll(),
      setFilter: (filter) => {
        this.#patch({ filter, matching: filterUsers(this.#options.users.users, filter) });
        this.#selection.view(false);
        void this.readAll();
      },
      selectMatching: (selected) => void this.#follow(this.#selectMatching(selected)),
      toggle: (licences, selected) => this.select(licences, selected),
      view: (on) => this.#selection.view(on),
      clearSelection: () => this.select([...this.selected], false),
      removeOutside: () => {
        const { outside, absent } = outOfView(this.model.value);
        this.select([...outside, ...absent], false);
      },
      answerRestored: (keep) => this.#selection.answerRestored(keep),
      openPaste: (open) => this.#patch({ paste: open ? 'open' : undefined }),
      selectPasted: (text) => void this.#follow(this.#selectPasted(text)),
      choosePasted: (entry, licence) => this.#pasted.choose(entry, licence),
      acceptZeros: () => this.#pasted.acceptZeros(),
      copyUnknown: () => void this.#pasted.copyUnknown(),
    };
  }

  /** The licences of the selected users. */
  get selected(): ReadonlySet<string> {
    return this.#selection.licences;
  }

  /** Shows the users as they are known now. */
  show(): void {
    const { users, isComplete, isRead, total } = this.#options.users;
    const matching = filterUsers(users, this.model.value.filter);
    this.#patch({ read: users, matching, isComplete, isRead, total });
    this.#selection.show();
  }

  /** As `Selection.select`. */
  select(licences: readonly string[], selected: boolean): boolean {
    return this.#selection.select(licences, selected);
  }

  /** As `Selection.selectOnly`. */
  selectOnly(licences: readonly string[]): void {
    this.#selection.selectOnly(licences);
  }

  /** As `Selection.restore`. */
  restore(licences: readonly string[], isToAsk: boolean): void {
    this.#selection.restore(licences, isToAsk);
  }

  /**
   * The selected users in the portal's order. Those that are on no page of the list any more come last, by
   * their licences alone: a run will report them one by one.
   *
   * @param isWhole whether all users are to be known, too
   * @returns `undefined` if the list could not be read
   */
  async chosen(isWhole = false): Promise<User[] | undefined> {
    const { users } = this.#options;
    // A person may go on before all pages are read: they mean the users whom they have just asked for.
    if ((await this.#selecting) === false) return undefined;
    // Some were selected on a page that has been left by loading another.
    const isAnyUnknown = [...this.selected].some((licence) => !users.find(licence));
    if ((isAnyUnknown || isWhole) && !(await this.readAll())) return undefined;
    return this.#selection.users;
  }

  /** Keeps a selection in mind until it is made. */
  async #follow(selecting: Promise<boolean>): Promise<void> {
    this.#selecting = selecting;
    await selecting;
    if (this.#selecting === selecting) this.#selecting = undefined;
  }

  /**
   * Works with the filter as it is now: the person may type the next one while pages are read.
   *
   * @returns whether the list could be read
   */
  async #selectMatching(selected: boolean): Promise<boolean> {
    const { filter } = this.model.value;
    if (!(await this.readAll())) return false;
    const { users } = this.#options.users;
    const matching = filterUsers(users, filter).map(({ licence }) => licence);
    const hasAll = this.select(matching, selected);
    const { isComplete, total } = this.model.value;
    if (!selected || isComplete || !hasAll) return true;
    const count = users.length.toLocaleString();
    this.#options.warn(
      total === undefined
        ? i18n.t('select.tookRead', { count })
        : i18n.t('select.tookPart', { count, total: total.toLocaleString() }),
    );
    return true;
  }

  /** @returns whether the list could be read */
  async #selectPasted(text: string): Promise<boolean> {
    const { users, warn } = this.#options;
    if (!text.trim()) {
      this.#patch({ paste: 'open' });
      warn(i18n.t('paste.empty'));
      return true;
    }
    if (!(await this.readAll())) return false;
    const { isComplete } = users;
    const isTwice = (licence: string) => users.isTwice(licence);
    this.#pasted.take(matchPasted(text, users.users, { isComplete, isTwice }));
    return true;
  }

  /** As `readAll`, and anew where what was read is too old to say whose a number is. @returns whether it went well */
  readNow(): Promise<boolean> {
    const { users, isAtWork } = this.#options;
    if (users.age > LONGEST_FRESH && !isAtWork()) users.outdate();
    return this.readAll();
  }

  /** Reads all pages of the list, unless that is done or a run needs the page. @returns whether it went well */
  async readAll(): Promise<boolean> {
    const { users, document, signal, isAtWork, warn } = this.#options;
    if (users.isRead || isAtWork()) return true;
    let isRead = true;
    this.#patch({ isReading: true });
    const shown = throttled(() => this.show(), SHOW_USERS);
    try {
      isRead = await users.readAll(document, signal, shown.soon);
    } catch (error) {
      isRead = false;
      if (!signal.aborted) warn(reasonSentence(reasonOf(error)));
    }
    shown.now();
    this.#patch({ isReading: false });
    return isRead;
  }

  #patch(part: Partial<UsersModel>): void {
    this.model.value = { ...this.model.value, ...part };
  }
}

/** The account of a pasted list, where there is one. */
function reportIn({ paste }: UsersModel): PasteReport | undefined {
  return paste === 'open' ? undefined : paste;
}
