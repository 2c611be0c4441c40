import type {
  Correction,
  LearnedItem,
  RecognitionModel,
  WatchingModel,
} from '../../../components/recognition/recognition-model';
import { i18n } from '../../locales/wording';
import { type Deed, profileOf } from '../../portal/recognition/demonstrated-profile';
import { Demonstration, type DemonstrationMemory } from '../../portal/recognition/demonstration';
import type { PointedControl } from '../../portal/recognition/learn';
import type { PortalProfile } from '../../portal/vocabulary/profile/portal-profile';
import { taught } from '../../portal/vocabulary/profile/taught';
import { type LearnedPart, learnedParts, type Pointed, wordsOf } from './learned-words';

export interface LearningOptions {
  document: Document;
  /** Remembers what was agreed to. */
  keep: (profile: PortalProfile) => void;
  /** Keeps what was seen for the page that comes next; `undefined` at the end. */
  remember: (memory: DemonstrationMemory | undefined) => void;
  /** Lets the person point at another control. @param done called with the profile, or without */
  point: (what: PointedControl, done: (profile?: PortalProfile) => void) => void;
  onChange: () => void;
}

/**
 * What is learned by watching a person: what was seen while he is at it, then the list of what came of it,
 * which is used for good only once he has agreed to it.
 */
export class Learning {
  readonly #options: LearningOptions;
  /** What was known of the portal before, and what was pointed at since. */
  #profile: PortalProfile;
  readonly #before: PortalProfile;
  #pointed: Pointed[] = [];
  #demonstration: Demonstration | undefined;
  #deeds: readonly Deed[] = [];
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
    remember(memory ?? { deeds: [], labels: [] });
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Whether it is over because the person has agreed. */
  get isKept(): boolean {
    return this.#isKept;
  }

  get model(): Pick<RecognitionModel, 'watching' | 'learned'> {
    if (this.#isOver) return {};
    return this.#demonstration ? { watching: this.#watching } : { learned: this.#items };
  }

  /** Watches no more, and shows what was learned. */
  endWatching(): void {
    this.#deeds = this.#demonstration?.end() ?? [];
    this.#demonstration = undefined;
    this.#options.remember(undefined);
    this.#use();
  }

  /** Uses what was learned from now on. */
  keep(): void {
    this.#isOver = true;
    this.#isKept = true;
    this.#options.keep(profileOf(this.#deeds, this.#profile));
    this.#options.onChange();
  }

  /** Leaves it all as it was. */
  drop(): void {
    if (this.#demonstration) this.endWatching();
    this.#isOver = true;
    taught.profile = this.#before;
    this.#options.onChange();
  }

  /** Watches no more in this page; what was seen stays for the next one. */
  stop(): void {
    this.#demonstration?.stop();
  }

  correct(index: number, correction: Correction): void {
    const part = this.#parts[index];
    if (!part) return;
    const { lesson } = part;
    if (correction !== 'point') {
      if (part.deed !== undefined) this.#deeds = corrected(this.#deeds, part, correction);
      else this.#forgetPointed(part);
      this.#use();
    } else if (lesson) {
      this.#options.point(lesson, (profile) => this.#takePointed(part, lesson, profile));
    }
  }

  get #parts(): LearnedPart[] {
    return learnedParts(this.#deeds, this.#pointed);
  }

  get #items(): LearnedItem[] {
    return this.#parts.map(({ text, doubt, corrections }) => ({ text, doubt, corrections }));
  }

  get #watching(): WatchingModel {
    const { deeds = [], unexplained } = this.#demonstration ?? {};
    return {
      seen: learnedParts(deeds, []).map(({ text }) => text),
      unexplained: unexplained ? unexplained.words || i18n.t('learned.picture') : '',
    };
  }

  #takePointed(part: LearnedPart, what: PointedControl, profile?: PortalProfile): void {
    const look = profile?.controls[what];
    if (look) {
      if (part.deed !== undefined) this.#deeds = corrected(this.#deeds, part, 'forget');
      else this.#forgetPointed(part);
      this.#profile = { ...this.#profile, controls: { ...this.#profile.controls, [what]: look } };
      this.#pointed = [...this.#pointed, { what, words: wordsOf(look) }];
    }
    this.#use();
  }

  #forgetPointed({ lesson }: LearnedPart): void {
    if (!lesson) return;
    this.#pointed = this.#pointed.filter(({ what }) => what !== lesson);
    const { [lesson]: _, ...controls } = this.#profile.controls;
    this.#profile = { ...this.#profile, controls };
  }

  /** Reads the page with what is left of what was learned. */
  #use(): void {
    taught.profile = profileOf(this.#deeds, this.#profile);
    this.#options.onChange();
  }
}

/** The deeds once a person has corrected a part of one. */
function corrected(
  deeds: readonly Deed[],
  { deed, of }: LearnedPart,
  correction: Exclude<Correction, 'point'>,
): Deed[] {
  return deeds.flatMap((one, index): Deed[] => {
    if (index !== deed) return [one];
    if (correction !== 'forget') {
      const button = correction === 'added' ? 'add' : 'remove';
      return one.what === 'changed' ? [{ ...one, button }] : [one];
    }
    return of === 'deed' ? [] : [without(one, of)];
  });
}

function without(deed: Deed, of: LearnedPart['of']): Deed {
  if (deed.what === 'opened') {
    return of === 'columns' ? { ...deed, columns: {} } : { ...deed, labels: [], naming: {} };
  }
  if (deed.what !== 'changed') return deed;
  if (of === 'values') return { ...deed, before: '', after: '' };
  return { ...deed, answers: deed.answers.filter((_, index) => index !== of) };
}
