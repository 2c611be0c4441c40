import { KNOWN_OPTIONS } from '../bulk/option-names';
import { controlWords, iconWords } from '../dom/controls';
import { parentOf } from '../dom/steps';
import { textNodes } from '../dom/texts';
import { holds } from '../dom/tree';
import { forgetFound } from '../dom/unchanged';
import { fold } from '../text';
import { ADDING, isDangerous, plainPhrase, REMOVING, showsDanger } from './phrases';
import { FORBIDDEN } from './words';

/** What a control looks like to a person: the words it says, and those in the name of its picture. */
export interface Look {
  words: string[];
  icons: string[];
}

/** The controls that a person can show. */
export type TaughtControl = 'detail' | 'add' | 'remove' | 'close';

/** The columns that a person can show, by the text of their heading. */
export type TaughtColumn = 'licence' | 'sda' | 'name';

/**
 * What a person has shown of one portal, in terms of what is visible: never a path through the page.
 * Kept per host, as plain JSON.
 */
export interface PortalProfile {
  version: 1;
  columns: Partial<Record<TaughtColumn, string>>;
  /** Labels of options that stand in a detail. */
  options: string[];
  controls: Partial<Record<TaughtControl, Look>>;
}

export const EMPTY_PROFILE: PortalProfile = { version: 1, columns: {}, options: [], controls: {} };

/** What was shown of the portal in this page. A page is of one host, so there is one. */
class Taught {
  #profile: PortalProfile = EMPTY_PROFILE;

  get profile(): PortalProfile {
    return this.#profile;
  }

  /**
   * What was found in the page so far may be something else by what is shown now. What may never be
   * pressed is left out, however it came to be shown.
   */
  set profile(profile: PortalProfile) {
    this.#profile = dangersIn(profile).length > 0 ? withoutDangers(profile) : profile;
    forgetFound();
  }

  /** Takes one look at the page with another profile, and goes on with the one there is. */
  tried<T>(profile: PortalProfile, look: () => T): T {
    const before = this.#profile;
    this.profile = profile;
    try {
      return look();
    } finally {
      this.profile = before;
    }
  }

  /** Whether a person has shown such a control at all. */
  shows(what: TaughtControl): boolean {
    return this.profile.controls[what] !== undefined;
  }

  /** Whether a control says, or shows, the same as the one that was shown, and nothing else. */
  looksLike(what: TaughtControl, control: Element): boolean {
    const look = this.profile.controls[what];
    return look !== undefined && isAlike(what, look, lookAt(control));
  }

  /** The column that a heading was shown to be. */
  columnOf(heading: string): TaughtColumn | undefined {
    const entries = Object.entries(this.profile.columns) as [TaughtColumn, string][];
    return entries.find(([, shown]) => fold(shown) === fold(heading))?.[0];
  }
}

export const taught = new Taught();

/** What a control looks like now, without what it says of the user or the option it stands beside. */
export function lookAt(control: Element): Look {
  const icons = iconWords(control).filter((word) => word.length > 1);
  const beside = textsBeside(control);
  const words = controlWords(control).map((word) => plainPhrase(word, beside));
  return { words: [...new Set(words)].filter(Boolean), icons: [...new Set(icons)].sort() };
}

/** What stands in the same line as a control: names and labels that it may repeat. */
function textsBeside(control: Element): string[] {
  const isBeside = (node: Text) => !holds(control, node) && /\p{L}/u.test(node.data);
  for (let at = parentOf(control), step = 0; at && step < FARTHEST; at = parentOf(at), step++) {
    const texts = textNodes(at).filter(isBeside);
    const isLine = at.matches('tr, li, [role="row"], [role="listitem"]');
    if (isLine || (texts.length > 0 && !at.matches('td, th'))) {
      return texts.map(({ data }) => fold(data));
    }
  }
  return [];
}

/** What profiles of earlier versions keep in what they were shown: they took in all that a button says. */
function optionNames(): string[] {
  const known = KNOWN_OPTIONS.flatMap(({ label, english }) => [label, ...english]);
  return [...known, ...taught.profile.options].map(fold);
}

function withoutOptions(words: readonly string[]): string[] {
  return words.map((word) => plainPhrase(word, optionNames()));
}

/** How far around a control its line is looked for. */
const FARTHEST = 4;

/**
 * Words decide where there are any: the whole of what was read on the one must be read on the other, and
 * nothing of it may do harm. Where there are none, the names of the picture do.
 */
function isAlike(what: TaughtControl, shown: Look, now: Look): boolean {
  if (isHarmful(what, now.words)) return false;
  // Either may still say the option's name: where no line says it beside the control.
  const [word] = withoutOptions(shown.words);
  if (word) return withoutOptions(now.words).includes(word);
  if (now.words.length > 0 || shown.icons.length === 0) return false;
  return shown.icons.join(' ') === now.icons.join(' ');
}

/**
 * Whether words may not stand for a control. What adds an option or takes it away may say so by a word that
 * would be grave anywhere else, if that is all it says but for the option's name.
 */
export function isHarmful(what: TaughtControl, words: readonly string[]): boolean {
  const ours = { add: ADDING, remove: REMOVING, detail: undefined, close: undefined }[what];
  const isOurs = (word: string) => ours?.test(plainPhrase(word, optionNames())) ?? false;
  const grave = words.filter((word) => !isOurs(word));
  return words.some((word) => FORBIDDEN.test(word)) || isDangerous(grave);
}

/** What of a profile may never be pressed, in its own words. */
export function dangersIn({ controls, options }: PortalProfile): string[] {
  const looks = Object.entries(controls) as [TaughtControl, Look][];
  const grave = looks.filter(([what, look]) => isHarmfulLook(what, look));
  return [
    ...grave.map(([, { words, icons }]) => words[0] ?? icons.join(' ')),
    ...options.filter((option) => FORBIDDEN.test(fold(option))),
  ];
}

/** A profile without what may never be pressed. */
export function withoutDangers(profile: PortalProfile): PortalProfile {
  const looks = Object.entries(profile.controls) as [TaughtControl, Look][];
  const harmless = looks.filter(([what, look]) => !isHarmfulLook(what, look));
  const options = profile.options.filter((option) => !FORBIDDEN.test(fold(option)));
  return { ...profile, options, controls: Object.fromEntries(harmless) };
}

function isHarmfulLook(what: TaughtControl, { words, icons }: Look): boolean {
  const isPicture = words.length === 0 && what !== 'remove';
  return isHarmful(what, words.map(fold)) || (isPicture && showsDanger(icons));
}

/**
 * Reads a profile that a person has kept or was sent.
 *
 * @throws SyntaxError when it is none
 */
export function parseProfile(text: string): PortalProfile {
  const read = JSON.parse(text) as Partial<PortalProfile>;
  const isText = (one: unknown) => typeof one === 'string';
  const isLook = (one: unknown) => {
    const { words, icons } = (one ?? {}) as Partial<Look>;
    return [words, icons].every((list) => Array.isArray(list) && list.every(isText));
  };
  const isRight =
    read?.version === 1 &&
    Object.values(read.columns ?? { no: 0 }).every(isText) &&
    Array.isArray(read.options) &&
    read.options.every(isText) &&
    Object.values(read.controls ?? { no: 0 }).every(isLook);
  if (!isRight) throw new SyntaxError('Not a portal profile');
  const { version, columns, options, controls } = read as PortalProfile;
  return { version, columns, options, controls };
}
