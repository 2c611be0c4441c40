import type {
  Correction,
  LearnedItem,
  RecognitionModel,
  WatchingModel,
} from '../../../components/recognition/recognition-model';
import { i18n } from '../../locales/wording';
import { profileOf } from '../../portal/recognition/demonstration/demonstrated-profile';
import { Demonstration } from '../../portal/recognition/demonstration/demonstration';
import {
  type DemonstrationMemory,
  EMPTY_MEMORY,
} from '../../portal/recognition/demonstration/demonstration-memory';
import type { ExplainedPress } from '../../portal/recognition/demonstration/explained-press';
import type { PointedControl } from '../../portal/recognition/learn-from-pointing';
import type { Appearance } from '../../portal/vocabulary/profile/appearance';
import type { PortalProfile } from '../../portal/vocabulary/profile/portal-profile';
import { taught } from '../../portal/vocabulary/profile/taught';
import { correctedPresses } from './corrected-presses';
import { type LearnedPart, learnedParts, type PointedOut } from './learned-parts';

/** What learning from a demonstration needs, and where it keeps what was learned. */
export interface LearningOptions {
  document: Document;
  /** Keeps the profile, once the person has agreed to it. */
  keep: (profile: PortalProfile) => void;
  /** Stores what was seen, in case another page is loaded; `undefined` at the end. */
  remember: (memory: DemonstrationMemory | undefined) => void;
  /** Lets the person point at another control. @param done called with the profile, if one was learned */
  point: (what: PointedControl, done: (profile?: PortalProfile) => void) => void;
  onChange: () => void;
}

/**
 * Learns from a demonstration: it is watched first, then all that was learned is listed. The person corrects the list
 * and agrees to it, or drops it all.
 */
export class Learning {
  readonly #options: LearningOptions;
  /** The profile before, with the controls that were pointed at since. */
  #profile: PortalProfile;
  readonly #before: PortalProfile;
  #pointedOut: PointedOut[] = [];
  #demonstration: Demonstration | undefined;
  #presses: readonly ExplainedPress[] = [];
  #isOver = false;
  #isKept = false;

  /** @param memory what an earlier page has seen of the same demonstration */
  constructor(options: LearningOptions, memory?: DemonstrationMemory) {
    this.#options = options;
    this.#profile = taught.profile;
    this.#before = taught.profile;
    const { document, remember, onChange } = options;
    this.#demonstration = new Demonstration({
      ...{ document, profile: taught.profile, memory },
      onChange: (seen) => {
        remember(seen);
        onChange();
      },
    });
    remember(memory ?? EMPTY_MEMORY);
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Whether the person has agreed to what was learned. */
  get isKept(): boolean {
    return this.#isKept;
  }

  get model(): Pick<RecognitionModel, 'watching' | 'learned'> {
    if (this.#isOver) return {};
    return this.#demonstration ? { watching: this.#watching } : { learned: this.#items };
  }

  /** Ends the demonstration and lists what was learned. */
  endWatching(): void {
    this.#presses = this.#demonstration?.end() ?? [];
    this.#demonstration = undefined;
    this.#options.remember(undefined);
    this.#use();
  }

  /** The person agrees to what was learned. */
  keep(): void {
    this.#isOver = true;
    this.#isKept = true;
    this.#options.keep(profileOf(this.#presses, this.#profile));
    this.#options.onChange();
  }

  /** The person drops all that was learned. */
  drop(): void {
    if (this.#demonstration) this.endWatching();
    this.#isOver = true;
    taught.profile = this.#before;
    this.#options.onChange();
  }

  /** Stops watching this page. What was seen stays stored for the next one. */
  stop(): void {
    this.#demonstration?.stop();
  }

  correct(index: number, correction: Correction): void {
    const part = this.#parts[index];
    if (!part) return;
    const { lesson } = part;
    if (correction !== 'point') {
      if (part.press !== undefined)
        this.#presses = correctedPresses(this.#presses, part, correction);
      else this.#forgetPointed(part);
      this.#use();
    } else if (lesson) {
      this.#options.point(lesson, (profile) => this.#takePointed(part, lesson, profile));
    }
  }

  get #parts(): LearnedPart[] {
    return learnedParts(this.#presses, this.#pointedOut);
  }

  get #items(): LearnedItem[] {
    return this.#parts.map(({ text, doubt, corrections }) => ({ text, doubt, corrections }));
  }

  get #watching(): WatchingModel {
    const { explained = [], unexplained } = this.#demonstration ?? {};
    return {
      seen: learnedParts(explained, []).map(({ text }) => text),
      unexplained: unexplained ? unexplained.words || i18n.t('learned.picture') : '',
    };
  }

  #takePointed(part: LearnedPart, what: PointedControl, profile?: PortalProfile): void {
    const appearance = profile?.controls[what];
    if (appearance) {
      if (part.press !== undefined) this.#presses = correctedPresses(this.#presses, part, 'forget');
      else this.#forgetPointed(part);
      this.#profile = {
        ...this.#profile,
        controls: { ...this.#profile.controls, [what]: appearance },
      };
      this.#pointedOut = [...this.#pointedOut, { what, words: appearanceWords(appearance) }];
    }
    this.#use();
  }

  #forgetPointed({ lesson }: LearnedPart): void {
    if (!lesson) return;
    this.#pointedOut = this.#pointedOut.filter(({ what }) => what !== lesson);
    const { [lesson]: _, ...controls } = this.#profile.controls;
    this.#profile = { ...this.#profile, controls };
  }

  /** Reads the page with what was learned, as corrected so far. */
  #use(): void {
    taught.profile = profileOf(this.#presses, this.#profile);
    this.#options.onChange();
  }
}

/** What a control says, or the names of its pictures. */
function appearanceWords({ words, icons }: Appearance): string {
  return words[0] ?? icons.join(' ');
}
