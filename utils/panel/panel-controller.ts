import { signal as createSignal, type Signal } from '@preact/signals';
import type { Activity, PanelActions, PanelModel } from '../../components/panel/panel-model';
import { checkDrafts, type Draft, editedDraft, takesNoValue } from '../bulk/drafts';
import { askedSentences, putBackPlan, remainderPlan, retryPlan, undoPlan } from '../bulk/follow-up';
import { isGuardReason } from '../bulk/guard';
import type { ReadBack } from '../bulk/journal';
import { KNOWN_OPTIONS } from '../bulk/option-names';
import { type Plan, planForAll, type Service } from '../bulk/plan';
import { reasonOf } from '../bulk/problem';
import { sentenceOf } from '../bulk/questions';
import type { User } from '../bulk/reading';
import type { Ask } from '../bulk/run-control';
import { matchPasted } from '../bulk/selection/match-pasted';
import { filterUsers } from '../bulk/selection/search-users';
import type { Choice } from '../extension/tab-choices';
import { draftErrorSentence, i18n, reasonSentence } from '../locales/wording';
import { throttled } from '../throttle';
import type { FirstContact } from './run/first-contact';
import type { PagePreview } from './run/page-preview';
import type { PageRun, StartResult } from './run/page-run';
import { previewResults, runResults } from './run/result-rows';
import { activityOf, newsOf, progressOf } from './run/run-news';
import type { UsersList } from './users/users-list';

export interface PanelControllerOptions {
  document: Document;
  service: Service;
  users: UsersList;
  run: PageRun;
  previewer: PagePreview;
  firstContact: FirstContact;
  signal: AbortSignal;
  /** Called when the selection has changed, for the rows' checkboxes. */
  onSelection: () => void;
  onFold: (folded: boolean) => void;
  onFollow: () => void;
  onReadBack: (readBack: ReadBack) => void;
  /** Hands a finished report to the person. */
  saveReport: () => void;
}

/** How often what is shown of a run may change, in ms. */
const REFRESH = 250;
const NO_DRAFT: Draft = { action: 'add', option: '', value: '' };

/** What the panel shows, and what its buttons do. One per service in view. */
export class PanelController {
  readonly model: Signal<PanelModel>;
  readonly actions: PanelActions;
  readonly #options: PanelControllerOptions;
  readonly #refresh = throttled(() => this.#showProgress(), REFRESH);
  #showsResults: 'run' | 'preview' | undefined;
  #yesNo = new Set<string>();

  constructor(options: PanelControllerOptions, start: Pick<PanelModel, 'folded' | 'readBack'>) {
    this.#options = options;
    this.model = createSignal<PanelModel>({
      ...start,
      service: options.service,
      activity: 'idle',
      news: '',
      alert: '',
      obstacle: '',
      canResumeUnguarded: false,
      canAllow: false,
      lost: [],
      users: [],
      matching: [],
      isComplete: true,
      isRead: true,
      total: undefined,
      isTwice: (licence) => options.users.isTwice(licence),
      selected: new Set(),
      filter: '',
      drafts: [NO_DRAFT],
      takesNoValue: (option) => takesNoValue(option, this.#yesNo),
      suggestions: KNOWN_OPTIONS.map(({ label }) => label),
    });
    this.actions = this.#makeActions();
  }

  get selected(): ReadonlySet<string> {
    return this.model.value.selected;
  }

  /** Whether leaving the page, or its table, would take something from the person. */
  get isActive(): boolean {
    const { run, previewer, firstContact } = this.#options;
    return run.isActive || previewer.isActive || firstContact.isActive;
  }

  /** Shows the rows as they are known now. */
  showUsers(): void {
    const { users, isComplete, isRead, total } = this.#options.users;
    const { filter, selected } = this.model.value;
    this.#patch({ users, matching: filterUsers(users, filter), isComplete, isRead, total });
    const twins = [...selected].filter((licence) => this.#options.users.isTwice(licence));
    if (twins.length > 0) this.#leaveOut(twins);
  }

  /** Two users under one reference cannot be told apart by it: neither is selected. */
  #leaveOut(twins: readonly string[]): void {
    this.select(twins, false);
    this.#patch({ alert: i18n.t('select.twice', { licences: twins.join(', ') }) });
  }

  /** Tells the person what he has to know before he presses anything again. */
  warn(alert: string): void {
    this.#patch({ alert });
  }

  showObstacle(obstacle: string): void {
    if (obstacle !== this.model.value.obstacle) this.#patch({ obstacle });
  }

  /** Takes in option labels that details have shown; `yesNo` are folded. */
  suggest(labels: readonly string[], yesNo: ReadonlySet<string>): void {
    this.#yesNo = new Set(yesNo);
    const known = KNOWN_OPTIONS.map(({ label }) => label as string);
    this.#patch({ suggestions: [...new Set([...known, ...labels])] });
  }

  /** To be called whenever the run or the preview has moved on. */
  changed(what: 'run' | 'preview'): void {
    this.#showsResults = what;
    this.#refresh.soon();
  }

  /** To be called when a few details are read before a person is asked, and when that is over. */
  readingFirst(): void {
    this.#refresh.now();
  }

  /** What a person asks of the run, here or in the popup. */
  ask(what: Ask): void {
    const { run, previewer, firstContact } = this.#options;
    const control = run.control ?? previewer.control ?? firstContact.control;
    if (control) control.ask(what);
    else if (run.isInterrupted && what === 'resume') void this.#resume();
    else if (run.isInterrupted && what === 'stop') void this.#carryOut(run.abandon());
    this.#refresh.now();
  }

  #makeActions(): PanelActions {
    const { run, onFold, onFollow, onReadBack, saveReport } = this.#options;
    return {
      fold: (folded) => {
        this.#patch({ folded });
        onFold(folded);
      },
      follow: onFollow,
      setReadBack: (readBack) => {
        this.#patch({ readBack });
        onReadBack(readBack);
      },
      exportReport: saveReport,
      approachUsers: () => void this.#readAll(),
      setFilter: (filter) => {
        this.#patch({ filter, matching: filterUsers(this.#options.users.users, filter) });
        void this.#readAll();
      },
      selectMatching: (selected) => void this.#selectMatching(selected),
      toggle: (licences, selected) => this.select(licences, selected),
      clearSelection: () => this.select([...this.selected], false),
      openPaste: (open) => this.#patch({ paste: open ? 'open' : undefined }),
      selectPasted: (text) => void this.#selectPasted(text),
      setDraft: (index, part) =>
        this.#setDrafts((drafts) => {
          return drafts.map((draft, at) => (at === index ? editedDraft(draft, part) : draft));
        }),
      addDraft: () => this.#setDrafts((drafts) => [...drafts, NO_DRAFT]),
      removeDraft: (index) => this.#setDrafts((drafts) => drafts.filter((_, at) => at !== index)),
      preview: () => void this.#preview(),
      apply: () => void this.#askToApply(),
      confirm: () => void this.#start(),
      cancel: () => this.#patch({ confirmation: undefined }),
      pause: () => this.ask('pause'),
      resume: () => this.ask('resume'),
      resumeUnguarded: () => this.ask('resume-unguarded'),
      allow: () => this.ask('allow'),
      allowAndRetry: () => this.#allowAndRetry(),
      putBack: () => this.#confirm(putBackPlan(this.#options.service, run.lost), false),
      stop: () => this.ask('stop'),
      retry: () => this.#followUp(retryPlan, false),
      finish: () => this.#followUp(remainderPlan, false),
      undo: () => this.#followUp(undoPlan, true),
      closeResults: () => {
        this.#showsResults = undefined;
        this.#patch({ results: undefined, progress: undefined, news: '' });
      },
    };
  }

  /** Adds users to the selection or takes them out of it. */
  select(licences: readonly string[], selected: boolean): void {
    const set = new Set(this.selected);
    const twins = selected
      ? licences.filter((licence) => this.#options.users.isTwice(licence))
      : [];
    for (const licence of licences) {
      if (!selected) set.delete(licence);
      else if (!twins.includes(licence)) set.add(licence);
    }
    const alert = twins.length > 0 ? i18n.t('select.twice', { licences: twins.join(', ') }) : '';
    this.#patch({ selected: set, alert });
    this.#options.onSelection();
  }

  /** Brings back what was chosen before the page was loaded, beside what has been chosen since. */
  restore({ selected, drafts }: Choice): void {
    const isNew = this.model.value.drafts.every((draft) => draft === NO_DRAFT);
    if (isNew && drafts.length > 0) this.#patch({ drafts: [...drafts] });
    this.select(selected, true);
  }

  #setDrafts(change: (drafts: Draft[]) => Draft[]): void {
    this.#patch({ drafts: change(this.model.value.drafts), alert: '' });
  }

  /** Whom the filter leaves now: the person may go on to the next filter while pages are read. */
  async #selectMatching(selected: boolean): Promise<void> {
    const { filter } = this.model.value;
    if (!(await this.#readAll())) return;
    const matching = filterUsers(this.#options.users.users, filter);
    this.select(
      matching.map(({ licence }) => licence),
      selected,
    );
    const { isComplete, total, alert } = this.model.value;
    if (!selected || isComplete || alert) return;
    const count = this.#options.users.users.length.toLocaleString();
    this.#patch({
      alert:
        total === undefined
          ? i18n.t('select.tookRead', { count })
          : i18n.t('select.tookPart', { count, total: total.toLocaleString() }),
    });
  }

  async #selectPasted(text: string): Promise<void> {
    if (!text.trim()) return this.#patch({ alert: i18n.t('paste.empty') });
    if (!(await this.#readAll())) return;
    const { users } = this.#options;
    const { licences, ambiguous, ...rest } = matchPasted(text, users.users, {
      isComplete: users.isComplete,
      isTwice: (licence) => users.isTwice(licence),
    });
    const inDoubt = ambiguous.map(({ entry, licences: hits }) => {
      return { entry, users: hits.map((licence) => this.#describe(licence)) };
    });
    this.#patch({ paste: { found: licences.length, ambiguous: inDoubt, ...rest } });
    this.select(licences, true);
  }

  /** A user in one line, with all that may tell him from another. */
  #describe(licence: string): string {
    const { name = '', sda = '' } = this.#options.users.find(licence) ?? {};
    const more = [name, sda].filter(Boolean).join(', ');
    return more ? `${licence} (${more})` : licence;
  }

  /** Reads all pages of the portal's table, once they are needed. @returns whether that went well */
  async #readAll(): Promise<boolean> {
    const { users, document, signal } = this.#options;
    const { activity } = this.model.value;
    const isStarting = activity === 'running' || activity === 'previewing';
    if (users.isRead || this.isActive || isStarting) return true;
    let isRead = true;
    this.#patch({ activity: 'listing' });
    const shown = throttled(() => this.showUsers(), REFRESH);
    try {
      isRead = await users.readAll(document, signal, shown.soon);
    } catch (error) {
      isRead = false;
      if (!signal.aborted) this.#patch({ alert: reasonSentence(reasonOf(error)) });
    }
    shown.now();
    if (this.model.value.activity === 'listing') this.#patch({ activity: 'idle' });
    return isRead;
  }

  /** What the form asks for, or `undefined` with an alert that says what is missing. */
  async #wantedPlan(): Promise<Plan | undefined> {
    const { users, service } = this.#options;
    const { selected, drafts } = this.model.value;
    // Selected on a page that has been left by loading another.
    const isAnyUnknown = [...selected].some((licence) => !users.find(licence));
    if (isAnyUnknown && !(await this.#readAll())) return undefined;
    const chosen = users.users.filter(({ licence }) => selected.has(licence));
    // Selected, but on no page that the table has now: the run will say so of each.
    const missing = [...selected].filter((licence) => !users.find(licence)).map(unknownUser);
    const { changes, errors } = checkDrafts(drafts, this.model.value.takesNoValue);
    const [error] = errors;
    let alert = '';
    if (selected.size === 0) alert = i18n.t('error.selectionEmpty');
    else if (error) alert = draftErrorSentence(error);
    else if (changes.length === 0) alert = i18n.t('error.noChange');
    this.#patch({ alert });
    return alert ? undefined : planForAll(service, changes, [...chosen, ...missing]);
  }

  async #askToApply(): Promise<void> {
    const plan = await this.#wantedPlan();
    if (plan && (await this.#readFirst(plan))) this.#confirm(plan, false);
  }

  /** On a portal where nothing was changed yet a few details are read first. @returns whether to ask */
  async #readFirst(plan: Plan): Promise<boolean> {
    const { firstContact, users, signal } = this.#options;
    if (!firstContact.needsReading(plan)) return true;
    this.#patch({ activity: 'previewing' });
    await users.endReading();
    let mayAsk = false;
    try {
      mayAsk = await firstContact.read(plan);
    } catch (error) {
      if (!signal.aborted) this.#patch({ alert: reasonSentence(reasonOf(error)) });
    }
    this.#refresh.now();
    return mayAsk;
  }

  /** Tries again what questions have kept from being made, with these allowed; they are shown first. */
  #allowAndRetry(): void {
    const { state } = this.#options.run;
    if (state) this.#confirm(retryPlan(state), false, askedSentences(state));
  }

  #confirm(plan: Plan, isUndo: boolean, allowed: readonly string[] = []): void {
    const { firstContact } = this.#options;
    const evidence = firstContact.evidenceFor(plan);
    // A trial counts only by a detail that was opened anew.
    const readBack = evidence ? 'reopened' : this.model.value.readBack;
    this.#patch({ confirmation: { plan, readBack, isUndo, evidence, allowed }, alert: '' });
  }

  #followUp(planOf: typeof retryPlan, isUndo: boolean): void {
    const { state } = this.#options.run;
    if (state) this.#confirm(planOf(state), isUndo);
  }

  async #start(): Promise<void> {
    const { confirmation } = this.model.value;
    if (!confirmation) return;
    const { plan, readBack, allowed } = confirmation;
    this.#patch({ confirmation: undefined, activity: 'running', results: undefined });
    const { run, users, document } = this.#options;
    await users.endReading();
    await this.#carryOut(run.start(plan, readBack, document.location.href, allowed));
  }

  async #resume(): Promise<void> {
    const { run, users } = this.#options;
    await users.endReading();
    await this.#carryOut(run.resume());
  }

  async #carryOut(work: Promise<StartResult>): Promise<void> {
    const result = await work;
    if (result.kind === 'taken') this.#patch({ alert: i18n.t('error.serviceTaken') });
    if (result.kind === 'over') this.#patch({ alert: reasonSentence({ code: 'run-over' }) });
    if (result.kind === 'failed' && !this.#options.signal.aborted) {
      const { reason } = result;
      const alert =
        reason.code === 'journal-unavailable'
          ? i18n.t('error.journal', { text: reason.text })
          : reasonSentence(reason);
      this.#patch({ alert });
    }
    this.#refresh.now();
  }

  async #preview(): Promise<void> {
    const plan = await this.#wantedPlan();
    if (!plan) return;
    this.#patch({ activity: 'previewing', results: undefined });
    await this.#options.users.endReading();
    const failure = await this.#options.previewer.start(plan);
    if (failure && !this.#options.signal.aborted) this.#patch({ alert: reasonSentence(failure) });
    this.#refresh.now();
  }

  #showProgress(): void {
    // Of an extension that was reloaded not even the words are left.
    if (this.#options.signal.aborted) return;
    const { run, previewer, firstContact } = this.#options;
    const activity = firstContact.isActive ? 'previewing' : activityOf(run, previewer);
    // A finished run keeps its bar, full, beside its results; a finished preview needs none.
    const isShown = activity !== 'idle' || this.#showsResults === 'run';
    const progress = isShown ? progressOf(run, previewer) : undefined;
    const canResumeUnguarded = isGuardReason(run.state?.pauseReason);
    const canAllow = sentenceOf(run.state?.pauseReason) !== '';
    const { lost } = run;
    const part: Partial<PanelModel> = { activity, progress, canResumeUnguarded, canAllow, lost };
    if (this.#showsResults === 'run' && run.state) part.results = runResults(run.state);
    if (this.#showsResults === 'preview' && previewer.plan) {
      part.results = previewResults(previewer.plan, previewer.lines);
    }
    const isReading = firstContact.isActive;
    part.news = isReading ? i18n.t('account.reading') : this.#news(activity);
    this.#patch(part);
  }

  #news(activity: Activity): string {
    const { run, previewer } = this.#options;
    return this.#showsResults ? newsOf(this.#showsResults, activity, run, previewer) : '';
  }

  #patch(part: Partial<PanelModel>): void {
    this.model.value = { ...this.model.value, ...part };
  }
}

function unknownUser(licence: string): User {
  return { licence, type: '', sda: '', name: '', cells: [] };
}
