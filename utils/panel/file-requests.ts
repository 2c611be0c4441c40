import { isForbidden } from '../bulk/option-names';
import type { Service } from '../bulk/plan';
import type { ServiceDetails, Taken } from '../extension/messages';
import type { WantedOfEach } from '../extension/tab-choices';
import { i18n } from '../locales/wording';
import { ownFrom } from './follow-choice';
import type { PanelController } from './panel-controller';
import type { SeenOptions } from './run/seen-options';
import type { UsersList } from './users/users-list';

/** The panel of a service, as far as other pages of ours ask something of it. */
interface AskedPanel {
  service: Service;
  /** Whether the page shows the service still. */
  isHere: () => boolean;
  users: Pick<UsersList, 'users' | 'isTwice' | 'isRead' | 'isComplete' | 'find' | 'outdate'>;
  controller: Pick<
    PanelController,
    'isAtWork' | 'readUsers' | 'takeOwn' | 'selectOnly' | 'warn' | 'model' | 'actions'
  >;
}

/** How many licences are named; more of them say no more. */
const MOST_NAMED = 12;

/** What pages of ours that read files ask of a panel. It only ever shows something: a person goes on from there. */
export class FileRequests {
  readonly #panel: AskedPanel;
  readonly #options: Pick<SeenOptions, 'yesNo'>;

  constructor(panel: AskedPanel, options: Pick<SeenOptions, 'yesNo'>) {
    this.#panel = panel;
    this.#options = options;
  }

  /** What a file about this service is understood by, after all pages of the list have been read. */
  async details(): Promise<ServiceDetails> {
    const { service, users, controller } = this.#panel;
    // What could not be read behind another tab may be read now.
    if (users.isRead && !users.isComplete) users.outdate();
    await controller.readUsers();
    return {
      service,
      users: users.users,
      twice: users.users.map(({ licence }) => licence).filter((one) => users.isTwice(one)),
      isComplete: users.isComplete,
      options: controller.model.value.changes.suggestions,
      yesNo: [...this.#options.yesNo],
    };
  }

  /** Puts changes of single users in place of the form. Users who are not in the list are left out, and named. */
  async takeChanges(service: string, { label, wanted }: WantedOfEach): Promise<Taken> {
    const allowed = wanted.map(({ licence, changes }) => {
      return { licence, changes: changes.filter(({ option }) => !isForbidden(option)) };
    });
    const mine = allowed.filter(({ changes }) => changes.length > 0);
    return this.#take(service, mine, (known) => {
      this.#panel.controller.takeOwn(ownFrom({ label, wanted: known }));
    });
  }

  /** Selects users, and nobody else. Users who are not in the list are left out, and named to the person. */
  async selectUsers(service: string, licences: readonly string[]): Promise<Taken> {
    const mine = licences.map((licence) => ({ licence }));
    return this.#take(service, mine, (known) => {
      this.#panel.controller.selectOnly(known.map(({ licence }) => licence));
    });
  }

  async #take<One extends { licence: string }>(
    service: string,
    wanted: readonly One[],
    take: (known: readonly One[]) => void,
  ): Promise<Taken> {
    const { service: own, users, controller, isHere } = this.#panel;
    if (service !== own.key) return 'elsewhere';
    if (controller.isAtWork) return 'busy';
    await controller.readUsers();
    // The page may have come to another service while the list was read, or a run been started.
    if (!isHere()) return 'elsewhere';
    if (controller.isAtWork) return 'busy';
    const isKnown = ({ licence }: One) => {
      return users.find(licence) !== undefined && !users.isTwice(licence);
    };
    take(wanted.filter(isKnown));
    controller.actions.fold(false);
    this.#tellMissing(wanted.filter((one) => !isKnown(one)).map(({ licence }) => licence));
    return 'taken';
  }

  #tellMissing(licences: readonly string[]): void {
    const { length } = licences;
    const named = licences.slice(0, MOST_NAMED).join(', ');
    const text = i18n.t('files.missing', length, {
      count: length.toLocaleString(),
      licences: length > MOST_NAMED ? `${named}…` : named,
    });
    this.#panel.controller.warn(length > 0 ? text : '');
  }
}
