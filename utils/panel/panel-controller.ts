import {
  computed,
  signal as createSignal,
  effect,
  type ReadonlySignal,
  type Signal,
} from '@preact/signals';
import type { PanelActions, PanelModel } from '../../components/panel/panel-model';
import type { ReadBack } from '../bulk/journal';
import { type Plan, planForAll, type Service } from '../bulk/plan';
import type { Ask } from '../bulk/run-control';
import type { Choice } from '../extension/tab-choices';
import { draftErrorSentence, i18n } from '../locales/wording';
import { ChangesPart } from './changes-part';
import { FlowPart } from './flow-part';
import { withCheck } from './run/check-part';
import type { Asked } from './run/checked-plan';
import { RunPart } from './run/run-part';
import type { Works } from './run/shown-run';
import type { UsersList } from './users/users-list';
import { UsersPart } from './users/users-part';

export interface PanelControllerOptions extends Works {
  document: Document;
  service: Service;
  users: UsersList;
  signal: AbortSignal;
  /** Called when the selection has changed, for the checkboxes in the rows. */
  onSelection: () => void;
  onFold: (folded: boolean) => void;
  /** Opens the page of all lots. */
  onHistory: () => void;
  onReadBack: (readBack: ReadBack) => void;
  /** Saves the run's report for the person. */
  saveReport: () => void;
}

/** What the person has set before. */
interface Start {
  folded: boolean;
  readBack: ReadBack;
}

/**
 * What the panel shows, and what its buttons do; one per service in view. The work is done by three parts,
 * each with a model of its own. Here they are joined: one form, one alert.
 */
export class PanelController {
  readonly model: ReadonlySignal<PanelModel>;
  readonly actions: PanelActions;
  readonly #service: Service;
  /** What was asked for in the lot in view, whatever has been undone of it. */
  readonly #planInView: () => Plan | undefined;
  readonly #users: UsersPart;
  readonly #changes: ChangesPart;
  readonly #run: RunPart;
  readonly #flow = new FlowPart();
  readonly #folded: Signal<boolean>;
  readonly #obstacle = createSignal('');
  readonly #alert = createSignal('');

  constructor(options: PanelControllerOptions, { folded, readBack }: Start) {
    const { service, users, onReadBack, onFold, onHistory } = options;
    const warn = (alert: string) => this.warn(alert);
    this.#service = service;
    this.#planInView = () => options.run.lots.inView?.state.plan;
    this.#folded = createSignal(folded);
    this.#users = new UsersPart({ ...options, isAtWork: () => this.#run.isAtWork, warn });
    this.#changes = new ChangesPart({ readBack, onDrafts: () => warn(''), onReadBack });
    this.#run = new RunPart({
      ...options,
      wantedPlan: () => this.#wantedPlan(),
      asked: () => this.#asked(),
      readBack: () => this.#changes.model.value.readBack,
      endReading: () => users.endReading(),
      warn,
    });
    const stopFollowing = effect(() => this.#flow.follow(this.#run.model.value));
    options.signal.addEventListener('abort', stopFollowing, { once: true });
    this.model = computed(() => this.#joined());
    this.actions = {
      fold: (next) => {
        this.#folded.value = next;
        onFold(next);
      },
      openHistory: onHistory,
      users: this.#users.actions,
      changes: this.#changes.actions,
      run: this.#run.actions,
      flow: {
        open: (step) => this.#flow.enter(step),
        showLot: (run) => void this.showLot(run),
        reuseUsers: () => this.#reuseUsers(),
        reuseChanges: () => this.#reuseChanges(),
      },
    };
  }

  #joined(): PanelModel {
    const run = this.#run;
    return {
      service: this.#service,
      folded: this.#folded.value,
      obstacle: this.#obstacle.value,
      alert: this.#alert.value,
      users: this.#users.model.value,
      changes: this.#changes.model.value,
      run: withCheck(run.model.value, run.check.model.value, run.tellsOf === 'preview'),
      flow: this.#flow.model.value,
    };
  }

  /** The licences of the selected users. */
  get selected(): ReadonlySet<string> {
    return this.#users.selected;
  }

  /** Whether leaving the page, or its list, would take something from the person. */
  get isActive(): boolean {
    return this.#run.isActive;
  }

  /** Selects users, or deselects them. */
  select(licences: readonly string[], selected: boolean): void {
    this.#users.select(licences, selected);
  }

  /** Shows the users as they are known now. */
  showUsers(): void {
    this.#users.show();
  }

  /** Tells the person what they must know before they press anything again; '' takes it away. */
  warn(alert: string): void {
    this.#alert.value = alert;
  }

  /** Says why nothing can be done on this page; '' if all can. */
  showObstacle(obstacle: string): void {
    this.#obstacle.value = obstacle;
  }

  /** Adds the options that details have shown to the suggestions. @param yesNo those with yes or no, folded */
  suggest(labels: readonly string[], yesNo: ReadonlySet<string>): void {
    this.#changes.suggest(labels, yesNo);
  }

  /**
   * Brings back what was chosen before the page was loaded, beside what has been chosen since.
   *
   * @param isToAsk whether the person is asked if those users still count; until then they do
   */
  restore({ selected, drafts }: Choice, isToAsk: boolean): void {
    this.#changes.restore(drafts);
    this.#users.restore(selected, isToAsk);
  }

  /** To be called whenever the run or the preview has moved on. */
  changed(what: 'run' | 'preview'): void {
    this.#run.changed(what);
  }

  /** To be called when the service's last lot was found. */
  foundLot(): void {
    this.#run.foundLot();
  }

  /** To be called when the first reading of a portal's details begins or ends. */
  readingFirst(): void {
    this.#run.readingFirst();
  }

  /** Passes on what a person asks of the run, in the panel or in the popup. */
  ask(what: Ask): void {
    this.#run.ask(what);
  }

  /** Shows the results of a lot of this service. @param run any run of it @returns whether it can be shown now */
  async showLot(run: string): Promise<boolean> {
    const isThere = await this.#run.showLot(run);
    if (isThere && !this.isActive) this.#flow.open('report');
    return isThere;
  }

  #reuseUsers(): void {
    const tasks = this.#planInView()?.tasks ?? [];
    this.#users.actions.clearSelection();
    this.#users.select(
      tasks.map(({ user }) => user.licence),
      true,
    );
    this.#flow.enter('users');
  }

  #reuseChanges(): void {
    this.#changes.replace(this.#planInView()?.changes ?? []);
    this.#flow.enter('users');
  }

  #asked(): Asked {
    const { readBack } = this.#changes.model.value;
    return { licences: this.selected, changes: this.#changes.wanted().changes, readBack };
  }

  /** What the form asks for; `undefined`, with an alert that says what is missing, if it is not complete. */
  async #wantedPlan(): Promise<Plan | undefined> {
    const { changes, error } = this.#changes.wanted();
    const users = await this.#users.chosen();
    if (!users) return undefined;
    let alert = '';
    if (users.length === 0) alert = i18n.t('error.selectionEmpty');
    else if (error) alert = draftErrorSentence(error);
    else if (changes.length === 0) alert = i18n.t('error.noChange');
    this.warn(alert);
    if (users.length === 0) {
      this.#flow.open('users');
    } else if (alert) {
      this.#flow.open('changes');
      this.#changes.showErrors();
    }
    return alert ? undefined : planForAll(this.#service, changes, users);
  }
}
