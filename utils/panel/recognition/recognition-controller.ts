import { signal as createSignal, type Signal } from '@preact/signals';
import type {
  RecognitionActions,
  RecognitionModel,
} from '../../../components/recognition/recognition-model';
import { reasonOf } from '../../bulk/problem';
import { duringLook } from '../../dom/remember/once-per-look';
import type { StoredProfile } from '../../extension/portal-profile';
import { saveFile } from '../../extension/save-file';
import { i18n, reasonSentence } from '../../locales/wording';
import { diagnosticFile } from '../../portal/diagnostic/diagnostic-file';
import {
  type DemonstrationMemory,
  memoryFrom,
} from '../../portal/recognition/demonstration/demonstration-memory';
import type { PointedControl } from '../../portal/recognition/learn';
import { type Recognition, recognise } from '../../portal/recognition/recognise';
import { EMPTY_PROFILE, type PortalProfile } from '../../portal/vocabulary/profile/portal-profile';
import { taught } from '../../portal/vocabulary/profile/taught';
import { throttled } from '../../throttle';
import { accountOf } from '../run/account-words';
import { HostProfile } from './host-profile';
import { Learning } from './learning';
import { lessonState } from './lesson-state';
import { RecognitionOutlines } from './recognition-outlines';
import { type Step, Teaching } from './teaching';
import { UnderstandingReport, type UnderstandingReportOptions } from './understanding-report';
import { foundLines } from './words/finding-words';
import { missingSentence } from './words/missing-words';

export interface RecognitionOptions extends UnderstandingReportOptions {
  stored: StoredProfile;
  /** Called when another profile is in use, and when a lesson or a demonstration begins or ends. */
  onChange: () => void;
}

/** What is recognised is read at most this often (ms), if the page keeps changing. */
const REFRESH_INTERVAL = 500;

/** Shows how this page is understood, and lets the person teach it. */
export class RecognitionController {
  readonly model: Signal<RecognitionModel>;
  readonly actions: RecognitionActions;
  readonly #options: RecognitionOptions;
  readonly #outlines: RecognitionOutlines;
  readonly #profile: HostProfile;
  readonly #report: UnderstandingReport;
  readonly #refresh = throttled(() => this.#showRecognised(), REFRESH_INTERVAL);
  #teaching: Teaching | undefined;
  #learning: Learning | undefined;

  constructor(options: RecognitionOptions) {
    const { document, stored, onChange } = options;
    this.#options = options;
    this.#outlines = new RecognitionOutlines(document);
    this.#report = new UnderstandingReport(options, (understanding) => {
      const isNews =
        JSON.stringify(understanding) !== JSON.stringify(this.model.value.understanding);
      if (isNews) this.#patch({ understanding });
    });
    this.#profile = new HostProfile({
      document,
      stored,
      patch: (part) => this.#patch(part),
      onTaken: () => {
        if (this.#isShowing && !this.#teaching) this.#refresh.soon();
        onChange();
      },
      onProposal: () => {
        this.#refresh.now();
        onChange();
      },
    });
    this.model = createSignal<RecognitionModel>({
      isDiagnosing: false,
      understanding: [],
      found: [],
      missing: [],
      hasProfile: taught.profile !== EMPTY_PROFILE,
      news: '',
    });
    this.actions = this.#makeActions();
    this.#resume();
    this.#stopWithSignal();
  }

  /** Whether the person is busy with it: the panel then stays, whatever the page shows. */
  get isInUse(): boolean {
    const { isDiagnosing, proposal, learned } = this.model.value;
    const isAgreed = proposal === undefined && learned === undefined;
    return isDiagnosing || !isAgreed || this.isTaught;
  }

  /** Whether the person is showing something now. */
  get isTaught(): boolean {
    const { teaching, watching } = this.model.value;
    return teaching !== undefined || watching !== undefined;
  }

  /** To be called when the page has changed. */
  pageChanged(): void {
    this.#teaching?.pageChanged();
    if (this.#isShowing && !this.#teaching) this.#refresh.soon();
    else if (!this.#teaching) this.#report.soon();
  }

  /** To be called when the panel comes into view. */
  shown(): void {
    this.#report.soon();
  }

  /** Goes on with what the person was showing on the page before. */
  #resume(): void {
    const { stored, signal } = this.#options;
    void stored.isDetailAwaited().then((isAwaited) => {
      if (isAwaited && !signal.aborted) this.#teach('open');
    });
    void stored.demonstration().then((kept) => {
      const memory = memoryFrom(kept);
      if (memory && !signal.aborted) this.#watch(memory);
    });
  }

  #stopWithSignal(): void {
    const stopFollowing = this.#profile.followStorage();
    this.#options.signal.addEventListener('abort', () => {
      stopFollowing();
      this.#teaching?.end();
      this.#learning?.stop();
      this.#outlines.remove();
    });
  }

  #makeActions(): RecognitionActions {
    return {
      diagnose: (isDiagnosing) => {
        this.#patch({ isDiagnosing, news: '' });
        this.#refresh.now();
      },
      saveFile: () => this.#saveDiagnostic(),
      teach: () => this.#teach('licence'),
      watch: () => this.#watch(),
      endWatching: () => this.#learning?.endWatching(),
      keepLearned: () => this.#learning?.keep(),
      dropLearned: () => this.#learning?.drop(),
      correct: (item, correction) => this.#learning?.correct(item, correction),
      exportProfile: () => this.#profile.save(),
      importProfile: (file) => void this.#profile.propose(file),
      useProfile: () => this.#profile.useProposed(),
      cancelProfile: () => this.#profile.cancelProposed(),
      forgetProfile: () => this.#profile.forget(),
      nextStep: () => this.#teaching?.next(),
      endTeaching: () => this.#teaching?.end(),
    };
  }

  /** @param memory what an earlier page has seen of the same demonstration */
  #watch(memory?: DemonstrationMemory): void {
    const { document, stored } = this.#options;
    this.#patch({ news: '', isDiagnosing: false });
    this.#learning = new Learning(
      {
        document,
        keep: (profile) => this.#profile.keep(profile),
        remember: (seen) => void stored.keepDemonstration(seen),
        point: (what, done) => this.#pointOnce(what, done),
        onChange: () => this.#showLearning(),
      },
      memory,
    );
    this.#showLearning();
  }

  #showLearning(): void {
    const learning = this.#learning;
    if (!learning) return;
    const { watching, learned } = learning.model;
    if (learning.isOver) this.#learning = undefined;
    const { host } = this.#options.document.location;
    const news = learning.isKept ? i18n.t('learned.kept', { host }) : '';
    // The profile has been in use since it was learned: taking it tells nothing new.
    const hasProfile = learning.isKept || this.model.value.hasProfile;
    this.#patch({ watching, learned, news, hasProfile });
    this.#refresh.soon();
    this.#options.onChange();
  }

  /** Lets the person point at one control. @param done called with the profile, if one was learned */
  #pointOnce(what: PointedControl, done: (profile?: PortalProfile) => void): void {
    let shown: PortalProfile | undefined;
    this.#teach(what, {
      keep: (profile) => {
        shown = profile;
      },
      onEnd: () => done(shown),
    });
  }

  /** @param only what to do with the profile and at the end, where the first step is the only one */
  #teach(first: Step, only?: { keep: (profile: PortalProfile) => void; onEnd: () => void }): void {
    const { document, stored } = this.#options;
    this.#patch({ news: '' });
    this.#teaching = new Teaching(
      {
        document,
        isOnlyOne: only !== undefined,
        keep: only?.keep ?? ((profile) => this.#profile.keep(profile)),
        stateOf: (lesson) => lessonState(lesson, recognise(document.documentElement)),
        awaitDetail: (isAwaited) => void stored.awaitDetail(isAwaited),
        outline: (outline) => this.#outlines.setPointedAt(outline),
        onChange: () => {
          const isOver = this.#teaching?.isOver === true;
          this.#showTeaching();
          if (isOver) only?.onEnd();
        },
      },
      first,
    );
    this.#showTeaching();
  }

  #showTeaching(): void {
    const isOver = this.#teaching?.isOver === true;
    const isKept = isOver && this.model.value.hasProfile;
    if (isOver) this.#teaching = undefined;
    this.#patch({
      teaching: this.#teaching?.model,
      news: isKept ? i18n.t('taught.kept', { host: this.#options.document.location.host }) : '',
    });
    this.#outlines.setTeaching(this.#teaching !== undefined);
    if (isOver) this.#refresh.soon();
    this.#options.onChange();
  }

  /** Whether what is recognised is shown in the page, also with a profile that is only proposed. */
  get #isShowing(): boolean {
    const { isDiagnosing, learned } = this.model.value;
    return isDiagnosing || this.#profile.isProposed || learned !== undefined;
  }

  #showRecognised(): void {
    if (this.#options.signal.aborted) return;
    const { isDiagnosing } = this.model.value;
    const evidence = this.#options.evidence();
    const recognised = this.#isShowing ? this.#recognise() : { found: [], missing: [] };
    if (this.#isShowing && !this.#profile.isProposed) this.#report.tell(recognised, evidence);
    this.#patch({
      found: isDiagnosing ? foundLines(recognised.found) : [],
      missing: isDiagnosing ? [...new Set(recognised.missing.map(missingSentence))] : [],
      evidence: isDiagnosing && evidence ? accountOf(evidence) : undefined,
      proposal: this.#profile.proposal(recognised.found),
    });
    this.#outlines.setFound(recognised.found);
  }

  /** What is recognised with the profile in use, or with the one that is proposed. */
  #recognise(): Recognition {
    const root = this.#options.document.documentElement;
    return this.#profile.tried(() => duringLook(() => recognise(root)));
  }

  #saveDiagnostic(): void {
    const { document } = this.#options;
    try {
      const { name, html } = diagnosticFile(document.documentElement);
      saveFile(document, name, html, 'text/html');
      this.#patch({ news: i18n.t('recognition.fileSaved', { name }) });
    } catch (error) {
      this.#patch({ news: reasonSentence(reasonOf(error)) });
    }
  }

  #patch(part: Partial<RecognitionModel>): void {
    this.model.value = { ...this.model.value, ...part };
  }
}
