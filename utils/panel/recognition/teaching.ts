import type { TeachingModel } from '../../../components/recognition/recognition-model';
import type { Outline } from '../../dom/point-out/outlines';
import { startPointing } from '../../dom/point-out/pointing';
import { allNow } from '../../dom/tree/search';
import { i18n } from '../../locales/wording';
import { type Lesson, learn, type Refusal } from '../../portal/recognition/learn';
import type { PortalProfile } from '../../portal/vocabulary/profile/portal-profile';
import { taught } from '../../portal/vocabulary/profile/taught';
import type { Known } from './lesson-state';

export interface TeachingOptions {
  document: Document;
  /** Remembers what was shown. */
  keep: (profile: PortalProfile) => void;
  /** How much of what a lesson is about is recognised now. */
  knownOf: (lesson: Lesson) => Known;
  /** Called when a detail is to be opened, which may be a page of its own, and when that is over. */
  awaitDetail: (isAwaited: boolean) => void;
  /** Outlines what a click would show; nothing when `undefined`. */
  outline: (outline: Outline | undefined) => void;
  onChange: () => void;
  /** Whether the first step is the only one. */
  isOnlyOne?: boolean;
}

/** In the order in which a person meets them; while a detail is being opened, nothing is shown. */
const STEPS = [
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

export type Step = (typeof STEPS)[number];

/** A person shows this portal to the extension, one thing after the other. */
export class Teaching {
  readonly #options: TeachingOptions;
  #index: number;
  #account: Known;
  /** Whether this step has been taught something, and may be taught more. */
  #hasShown = false;
  #hovered: Element | undefined;
  #stopPointing: (() => void) | undefined;
  #isOver = false;

  /** @param first where to begin: a page that came up as the detail goes on there */
  constructor(options: TeachingOptions, first: Step) {
    this.#options = options;
    this.#index = STEPS.indexOf(first);
    this.#account = { text: '', isRecognised: false };
    this.#enter();
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  get model(): TeachingModel {
    const { text, isRecognised } = this.#account;
    return {
      instruction: instruction(this.#step),
      step: this.#options.isOnlyOne ? 1 : this.#index + 1,
      steps: this.#options.isOnlyOne ? 1 : STEPS.length,
      feedback: text,
      isRecognised,
      canContinue: this.#step === 'open' || this.#hasShown,
    };
  }

  get #step(): Step {
    return STEPS[this.#index] ?? 'licence';
  }

  next(): void {
    if (this.#options.isOnlyOne || this.#index === STEPS.length - 1) {
      this.end();
    } else {
      if (this.#step === 'open') this.#options.awaitDetail(false);
      this.#index++;
      this.#enter();
      this.#options.onChange();
    }
  }

  end(): void {
    this.#isOver = true;
    if (this.#step === 'open') this.#options.awaitDetail(false);
    this.#point(false);
    this.#options.onChange();
  }

  /** To be called when the page has changed. */
  pageChanged(): void {
    // A modal dialog puts our buttons out of reach: who has opened one goes on.
    if (this.#step === 'open' && this.#hasModal()) this.next();
  }

  #enter(): void {
    const step = this.#step;
    this.#hasShown = false;
    const known = step === 'open' ? undefined : this.#options.knownOf(step);
    this.#account = known?.isRecognised ? already(known) : { text: '', isRecognised: false };
    if (step === 'open') this.#options.awaitDetail(true);
    this.#point(step !== 'open');
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
    const step = this.#step;
    if (element === this.#hovered || step === 'open') return;
    this.#hovered = element;
    this.#options.outline(element && preview(step, element));
  }

  #pick(element: Element): void {
    const step = this.#step;
    if (step === 'open') return;
    const learned = learn(step, element, taught.profile);
    if ('refusal' in learned) {
      this.#account = { text: refusalSentence(learned.refusal), isRecognised: false };
    } else {
      this.#options.keep(learned.profile);
      const { text, isRecognised } = this.#options.knownOf(step);
      // One option tells little of where they stand: there may be more to show.
      if (step === 'option') this.#hasShown = true;
      else this.next();
      this.#account = { text: `${keptSentence(learned.words)} ${text}`, isRecognised };
    }
    if (!this.#isOver) this.#options.onChange();
  }

  #hasModal(): boolean {
    return allNow(this.#options.document.documentElement, ':modal').length > 0;
  }
}

/** What a click would show; what would be refused is marked where it is no more than a part. */
function preview(lesson: Lesson, element: Element): Outline | undefined {
  const learned = learn(lesson, element, taught.profile);
  if ('refusal' in learned) {
    const isPart = element.getBoundingClientRect().height < window.innerHeight / 2;
    return isPart ? { element, caption: '', tone: 'doubt' } : undefined;
  }
  return { element: learned.about, caption: learned.words, tone: 'pointed' };
}

function keptSentence(words: string): string {
  return words ? i18n.t('teach.kept', { words }) : i18n.t('teach.keptPicture');
}

function already({ text }: Known): Known {
  return { text: i18n.t('teach.already', { text }), isRecognised: true };
}

function instruction(step: Step): string {
  return i18n.t(`teach.${step}`);
}

function refusalSentence(refusal: Refusal): string {
  switch (refusal) {
    case 'no-heading':
      return i18n.t('refusal.noHeading');
    case 'no-control':
      return i18n.t('refusal.noControl');
    case 'featureless':
      return i18n.t('refusal.noLook');
    case 'no-label':
      return i18n.t('refusal.noLabel');
    case 'forbidden':
      return i18n.t('refusal.forbidden');
    case 'dangerous':
      return i18n.t('refusal.dangerous');
    case 'alike':
      return i18n.t('refusal.alike');
  }
}
