import { forgetFound } from '../../../dom/remember/memory';
import { fold } from '../../../text';
import { type Appearance, appearanceOf, isDrawn } from './appearance';
import { dangersIn, isHarmful, withoutDangers, withoutOptions } from './dangers';
import {
  EMPTY_PROFILE,
  type PortalProfile,
  type TaughtColumn,
  type TaughtControl,
} from './portal-profile';
import { inGuideWords } from './taught-value';

/** Once one of these was witnessed, only what looks like it is pressed. */
const STRICT: readonly TaughtControl[] = ['detail', 'add', 'remove', 'close'];

/** The profile that this page is read with. A page belongs to one host, so there is one. */
class Taught {
  #profile: PortalProfile = EMPTY_PROFILE;

  get profile(): PortalProfile {
    return this.#profile;
  }

  /**
   * Reads the page with another profile from now on, so all that was found so far is forgotten.
   * The parts that may never be pressed are left out, wherever the profile comes from.
   */
  set profile(profile: PortalProfile) {
    const { options } = this.#profile;
    const isHarmless = dangersIn(profile, options).length === 0;
    this.#profile = isHarmless ? profile : withoutDangers(profile, options);
    forgetFound();
  }

  /** Reads the page once with another profile. @returns what `read` returns */
  tried<T>(profile: PortalProfile, read: () => T): T {
    const before = this.#profile;
    this.profile = profile;
    try {
      return read();
    } finally {
      this.profile = before;
    }
  }

  /** Whether a person has shown such a control at all. */
  shows(what: TaughtControl): boolean {
    return this.#appearancesOf(what).length > 0;
  }

  /** Whether a control says, or shows, the same as one that was shown, and nothing else. */
  looksLike(what: TaughtControl, control: Element): boolean {
    return this.#isAmong(this.#appearancesOf(what), what, control);
  }

  /** The same, but only for controls that the person pressed in a demonstration. */
  wasWitnessed(what: TaughtControl, control: Element): boolean {
    return this.#isAmong(this.profile.witnessed[what] ?? [], what, control);
  }

  /** Whether the person pressed such controls in a demonstration, and this one is like none that was shown. */
  isUnlike(what: TaughtControl, control: Element): boolean {
    const isWitnessed = (this.profile.witnessed[what] ?? []).length > 0;
    return isWitnessed && STRICT.includes(what) && !this.looksLike(what, control);
  }

  /** A value in the guide's words, where a person has shown what it means; else as it is. */
  spoken(value: string, label: string): string {
    return inGuideWords(value, label, this.profile.values);
  }

  /** The column that a heading was shown to be. */
  columnOf(heading: string): TaughtColumn | undefined {
    return columnNamed(this.profile.columns, heading);
  }

  /** What of a user a detail shows beside a label: as was shown, else as the headings of the list say. */
  namedBy(label: string): TaughtColumn | undefined {
    return columnNamed(this.profile.naming, label) ?? this.columnOf(label);
  }

  /** The labels by which a detail may name its user. */
  get namingLabels(): string[] {
    return [...Object.values(this.profile.naming), ...Object.values(this.profile.columns)];
  }

  #appearancesOf(what: TaughtControl): Appearance[] {
    const { controls, witnessed } = this.profile;
    const pointedAt = controls[what];
    return [...(pointedAt ? [pointedAt] : []), ...(witnessed[what] ?? [])];
  }

  #isAmong(shown: readonly Appearance[], what: TaughtControl, control: Element): boolean {
    if (shown.length === 0) return false;
    const now = appearanceOf(control);
    if (isHarmful(what, now.words, this.profile.options)) return false;
    return shown.some((one) => isAlike(one, now, this.profile.options));
  }
}

export const taught = new Taught();

/**
 * Whether a control that was shown may be the one that is met now. Words decide where it had any; the names of
 * its pictures decide where it had none.
 */
function isAlike(shown: Appearance, now: Appearance, options: readonly string[]): boolean {
  // Either may still say the option's name, where no line says it beside the control.
  const [word] = withoutOptions(shown.words, options);
  if (word) return withoutOptions(now.words, options).includes(word);
  if (now.words.length > 0 || shown.icons.length === 0) return false;
  // Profiles of earlier versions know no drawn lines.
  const hasLines = shown.icons.some(isDrawn);
  const icons = hasLines ? now.icons : now.icons.filter((icon) => !isDrawn(icon));
  return shown.icons.join(' ') === icons.join(' ');
}

function columnNamed(names: PortalProfile['columns'], wanted: string): TaughtColumn | undefined {
  const entries = Object.entries(names) as [TaughtColumn, string][];
  return entries.find(([, name]) => fold(name) === fold(wanted))?.[0];
}
