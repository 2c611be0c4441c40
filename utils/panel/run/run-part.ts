import { type Signal, signal } from '@preact/signals';
import type { Confirmation, RunActions, RunModel } from '../../../components/panel/run/run-model';
import type { ReadBack, WrittenNote } from '../../bulk/journal';
import { askedSentences } from '../../bulk/lots/follow-up-plans';
import type { Lot } from '../../bulk/lots/lot';
import {
  type FollowUp,
  restOf,
  retryAllOf,
  retryOf,
  shownState,
  undoOf,
} from '../../bulk/lots/lot-follow-up';
import { givesNextFree } from '../../bulk/numbers/with-taken';
import type { Plan, Service } from '../../bulk/plan';
import { durationOf } from '../../bulk/preview/forecast';
import { reasonOf } from '../../bulk/problem';
import type { Ask } from '../../bulk/run/run-control';
import { i18n, reasonSentence } from '../../locales/wording';
import { throttled } from '../../throttle';
import { SHOW_RUN } from '../../timing';
import { CheckPart } from './check-part';
import { type Asked, checkedPlan } from './checked-plan';
import { followUpConfirmation, putBackConfirmation } from './follow-up-confirmation';
import { NOTHING, shownRun, type Told, type Works } from './shown-run';
import { type StartResult, startFailure } from './start-result';

/** What the part that runs needs of the rest of the panel. */
export interface RunPartOptions extends Works {
  document: Document;
  service: Service;
  signal: AbortSignal;
  /** What the form asks for; `undefined`, with an alert, if something is missing. */
  wantedPlan: () => Promise<Plan | undefined>;
  /** The same as far as it is known now, complete or not. */
  asked: () => Asked;
  /** A plan that was made before, with the numbers that are somebody's now; `undefined` if the list could not be read. */
  withTakenNow: (plan: Plan) => Promise<Plan | undefined>;
  /** How the person wants changes to be read back. */
  readBack: () => ReadBack;
  /** Ends a reading of the list's pages, which would turn them under a run. */
  endReading: () => Promise<void>;
  /** Shows an alert in the panel; '' takes it away. */
  warn: (alert: string) => void;
  /** Give the person the lot in view: its report, a workbook, or a page to print. */
  exports: Pick<RunActions, 'exportReport' | 'exportWorkbook' | 'print'>;
  continueInventory: (what: Ask) => Promise<void>;
}

/** The part of the panel that previews, runs, and follows up. */
export class RunPart {
  readonly model: Signal<RunModel>;
  readonly actions: RunActions;
  readonly check: CheckPart;
  /** What has moved on last, and is told of. */
  tellsOf: Told | undefined;
  readonly #options: RunPartOptions;
  readonly #refresh = throttled(() => this.#show(), SHOW_RUN);

  constructor(options: RunPartOptions) {
    this.#options = options;
    this.model = signal(NOTHING);
    this.check = new CheckPart(options);
    this.actions = this.#makeActions();
  }

  #makeActions(): RunActions {
    const { exports, previewer } = this.#options;
    return {
      preview: () => void this.#preview(),
      include: (licence, included) => {
        previewer.include(licence, included);
        this.#refresh.now();
      },
      includeAll: () => this.check.includeAll(),
      doFirst: (option) => this.check.doFirst(option),
      apply: () => void this.#askToApply(),
      confirm: (note) => void this.#start(note),
      cancel: () => this.#patch({ confirmation: undefined }),
      pause: () => this.ask('pause'),
      resume: () => this.ask('resume'),
      resumeUnguarded: () => this.ask('resume-unguarded'),
      allow: () => this.ask('allow'),
      stop: () => this.ask('stop'),
      putBack: () => this.#putBack(),
      retry: () => void this.#followUp(retryOf),
      retryAll: () => void this.#followUp(retryAllOf),
      // The questions that stood in the way are shown in the confirmation.
      allowAndRetry: () => void this.#followUp(retryOf, (lot) => askedSentences(shownState(lot))),
      finish: () => void this.#followUp(restOf),
      undo: () => void this.#followUp(undoOf),
      ...exports,
      closeResults: () => {
        this.tellsOf = undefined;
        this.#options.run.lots.close();
        previewer.forget();
        this.check.show();
        this.#patch({ results: undefined, progress: undefined, news: '' });
      },
    };
  }

  /** Whether the person would lose something by leaving the page, or its list. */
  get isActive(): boolean {
    const { run, previewer, firstContact, inventory } = this.#options;
    return [run, previewer, firstContact, inventory].some(({ isActive }) => isActive);
  }

  /** Whether something is going on, or was asked for and is about to begin. */
  get isAtWork(): boolean {
    const { workState } = this.model.value;
    return this.isActive || workState === 'running' || workState === 'previewing';
  }

  /** To be called whenever the run, the preview or the inventory has moved on. */
  changed(what: Told): void {
    this.tellsOf = what;
    this.#refresh.soon();
  }

  /** To be called when the last lot was found, whose results are shown once asked for, or a first reading begins or ends. */
  showAnew(): void {
    this.#refresh.now();
  }

  /** Passes on what a person asks of the run, in the panel or in the popup. */
  ask(what: Ask): void {
    const { run, previewer, firstContact, inventory, continueInventory } = this.#options;
    const control = [run, previewer, firstContact, inventory].find((one) => one.control)?.control;
    if (control) control.ask(what);
    else if (run.isInterrupted && what === 'resume') void this.#resume();
    else if (run.isInterrupted && what === 'stop') void this.#carryOut(run.abandon());
    else if (inventory.isInterrupted) void continueInventory(what);
    this.#refresh.now();
  }

  async #preview(): Promise<void> {
    const { wantedPlan, readBack, endReading, previewer, signal, warn } = this.#options;
    const plan = await wantedPlan();
    if (!plan) return;
    this.#patch({ workState: 'previewing', work: 'preview' });
    await endReading();
    const failure = await previewer.start(plan, readBack());
    if (failure && !signal.aborted) warn(reasonSentence(failure));
    this.#refresh.now();
  }

  async #askToApply(): Promise<void> {
    const { wantedPlan, previewer, readBack, warn } = this.#options;
    const wanted = await wantedPlan();
    if (!wanted) return;
    const { plan, ...more } = checkedPlan(wanted, previewer, readBack());
    if (plan.tasks.length === 0) warn(i18n.t('check.allExcluded'));
    else if (await this.#readFirst(plan)) this.#confirm(plan, more);
  }

  /** On a portal where nothing was changed yet, a few details are read first. @returns whether to ask */
  async #readFirst(plan: Plan): Promise<boolean> {
    const { firstContact, endReading, signal, warn } = this.#options;
    if (!firstContact.needsReading(plan)) return true;
    this.#patch({ workState: 'previewing' });
    await endReading();
    let mayAsk = false;
    try {
      mayAsk = await firstContact.read(plan);
    } catch (error) {
      if (!signal.aborted) warn(reasonSentence(reasonOf(error)));
    }
    this.#refresh.now();
    return mayAsk;
  }

  /** Has a lot of the service in view. @param run any run of it @returns whether it can be shown now */
  async showLot(run: string): Promise<boolean> {
    const { run: pageRun, service } = this.#options;
    if (this.isAtWork) return pageRun.state?.id === run;
    const isThere = await pageRun.lots.open(service.key, run);
    if (isThere) this.#refresh.now();
    return isThere;
  }

  /** Asks for the confirmation of a plan. @param more that is told of it */
  #confirm(plan: Plan, more: Partial<Omit<Confirmation, 'plan' | 'readBack'>> = {}): void {
    const { firstContact, previewer, readBack, warn } = this.#options;
    const evidence = firstContact.evidenceFor(plan);
    // The first user is a trial, which only a reopened detail can prove.
    const how = evidence ? 'reopened' : readBack();
    const duration = more.forecast && durationOf(more.forecast, previewer.pace, how);
    const confirmation = { isUndo: false, ...more, plan, readBack: how, evidence, duration };
    this.#patch({ confirmation });
    warn('');
  }

  /** Asks for the confirmation of what follows up the lot in view. */
  async #followUp(of: (lot: Lot) => FollowUp, allows?: (lot: Lot) => readonly string[]) {
    const { lots } = this.#options.run;
    const lot = lots.inView;
    if (!lot) return;
    const { plan: then, ...more } = followUpConfirmation(lot, of(lot));
    const plan = givesNextFree(then) ? await this.#options.withTakenNow(then) : then;
    if (!plan || lots.inView !== lot || this.isAtWork) return;
    this.#confirm(plan, { ...more, ...(allows && { allowed: allows(lot) }) });
  }

  #putBack(): void {
    const { service, run } = this.#options;
    const { lost, lots } = run;
    const { plan, ...more } = putBackConfirmation(service, lost, [lots.inView, lots.last]);
    this.#confirm(plan, more);
  }

  async #start(note?: WrittenNote): Promise<void> {
    const { confirmation } = this.model.value;
    if (!confirmation) return;
    const { plan, readBack, allowed, continues } = confirmation;
    const { run, endReading, document } = this.#options;
    this.#patch({ confirmation: undefined, workState: 'running', work: 'run', results: undefined });
    this.check.use();
    await endReading();
    const more = { allowed, continues, note };
    await this.#carryOut(run.start(plan, readBack, document.location.href, more));
  }

  async #resume(): Promise<void> {
    this.check.use();
    await this.#options.endReading();
    await this.#carryOut(this.#options.run.resume());
  }

  /** Waits for the end of a run, and says why it could not begin or go on. */
  async #carryOut(work: Promise<StartResult>): Promise<void> {
    const failure = startFailure(await work);
    if (failure && !this.#options.signal.aborted) this.#options.warn(failure);
    this.#refresh.now();
  }

  #show(): void {
    // After the extension was reloaded, not even its sentences can be read.
    if (this.#options.signal.aborted) return;
    this.check.show();
    this.#patch(shownRun(this.#options, this.tellsOf));
  }

  #patch(part: Partial<RunModel>): void {
    this.model.value = { ...this.model.value, ...part };
  }
}
