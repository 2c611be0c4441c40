import { breathe } from '../../dom/act/yield-to-page';
import { duringLook } from '../../dom/remember/once-per-look';
import { i18n } from '../../locales/wording';
import { RowCheckboxes } from '../../portal/users/checkboxes/row-checkboxes';
import { findUsersTable } from '../../portal/users/table/find-users-table';
import type { UsersTable } from '../../portal/users/table/users-table';
import type { ServicePanel } from '../service-panel';

/** What showing the users in view needs of the page and the panel. */
export interface UsersInViewOptions {
  document: Document;
  signal: AbortSignal;
  panel: () => ServicePanel | undefined;
  /** Whether the panel is in the page. */
  isShown: () => boolean;
}

/** The users of the list that are in view: each row has a checkbox, and the panel gets the rows. */
export class UsersInView {
  readonly #options: UsersInViewOptions;

  readonly #boxes = new RowCheckboxes({
    isSelected: (licence) => this.#panel?.controller.selected.has(licence) ?? false,
    label: (licence) => i18n.t('select.row', { licence }),
    onToggle: (licences, selected) => this.#panel?.controller.select(licences, selected),
  });

  constructor(options: UsersInViewOptions) {
    this.#options = options;
  }

  get #panel(): ServicePanel | undefined {
    return this.#options.panel();
  }

  /** Shows the users in a task of its own: hundreds of checkboxes take a moment. */
  showSoon(): void {
    const { isShown, signal } = this.#options;
    void breathe().then(() => {
      if (isShown() && !signal.aborted) duringLook(() => this.show());
    });
  }

  /** Puts a checkbox into each row, and gives the rows to the panel. To be called during a look. */
  show(): void {
    const panel = this.#panel;
    let table: UsersTable | undefined;
    try {
      table = findUsersTable(this.#options.document.documentElement);
    } catch {
      panel?.controller.showObstacle(i18n.t('error.pageUnknown'));
      return;
    }
    if (!table) return;
    panel?.controller.showObstacle('');
    panel?.firstContact.see({ what: 'table', columns: Object.keys(table.columns) });
    panel?.see(table, this.#boxes.show(table));
  }

  /** Ticks the checkboxes of the users that are selected. */
  showSelection(): void {
    this.#boxes.check();
  }

  remove(): void {
    this.#boxes.remove(this.#options.document);
  }
}
