import { optionKey } from '../../../bulk/option-names';
import type { PortalProfile } from '../../vocabulary/profile/portal-profile';
import { taught } from '../../vocabulary/profile/taught';
import { profileOf } from './demonstrated-profile';
import { type DemonstrationMemory, EMPTY_MEMORY, resumedMemory } from './demonstration-memory';
import { type ExplainedPress, keyOfPress, withEarlier } from './explained-press';

/** What a demonstration begins with, and where it keeps what was seen. */
export interface DemonstrationOptions {
  document: Document;
  /** What was known of the portal before. */
  profile: PortalProfile;
  /** What an earlier page has seen of the same demonstration. */
  memory?: DemonstrationMemory;
  /** Called with what is to be kept in case the page goes. */
  onChange: (memory: DemonstrationMemory) => void;
}

/** What was seen of a demonstration so far. The page is read with the profile that this gives. */
export class DemonstrationRecord {
  /** What was known of the portal before. */
  readonly profileBefore: PortalProfile;
  readonly #onChange: DemonstrationOptions['onChange'];
  #memory: DemonstrationMemory;

  constructor({ document, profile, memory = EMPTY_MEMORY, onChange }: DemonstrationOptions) {
    this.profileBefore = profile;
    this.#onChange = onChange;
    this.#memory = resumedMemory(memory, document);
    this.#readWithWhatWasShown();
  }

  get memory(): DemonstrationMemory {
    return this.#memory;
  }

  get explained(): readonly ExplainedPress[] {
    return this.#memory.explained;
  }

  patch(part: Partial<DemonstrationMemory>): void {
    this.#memory = { ...this.#memory, ...part };
    if (part.explained || part.labels) this.#readWithWhatWasShown();
    this.#onChange(this.#memory);
  }

  /** Adds a press whose effect was seen. It takes the place of the same press made earlier. */
  add(press: ExplainedPress, part: Partial<DemonstrationMemory> = {}): void {
    const earlier = this.explained.find((one) => keyOfPress(one) === keyOfPress(press));
    const others = this.explained.filter((one) => one !== earlier);
    this.patch({
      press: undefined,
      ...part,
      explained: [...others, earlier ? withEarlier(press, earlier) : press],
    });
  }

  /** The profile with what was shown so far and with one press more. */
  profileWith(press: ExplainedPress): PortalProfile {
    return profileOf([...this.explained, press], this.profileBefore);
  }

  #readWithWhatWasShown(): void {
    const { explained, labels, press } = this.#memory;
    const shown = profileOf(explained, this.profileBefore);
    const keys = new Set(shown.options.map(optionKey));
    const more = labels.filter((label) => !keys.has(optionKey(label)));
    const columns = { ...shown.columns, ...(press?.at === 'row' && press.columns) };
    taught.profile = { ...shown, columns, options: [...shown.options, ...more] };
  }
}
