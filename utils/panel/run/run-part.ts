import { type Signal, signal } from '@preact/signals';
import type { RunActions, RunModel } from '../../../components/panel/run-model';
import { askedSentences, putBackPlan } from '../../bulk/follow-up';
import type { Continues, ReadBack } from '../../bulk/journal';
import type { Lot } from '../../bulk/lot';
import {
  type FollowUp,
  putBackContinues,
  restOf,
  retryAllOf,
  retryOf,
  shownState,
  undoOf,
} from '../../bulk/lot-follow-up';
import type { Plan, Service } from '../../bulk/plan';
import { reasonOf } from '../../bulk/problem';
import type { Ask } from '../../bulk/run-control';
import { i18n, reasonSentence } from '../../locales/wording';
import { throttled } from '../../throttle';
import type { StartResult } from './page-run';
import { shownRun, type Works } from './shown-run';

export interface RunPartOptions extends Works {
  document: Document;
  service: Service;
  signal: AbortSignal;
  /** What the form asks for; `undefined`, with an alert, if something is missing. */
  wantedPlan: () => Promise<Plan | undefined>;
  /** How the person wants changes to be read back. */
  readBack: () => ReadBack;
  /** Ends a reading of the list's pages, which would turn them under a run. */
  endReading: () => Promise<void>;
  /** Shows an alert in the panel; '' takes it away. */
  warn: (alert: string) => void;
  /** Saves the run's report for the person. */
  saveReport: () => void;
}

/** What is known of a plan that a person is asked about. */
interface ConfirmOptions {
  isUndo?: boolean;
  /** The questions that it may answer with yes. */
  allowed?: readonly string[];
  /** How it continues a lot. */
  continues?: Continues | undefined;
}

/** How often what is shown of a run may change, in ms. */
const REFRESH = 250;

/** The part of the panel that previews, runs, and follows up. */
export class RunPart {
  readonly model: Signal<RunModel>;
  readonly actions: RunActions;
  readonly #options: RunPartOptions;
  readonly #refresh = throttled(() => this.#show(), REFRESH);
  /** What has moved on last, and is told of. */
  #showsResults: 'run' | 'preview' | undefined;

  constructor(options: RunPartOptions) {
    this.#options = options;
    this.model = signal<RunModel>({
      activity: 'idle',
      news: '',
      canResumeUnguarded: false,
      canAllow: false,
      lost: [],
    });
    this.actions = this.#makeActions();
  }

  #makeActions(): RunActions {
    const { saveReport } = this.#options;
    return {
      preview: () => void this.#preview(),
      apply: () => void this.#askToApply(),
      confirm: () => void this.#start(),
      cancel: () => this.#patch({ confirmation: undefined }),
      pause: () => this.ask('pause'),
      resume: () => this.ask('resume'),
      resumeUnguarded: () => this.ask('resume-unguarded'),
      allow: () => this.ask('allow'),
      stop: () => this.ask('stop'),
      putBack: () => this.#putBack(),
      retry: () => this.#followUp(retryOf),
      retryAll: () => this.#followUp(retryAllOf),
      // The questions that stood in the way are shown in the confirmation.
      allowAndRetry: () => this.#followUp(retryOf, (lot) => askedSentences(shownState(lot))),
      finish: () => this.#followUp(restOf),
      undo: () => this.#followUp(undoOf),
      exportReport: saveReport,
      closeResults: () => {
        this.#showsResults = undefined;
        this.#options.run.lots.close();
        this.#patch({ results: undefined, preview: undefined, progress: undefined, news: '' });
      },
    };
  }

  /** Whether leaving the page, or its list, would take something from the person. */
  get isActive(): boolean {
    const { run, previewer, firstContact } = this.#options;
    return run.isActive || previewer.isActive || firstContact.isActive;
  }

  /** Whether something is going on, or was asked for and is about to begin. */
  get isAtWork(): boolean {
    const { activity } = this.model.value;
    return this.isActive || activity === 'running' || activity === 'previewing';
  }

  /** To be called whenever the run or the preview has moved on. */
  changed(what: 'run' | 'preview'): void {
    this.#showsResults = what;
    this.#refresh.soon();
  }

  /** To be called when the service's last lot was found. Its results are shown only when they are asked for. */
  foundLot(): void {
    this.#refresh.now();
  }

  /** To be called when the first reading of a portal's details begins or ends. */
  readingFirst(): void {
    this.#refresh.now();
  }

  /** Passes on what a person asks of the run, in the panel or in the popup. */
  ask(what: Ask): void {
    const { run, previewer, firstContact } = this.#options;
    const control = run.control ?? previewer.control ?? firstContact.control;
    if (control) control.ask(what);
    else if (run.isInterrupted && what === 'resume') void this.#resume();
    else if (run.isInterrupted && what === 'stop') void this.#carryOut(run.abandon());
    this.#refresh.now();
  }

  async #preview(): Promise<void> {
    const { wantedPlan, endReading, previewer, signal, warn } = this.#options;
    const plan = await wantedPlan();
    if (!plan) return;
    this.#patch({ activity: 'previewing', preview: undefined });
    await endReading();
    const failure = await previewer.start(plan);
    if (failure && !signal.aborted) warn(reasonSentence(failure));
    this.#refresh.now();
  }

  async #askToApply(): Promise<void> {
    const plan = await this.#options.wantedPlan();
    if (plan && (await this.#readFirst(plan))) this.#confirm(plan);
  }

  /** On a portal where nothing was changed yet, a few details are read first. @returns whether to ask */
  async #readFirst(plan: Plan): Promise<boolean> {
    const { firstContact, endReading, signal, warn } = this.#options;
    if (!firstContact.needsReading(plan)) return true;
    this.#patch({ activity: 'previewing' });
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

  /** Asks for the confirmation of a plan. */
  #confirm(plan: Plan, { isUndo = false, allowed = [], continues }: ConfirmOptions = {}): void {
    const { firstContact, readBack, warn } = this.#options;
    const evidence = firstContact.evidenceFor(plan);
    // The first user is a trial, which only a reopened detail can prove.
    const how = evidence ? 'reopened' : readBack();
    this.#patch({ confirmation: { plan, readBack: how, isUndo, evidence, allowed, continues } });
    warn('');
  }

  /** Asks for the confirmation of what follows up the lot in view. */
  #followUp(followUp: (lot: Lot) => FollowUp, allows?: (lot: Lot) => readonly string[]): void {
    const lot = this.#options.run.lots.inView;
    if (!lot) return;
    const { plan, ...how } = followUp(lot);
    this.#confirm(plan, { ...how, ...(allows && { allowed: allows(lot) }) });
  }

  #putBack(): void {
    const { run, service } = this.#options;
    const continues = putBackContinues([run.lots.inView, run.lots.last], run.lost);
    this.#confirm(putBackPlan(service, run.lost), { continues });
  }

  async #start(): Promise<void> {
    const { confirmation } = this.model.value;
    if (!confirmation) return;
    const { plan, readBack, allowed, continues } = confirmation;
    const { run, endReading, document } = this.#options;
    this.#patch({ confirmation: undefined, activity: 'running', results: undefined });
    await endReading();
    await this.#carryOut(run.start(plan, readBack, document.location.href, { allowed, continues }));
  }

  async #resume(): Promise<void> {
    const { run, endReading } = this.#options;
    await endReading();
    await this.#carryOut(run.resume());
  }

  /** Waits for the end of a run, and says why it could not begin or go on. */
  async #carryOut(work: Promise<StartResult>): Promise<void> {
    const result = await work;
    const { signal, warn } = this.#options;
    if (result.kind === 'taken') warn(i18n.t('error.serviceTaken'));
    if (result.kind === 'over') warn(reasonSentence({ code: 'run-over' }));
    if (result.kind === 'failed' && !signal.aborted) {
      const { reason } = result;
      const isJournal = reason.code === 'journal-unavailable';
      warn(isJournal ? i18n.t('error.journal', { text: reason.text }) : reasonSentence(reason));
    }
    this.#refresh.now();
  }

  #show(): void {
    // After the extension was reloaded, not even its sentences can be read.
    if (this.#options.signal.aborted) return;
    this.#patch(shownRun(this.#options, this.#showsResults));
  }

  #patch(part: Partial<RunModel>): void {
    this.model.value = { ...this.model.value, ...part };
  }
}
