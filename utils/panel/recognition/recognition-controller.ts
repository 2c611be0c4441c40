import { signal as createSignal, type Signal } from '@preact/signals';
import type {
  RecognitionActions,
  RecognitionModel,
} from '../../../components/recognition/recognition-model';
import type { StoredProfile } from '../../extension/portal-profile';
import { i18n } from '../../locales/wording';
import {
  type DemonstrationMemory,
  memoryFrom,
} from '../../portal/recognition/demonstration/demonstration-memory';
import type { PointedControl } from '../../portal/recognition/learn-from-pointing';
import { recognise } from '../../portal/recognition/recognise';
import { EMPTY_PROFILE, type PortalProfile } from '../../portal/vocabulary/profile/portal-profile';
import { taught } from '../../portal/vocabulary/profile/taught';
import { HostProfile } from './host-profile';
import { Learning } from './learning';
import { lessonState } from './lesson-state';
import { RecognisedView } from './recognised-view';
import { saveDiagnostic } from './save-diagnostic';
import { type Stage, Teaching } from './teaching';
import { UnderstandingReport, type UnderstandingReportOptions } from './understanding-report';

/** What the controller needs of the page, the panel and the storage. */
export interface RecognitionOptions extends UnderstandingReportOptions {
  stored: StoredProfile;
  /** Called when another profile is in use, and when a lesson or a demonstration begins or ends. */
  onChange: () => void;
}

/** Shows how this page is understood, and lets the person teach it. */
export class RecognitionController {
  readonly model: Signal<RecognitionModel>;
  readonly actions: RecognitionActions;
  readonly #options: RecognitionOptions;
  readonly #profile: HostProfile;
  readonly #report: UnderstandingReport;
  readonly #view: RecognisedView;
  #teaching: Teaching | undefined;
  #learning: Learning | undefined;

  constructor(options: RecognitionOptions) {
    const { document, stored, onChange } = options;
    this.#options = options;
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
        if (this.#view.isOn && !this.#teaching) this.#view.refresh.soon();
        onChange();
      },
      onProposal: () => {
        this.#view.refresh.now();
        onChange();
      },
    });
    this.#view = new RecognisedView({
      ...options,
      ...{ profile: this.#profile, report: this.#report },
      model: () => this.model.value,
      patch: (part) => this.#patch(part),
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
    if (this.#view.isOn && !this.#teaching) this.#view.refresh.soon();
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
      this.#view.outlines.remove();
    });
  }

  #makeActions(): RecognitionActions {
    const { document } = this.#options;
    return {
      diagnose: (isDiagnosing) => {
        this.#patch({ isDiagnosing, news: '' });
        this.#view.refresh.now();
      },
      saveFile: () => this.#patch({ news: saveDiagnostic(document) }),
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
      nextStage: () => this.#teaching?.next(),
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
    this.#view.refresh.soon();
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

  /** @param only for teaching one stage only: what to do with the profile, and at the end */
  #teach(first: Stage, only?: { keep: (profile: PortalProfile) => void; onEnd: () => void }): void {
    const { document, stored } = this.#options;
    this.#patch({ news: '' });
    this.#teaching = new Teaching(
      {
        document,
        isOnlyOne: only !== undefined,
        keep: only?.keep ?? ((profile) => this.#profile.keep(profile)),
        stateOf: (lesson) => lessonState(lesson, recognise(document.documentElement)),
        awaitDetail: (isAwaited) => void stored.awaitDetail(isAwaited),
        outline: (outline) => this.#view.outlines.setPointedAt(outline),
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
    this.#view.outlines.setTeaching(this.#teaching !== undefined);
    if (isOver) this.#view.refresh.soon();
    this.#options.onChange();
  }

  #patch(part: Partial<RecognitionModel>): void {
    this.model.value = { ...this.model.value, ...part };
  }
}
