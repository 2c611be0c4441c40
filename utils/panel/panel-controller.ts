import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { PanelActions, PanelModel } from '../../components/panel/panel-model';
import type { OwnChanges } from '../bulk/form/own-changes';
import type { Reuse } from '../bulk/lots/lot-follow-up';
import type { Plan } from '../bulk/plan';
import type { Ask } from '../bulk/run/run-control';
import type { TabChoice } from '../extension/tab-choices';
import { AskedPlan } from './asked-plan';
import { ChangesPart } from './changes-part';
import { FlowPart } from './flow-part';
import { InventoryPart } from './inventory/inventory-part';
import { reuseLot } from './lot-reuse';
import type { PanelControllerOptions } from './panel-controller-options';
import type { PanelSettings } from './panel-settings';
import { withCheck } from './run/check-part';
import { withOpening } from './run/detail-for-person';
import { RunPart } from './run/run-part';
import type { Told } from './run/shown-run';
import { UsersPart } from './users/users-part';

/**
 * What the panel shows, and what its buttons do; one per service in view. The work is done by three parts,
 * each with a model of its own. Here they are joined: one form, one alert.
 */
export class PanelController {
  readonly model: ReadonlySignal<PanelModel>;
  readonly actions: PanelActions;
  readonly #options: PanelControllerOptions;
  readonly #users: UsersPart;
  readonly #changes: ChangesPart;
  readonly #asked: AskedPlan;
  readonly #inventory: InventoryPart;
  readonly #run: RunPart;
  readonly #flow = new FlowPart();
  readonly #folded: Signal<boolean>;
  readonly #obstacle = signal('');
  readonly #alert = signal('');
  readonly #planInView = (): Plan | undefined => this.#options.run.lots.inView?.state.plan;

  constructor(
    options: PanelControllerOptions,
    { folded, readBack }: Pick<PanelSettings, 'folded' | 'readBack'>,
  ) {
    const { service, onReadBack } = options;
    this.#options = options;
    this.#folded = signal(folded);
    const shared = { ...options, ...this.#shared() };
    this.#users = new UsersPart(shared);
    const onDrafts = () => {
      this.warn('');
      this.#run.check.reanswer();
    };
    this.#changes = new ChangesPart({ readBack, onReadBack, onDrafts });
    const parts = { service, users: this.#users, changes: this.#changes, flow: this.#flow };
    this.#asked = new AskedPlan({ ...parts, warn: shared.warn });
    this.#inventory = new InventoryPart({ ...shared, chosen: () => this.#users.chosen() });
    this.#run = new RunPart({
      ...shared,
      continueInventory: (what) => this.#inventory.continue(what),
      wantedPlan: () => this.#asked.plan(),
      asked: () => this.#asked.now(),
      withTakenNow: (plan) => this.#asked.withTakenNow(plan),
      readBack: () => this.#changes.model.value.readBack,
    });
    options.signal.addEventListener('abort', this.#followRun(), { once: true });
    this.model = computed(() => this.#joined());
    this.actions = this.#joinedActions();
  }

  /** What the parts ask of each other. */
  #shared() {
    return {
      warn: (alert: string) => this.warn(alert),
      isAtWork: () => this.isAtWork,
      endReading: () => this.#options.users.endReading(),
      onSelection: () => {
        this.#run.check.reselected(this.selected);
        this.#options.onSelection();
      },
    };
  }

  /** Opens the steps as the run goes on. @returns what ends that */
  #followRun(): () => void {
    return effect(() => {
      const { value } = this.#run.model;
      this.#flow.follow(value);
      if (!value.results) this.#options.detail.forget();
    });
  }

  #joinedActions(): PanelActions {
    const { onFold, onHistory, onWorkbook } = this.#options;
    return {
      fold: (next) => {
        this.#folded.value = next;
        onFold(next);
      },
      openHistory: onHistory,
      openWorkbook: onWorkbook,
      users: this.#users.actions,
      changes: this.#changes.actions,
      run: { ...this.#run.actions, stop: () => this.ask('stop') },
      inventory: this.#inventory.actions,
      flow: {
        open: (step) => this.#flow.enter(step),
        showLot: (run) => void this.showLot(run),
        transfer: (option, licences) => this.#asked.transfer(option, licences),
        reuse: (what) => this.#reuse(what),
        openDetail: (licence) => void this.#openDetail(licence),
      },
    };
  }

  #openDetail(licence: string): Promise<void> {
    return this.#options.detail.openFor(licence, {
      ...this.#shared(),
      plan: this.#planInView,
      fold: () => {
        this.#folded.value = true;
      },
    });
  }

  #reuse(what: Reuse): void {
    reuseLot(what, {
      plan: this.#planInView,
      selectOnly: (licences) => this.selectOnly(licences),
      changes: this.#changes,
      flow: this.#flow,
    });
  }

  #joined(): PanelModel {
    const run = this.#run;
    const shown = withCheck(run.model.value, run.check.model.value, run.tellsOf === 'preview');
    return {
      service: this.#options.service,
      folded: this.#folded.value,
      obstacle: this.#obstacle.value,
      alert: this.#alert.value,
      users: this.#users.model.value,
      changes: this.#changes.model.value,
      run: withOpening(shown, this.#options.detail.model.value),
      flow: this.#flow.model.value,
    };
  }

  /** The licences of the selected users. */
  get selected(): ReadonlySet<string> {
    return this.#users.selected;
  }

  /** Whether the person would lose something by leaving the page, or its list. */
  get isActive(): boolean {
    return this.#run.isActive || this.#options.detail.isActive;
  }

  get isAtWork(): boolean {
    return this.#run.isAtWork || this.#options.detail.isActive;
  }

  /** Selects users, or deselects them. */
  select(licences: readonly string[], selected: boolean): void {
    this.#users.select(licences, selected);
  }

  /** Reads all pages of the list, unless that is done. @returns whether it went well */
  readUsers(): Promise<boolean> {
    return this.#users.readAll();
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
  restore({ selected, drafts }: TabChoice, isToAsk: boolean): void {
    this.#changes.restore(drafts);
    this.#users.restore(selected, isToAsk);
  }

  /** To be called whenever the run, the preview or the inventory has moved on. */
  changed(what: Told): void {
    this.#options.detail.forget();
    this.#run.changed(what);
  }

  /** To be called when the service's last lot was found, and when the first reading of details begins or ends. */
  showAnew(): void {
    this.#run.showAnew();
  }

  /** Passes on what a person asks of the run, in the panel or in the popup. */
  ask(what: Ask): void {
    if (!this.#options.detail.isActive) this.#run.ask(what);
    else if (what === 'stop') this.#options.detail.stop();
  }

  /** Shows the results of a lot of this service. @param run any run of it @returns whether it can be shown now */
  async showLot(run: string, reuse?: Reuse): Promise<boolean> {
    const isThere = await this.#run.showLot(run);
    if (!isThere || this.isAtWork) return isThere;
    this.#flow.open('report');
    if (reuse) this.#reuse(reuse);
    return true;
  }

  /** Has changes of single users count in place of the form, with exactly these users selected. */
  takeOwn(own: OwnChanges): void {
    this.selectOnly([...own.byLicence.keys()]);
    this.#changes.setOwn(own);
    this.#flow.open('changes');
  }

  /** As `ChangesPart.restoreOwn`. */
  restoreOwn(own: OwnChanges): boolean {
    return this.#changes.restoreOwn(own);
  }

  /** Selects these users, and nobody else. */
  selectOnly(licences: readonly string[]): void {
    this.#users.selectOnly(licences);
    this.#flow.open('users');
  }
}
