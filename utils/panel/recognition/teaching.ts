import type { TeachingModel } from '../../../components/recognition/recognition-model';
import type { Outline } from '../../dom/point-out/outline-box';
import { startPointing } from '../../dom/point-out/pointing';
import { allNow } from '../../dom/tree/search';
import { i18n } from '../../locales/wording';
import { type Lesson, learnFromPointing } from '../../portal/recognition/learn-from-pointing';
import type { PortalProfile } from '../../portal/vocabulary/profile/portal-profile';
import { taught } from '../../portal/vocabulary/profile/taught';
import type { LessonState } from './lesson-state';
import { keptSentence, refusalSentence } from './words/teaching-words';

/** What teaching stage by stage needs of the page and the panel. */
export interface TeachingOptions {
  document: Document;
  /** Keeps the profile with what was shown. */
  keep: (profile: PortalProfile) => void;
  /** Whether the subject of a lesson is recognised on the page now. */
  stateOf: (lesson: Lesson) => LessonState;
  /** Called when the person is to open a detail, which may be another page, and when that is over. */
  awaitDetail: (isAwaited: boolean) => void;
  /** Outlines what a click would show; `undefined` removes the outline. */
  outline: (outline: Outline | undefined) => void;
  onChange: () => void;
  /** Whether only the first stage is done. */
  isOnlyOne?: boolean;
}

/** In the order in which a person meets them. In `open` the person only opens a detail. */
const STAGES = [
  'licence',
  'sda',
  'name',
  'detail',
  'open',
  'option',
  'add',
  'remove',
  'close',
] as const;

const NOTHING_YET: LessonState = { text: '', isRecognised: false };

/** One of the stages of teaching. */
export type Stage = (typeof STAGES)[number];

/** The person shows this portal to the extension stage by stage, by pointing at one thing after the other. */
export class Teaching {
  readonly #options: TeachingOptions;
  #index: number;
  /** What came of the last click, or what is recognised already. */
  #account: LessonState;
  /** Whether something was shown in this stage, and more may follow. */
  #hasShown = false;
  #hovered: Element | undefined;
  #stopPointing: (() => void) | undefined;
  #isOver = false;

  /** @param first the stage to begin with: a detail that is another page goes on with `open` */
  constructor(options: TeachingOptions, first: Stage) {
    this.#options = options;
    this.#index = STAGES.indexOf(first);
    this.#account = NOTHING_YET;
    this.#enter();
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  get model(): TeachingModel {
    const { text, isRecognised } = this.#account;
    return {
      instruction: i18n.t(`teach.${this.#stage}`),
      stage: this.#options.isOnlyOne ? 1 : this.#index + 1,
      stages: this.#options.isOnlyOne ? 1 : STAGES.length,
      feedback: text,
      isRecognised,
      canContinue: this.#stage === 'open' || this.#hasShown,
    };
  }

  get #stage(): Stage {
    return STAGES[this.#index] ?? 'licence';
  }

  next(): void {
    if (this.#options.isOnlyOne || this.#index === STAGES.length - 1) {
      this.end();
    } else {
      if (this.#stage === 'open') this.#options.awaitDetail(false);
      this.#index++;
      this.#enter();
      this.#options.onChange();
    }
  }

  end(): void {
    this.#isOver = true;
    if (this.#stage === 'open') this.#options.awaitDetail(false);
    this.#point(false);
    this.#options.onChange();
  }

  /** To be called when the page has changed. */
  pageChanged(): void {
    // A modal dialog covers our buttons: the person who has opened one could not go on.
    if (this.#stage === 'open' && this.#hasModal()) this.next();
  }

  #enter(): void {
    const stage = this.#stage;
    this.#hasShown = false;
    const state = stage === 'open' ? NOTHING_YET : this.#options.stateOf(stage);
    this.#account = state.isRecognised
      ? { text: i18n.t('teach.already', { text: state.text }), isRecognised: true }
      : NOTHING_YET;
    if (stage === 'open') this.#options.awaitDetail(true);
    this.#point(stage !== 'open');
  }

  #point(isOn: boolean): void {
    this.#hovered = undefined;
    this.#options.outline(undefined);
    if (isOn === (this.#stopPointing !== undefined)) return;
    this.#stopPointing?.();
    this.#stopPointing = isOn
      ? startPointing(this.#options.document, {
          onHover: (element) => this.#hover(element),
          onPick: (element) => this.#pick(element),
          onEscape: () => this.end(),
        })
      : undefined;
  }

  #hover(element: Element | undefined): void {
    const stage = this.#stage;
    if (element === this.#hovered || stage === 'open') return;
    this.#hovered = element;
    this.#options.outline(element && outlineOfLesson(stage, element));
  }

  #pick(element: Element): void {
    const stage = this.#stage;
    if (stage === 'open') return;
    const learned = learnFromPointing(stage, element, taught.profile);
    if ('refusal' in learned) {
      this.#account = { text: refusalSentence(learned.refusal), isRecognised: false };
    } else {
      this.#options.keep(learned.profile);
      const { text, isRecognised } = this.#options.stateOf(stage);
      // One option rarely shows where the others stand, so the stage goes on.
      if (stage === 'option') this.#hasShown = true;
      else this.next();
      this.#account = { text: `${keptSentence(learned.words)} ${text}`, isRecognised };
    }
    if (!this.#isOver) this.#options.onChange();
  }

  #hasModal(): boolean {
    return allNow(this.#options.document.documentElement, ':modal').length > 0;
  }
}

/** Outlines what a click would show. What would be refused is marked too, unless it fills the window. */
function outlineOfLesson(lesson: Lesson, element: Element): Outline | undefined {
  const learned = learnFromPointing(lesson, element, taught.profile);
  if ('refusal' in learned) {
    const isPart = element.getBoundingClientRect().height < window.innerHeight / 2;
    return isPart ? { element, caption: '', tone: 'doubt' } : undefined;
  }
  return { element: learned.about, caption: learned.words, tone: 'pointed' };
}
