import { signal as createSignal, type Signal } from '@preact/signals';
import type {
  RecognitionActions,
  RecognitionModel,
} from '../../../components/recognition/recognition-model';
import { reasonOf } from '../../bulk/problem';
import { type Outline, Outlines } from '../../dom/point-out/outlines';
import { duringLook } from '../../dom/remember/once-per-look';
import type { StoredProfile } from '../../extension/portal-profile';
import { saveFile } from '../../extension/save-file';
import { i18n, reasonSentence } from '../../locales/wording';
import { diagnosticFile } from '../../portal/diagnostic/diagnostic-file';
import type { DemonstrationMemory } from '../../portal/recognition/demonstration';
import { type Evidence, NO_EVIDENCE } from '../../portal/recognition/evidence';
import type { PointedControl } from '../../portal/recognition/learn';
import { type Recognition, recognise } from '../../portal/recognition/recognise';
import { type Part, understandingOf } from '../../portal/recognition/understanding';
import { withoutDangers } from '../../portal/vocabulary/profile/dangers';
import { parseProfile } from '../../portal/vocabulary/profile/parse-profile';
import { EMPTY_PROFILE, type PortalProfile } from '../../portal/vocabulary/profile/portal-profile';
import { taught } from '../../portal/vocabulary/profile/taught';
import { throttled } from '../../throttle';
import { accountOf } from '../run/account-words';
import { knownOf } from './lesson-state';
import {
  foundLines,
  missingSentence,
  outlinesOf,
  proposalOf,
  understandingLines,
} from './recognition-words';
import { type Step, Teaching } from './teaching';
import { Learning } from './watching';

export interface RecognitionHereOptions {
  document: Document;
  stored: StoredProfile;
  signal: AbortSignal;
  /** What has been seen to work on this portal, where a service is in view. */
  evidence: () => Evidence | undefined;
  /** Whether the panel is in the page. */
  isShown: () => boolean;
  /** Whether a run or a reading is at work in the page, which is then left to it. */
  isAtWork: () => boolean;
  /** Called when the page has to be looked at with other eyes, or the teaching begins or ends. */
  onChange: () => void;
}

/** How often a page that keeps changing is gone through again, in ms. */
const REFRESH = 500;
/** The same only to tell what of it is understood. */
const UNDERSTAND = 1000;

/** How this page is understood: shown, explained, and taught by a person. */
export class RecognitionHere {
  readonly model: Signal<RecognitionModel>;
  readonly actions: RecognitionActions;
  readonly #options: RecognitionHereOptions;
  readonly #outlines: Outlines;
  readonly #refresh = throttled(() => this.#look(), REFRESH);
  readonly #understand = throttled(() => this.#showUnderstanding(), UNDERSTAND);
  #teaching: Teaching | undefined;
  #learning: Learning | undefined;
  /** What was not understood when it was last looked at. */
  #lost: readonly Part[] = [];
  #pointedOut: Outline[] = [];
  #pointedAt: Outline | undefined;
  /** A profile that was brought, and is not used yet. */
  #proposed: { name: string; profile: PortalProfile } | undefined;

  constructor(options: RecognitionHereOptions) {
    const { document, stored, signal } = options;
    this.#options = options;
    this.#outlines = new Outlines(document);
    this.model = createSignal<RecognitionModel>({
      isDiagnosing: false,
      understanding: [],
      found: [],
      missing: [],
      hasProfile: taught.profile !== EMPTY_PROFILE,
      news: '',
    });
    this.actions = this.#makeActions();
    void stored.isDetailAwaited().then((isAwaited) => {
      if (isAwaited && !signal.aborted) this.#teach('open');
    });
    void stored.demonstration().then((memory) => {
      if (memory !== undefined && !signal.aborted) this.#watch(memory as DemonstrationMemory);
    });
    const stopWatching = stored.watch((text) => this.#take(profileFrom(text)));
    signal.addEventListener('abort', () => {
      stopWatching();
      this.#teaching?.end();
      this.#learning?.stop();
      this.#outlines.remove();
    });
  }

  /** Whether a person is busy with it: the panel then stays, whatever the page shows. */
  get isInUse(): boolean {
    const { isDiagnosing, proposal, learned } = this.model.value;
    const isAgreed = proposal === undefined && learned === undefined;
    return isDiagnosing || !isAgreed || this.isTaught;
  }

  /** Whether a person is showing something now. */
  get isTaught(): boolean {
    const { teaching, watching } = this.model.value;
    return teaching !== undefined || watching !== undefined;
  }

  /** To be called when the page has changed. */
  pageChanged(): void {
    this.#teaching?.pageChanged();
    if (this.#isLooking && !this.#teaching) this.#refresh.soon();
    else if (!this.#teaching) this.#understand.soon();
  }

  /** To be called when the panel comes into view. */
  shown(): void {
    this.#understand.soon();
  }

  #showUnderstanding(): void {
    const { document, evidence, isShown, isAtWork, signal } = this.#options;
    if (signal.aborted || !isShown()) return;
    // Nothing may tell that the work is over.
    if (isAtWork()) {
      this.#understand.soon();
      return;
    }
    const recognition = duringLook(() => recognise(document.documentElement));
    this.#tellUnderstanding(recognition, evidence());
  }

  #tellUnderstanding(recognition: Recognition, evidence = NO_EVIDENCE): void {
    const parts = understandingOf(evidence, recognition);
    const lost = parts.filter(({ grasp }) => grasp === 'not-understood').map(({ part }) => part);
    // While a portal draws its page, much of it is there by half for a moment.
    const isPassing = lost.some((part) => !this.#lost.includes(part));
    this.#lost = lost;
    if (isPassing) {
      this.#understand.soon();
      return;
    }
    const understanding = understandingLines(parts);
    const isNews = JSON.stringify(understanding) !== JSON.stringify(this.model.value.understanding);
    if (isNews) this.#patch({ understanding });
  }

  /** Whether what is recognised is shown, be it with a profile that is only proposed. */
  get #isLooking(): boolean {
    const { isDiagnosing, learned } = this.model.value;
    return isDiagnosing || this.#proposed !== undefined || learned !== undefined;
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
      exportProfile: () => this.#export(),
      importProfile: (file) => void this.#import(file),
      useProfile: () => this.#useProposed(),
      cancelProfile: () => {
        const name = this.#proposed?.name ?? '';
        this.#endProposal(i18n.t('taught.notUsed', { name }));
      },
      forgetProfile: () => {
        this.#keep(undefined);
        this.#patch({ news: i18n.t('taught.forgotten') });
      },
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
        keep: (profile) => this.#keep(profile),
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
    // What was learned is in use already, and so no news to whoever takes it.
    const hasProfile = learning.isKept || this.model.value.hasProfile;
    this.#patch({ watching, learned, news, hasProfile });
    this.#refresh.soon();
    this.#options.onChange();
  }

  #pointOnce(what: PointedControl, done: (profile?: PortalProfile) => void): void {
    let shown: PortalProfile | undefined;
    this.#teach(what, {
      keep: (profile) => {
        shown = profile;
      },
      onEnd: () => done(shown),
    });
  }

  #teach(first: Step, only?: { keep: (profile: PortalProfile) => void; onEnd: () => void }): void {
    const { document, stored } = this.#options;
    this.#patch({ news: '' });
    this.#teaching = new Teaching(
      {
        document,
        isOnlyOne: only !== undefined,
        keep: only?.keep ?? ((profile) => this.#keep(profile)),
        knownOf: (lesson) => knownOf(lesson, recognise(document.documentElement)),
        awaitDetail: (isAwaited) => void stored.awaitDetail(isAwaited),
        outline: (outline) => {
          this.#pointedAt = outline;
          this.#draw();
        },
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
    this.#draw();
    if (isOver) this.#refresh.soon();
    this.#options.onChange();
  }

  #look(): void {
    if (this.#options.signal.aborted) return;
    const { isDiagnosing } = this.model.value;
    const evidence = this.#options.evidence();
    const recognised = this.#recognise();
    if (recognised && !this.#proposed) this.#tellUnderstanding(recognised, evidence);
    this.#pointedOut = recognised ? outlinesOf(recognised.found) : [];
    const { found, missing } = recognised && isDiagnosing ? recognised : { found: [], missing: [] };
    this.#patch({
      found: foundLines(found),
      missing: [...new Set(missing.map(missingSentence))],
      evidence: isDiagnosing && evidence ? accountOf(evidence) : undefined,
      proposal: this.#proposed && proposalOf(this.#proposed, recognised?.found ?? []),
    });
    this.#draw();
  }

  /** What is recognised with the profile in use, or with the one that is proposed. */
  #recognise(): Recognition | undefined {
    if (!this.#isLooking) return undefined;
    const { document } = this.#options;
    const look = () => duringLook(() => recognise(document.documentElement));
    return this.#proposed ? taught.tried(this.#proposed.profile, look) : look();
  }

  #draw(): void {
    const pointedAt = this.#pointedAt ? [this.#pointedAt] : [];
    // Who shows something has eyes for that alone.
    this.#outlines.show(this.#teaching ? pointedAt : this.#pointedOut);
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

  #export(): void {
    const { document } = this.#options;
    const name = `myopenip-profil-${document.location.hostname}.json`;
    saveFile(document, name, textOf(taught.profile), 'application/json');
    this.#patch({ news: i18n.t('recognition.fileSaved', { name }) });
  }

  /** What a file lets be pressed is shown first: it may come from anybody. */
  async #import(file: File): Promise<void> {
    const { name } = file;
    try {
      this.#proposed = { name, profile: parseProfile(await file.text()) };
      this.#patch({ news: '' });
      this.#refresh.now();
      this.#options.onChange();
    } catch {
      this.#patch({ news: i18n.t('taught.notAProfile', { name }) });
    }
  }

  #useProposed(): void {
    if (!this.#proposed) return;
    const { name, profile } = this.#proposed;
    this.#keep(withoutDangers(profile, taught.profile.options));
    this.#endProposal(i18n.t('taught.imported', { name }));
  }

  #endProposal(news: string): void {
    this.#proposed = undefined;
    this.#patch({ news, proposal: undefined });
    this.#refresh.now();
    this.#options.onChange();
  }

  /** Remembers what was shown, or forgets it all. */
  #keep(profile: PortalProfile | undefined): void {
    this.#take(profile ?? EMPTY_PROFILE);
    void this.#options.stored.write(profile && textOf(profile));
  }

  #take(profile: PortalProfile): void {
    if (textOf(profile) === textOf(taught.profile)) return;
    taught.profile = profile;
    this.#patch({ hasProfile: profile !== EMPTY_PROFILE });
    if (this.#isLooking && !this.#teaching) this.#refresh.soon();
    this.#options.onChange();
  }

  #patch(part: Partial<RecognitionModel>): void {
    this.model.value = { ...this.model.value, ...part };
  }
}

/** What was kept; nothing when it is not, or no longer, what we keep. */
export function profileFrom(text: string | undefined): PortalProfile {
  try {
    return text === undefined ? EMPTY_PROFILE : parseProfile(text);
  } catch {
    return EMPTY_PROFILE;
  }
}

function textOf(profile: PortalProfile): string {
  return `${JSON.stringify(profile, null, 2)}\n`;
}
