import { controlWords, iconWords } from '../dom/controls';
import { forgetFound } from '../dom/unchanged';
import { fold } from '../text';

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

  /** What was found in the page so far may be something else by what is shown now. */
  set profile(profile: PortalProfile) {
    this.#profile = profile;
    forgetFound();
  }

  /** Whether a control looks like the one that was shown. */
  looksLike(what: TaughtControl, control: Element): boolean {
    const look = this.profile.controls[what];
    return look !== undefined && isAlike(look, lookAt(control));
  }

  /** The column that a heading was shown to be. */
  columnOf(heading: string): TaughtColumn | undefined {
    const entries = Object.entries(this.profile.columns) as [TaughtColumn, string][];
    return entries.find(([, shown]) => fold(shown) === fold(heading))?.[0];
  }
}

export const taught = new Taught();

/** What a control looks like now. */
export function lookAt(control: Element): Look {
  const icons = iconWords(control).filter((word) => word.length > 1);
  return { words: controlWords(control), icons: [...new Set(icons)].sort() };
}

/**
 * Words decide where there are any. A name of a user or an option in them makes no difference: what
 * two such controls share is what was meant. Where there are none, the names of the picture do.
 */
function isAlike(shown: Look, now: Look): boolean {
  const [word] = shown.words;
  if (word)
    return now.words.some((other) => other === word || firstWord(other) === firstWord(word));
  if (now.words.length > 0 || shown.icons.length === 0) return false;
  return shown.icons.join(' ') === now.icons.join(' ');
}

function firstWord(text: string): string {
  return text.split(' ')[0] ?? '';
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
