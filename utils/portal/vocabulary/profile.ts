import { KNOWN_OPTIONS } from '../../bulk/option-names';
import { plainValue, stateOfValue } from '../../bulk/option-state';
import { parentOf } from '../../dom/flat-tree';
import { forgetFound } from '../../dom/remember/while-unchanged';
import { controlWords, iconWords } from '../../dom/seen/controls';
import { DRAWN_LINES, drawnLines } from '../../dom/seen/icon-names';
import { closest, holds } from '../../dom/tree/search';
import { textNodes } from '../../dom/tree/texts';
import { fold } from '../../text';
import { ADDING, isDangerous, plainPhrase, REMOVING, showsDanger } from './phrases';
import { FORBIDDEN } from './portal-words';

/** What a control looks like to a person: the words it says, and those in the name of its picture. */
export interface Look {
  words: string[];
  icons: string[];
}

/** The controls that a person can show: the last two only by using them. */
export type TaughtControl = 'detail' | 'add' | 'remove' | 'close' | 'next' | 'yes';

/** The columns that a person can show, by the text of their heading. */
export type TaughtColumn = 'licence' | 'sda' | 'name';

/**
 * What a person has shown of one portal, in terms of what is visible: never a path through the page.
 * Kept per host, as plain JSON.
 */
export interface PortalProfile {
  version: 1;
  columns: Partial<Record<TaughtColumn, string>>;
  /** The labels by which a detail says whose it is, where it calls these otherwise than the users list does. */
  naming: Partial<Record<TaughtColumn, string>>;
  /** Labels of options that stand in a detail. */
  options: string[];
  controls: Partial<Record<TaughtControl, Look>>;
  /** What the person was watched pressing, with what came of it. */
  witnessed: Partial<Record<TaughtControl, Look[]>>;
  /** Whole values, folded, that stand for a yes or a no; only for what is not understood without them. */
  values: { yes: string[]; no: string[] };
  /** Questions that the person was watched answering with yes. */
  questions: AnsweredQuestion[];
  /** Labels, folded, by which a detail is told where those of the guide are not enough. */
  labels: string[];
}

export interface AnsweredQuestion {
  /** What had been pressed before it was asked. */
  button: 'add' | 'remove';
  /** As `templateOf` gives it. */
  text: string;
}

export const EMPTY_PROFILE: PortalProfile = {
  version: 1,
  columns: {},
  naming: {},
  options: [],
  controls: {},
  witnessed: {},
  values: { yes: [], no: [] },
  questions: [],
  labels: [],
};

/** The kinds of which nothing is pressed but what was witnessed, where anything was. */
const STRICT: readonly TaughtControl[] = ['detail', 'add', 'remove', 'close'];

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
    return this.#looksOf(what).length > 0;
  }

  /** Whether a control says, or shows, the same as one that was shown, and nothing else. */
  looksLike(what: TaughtControl, control: Element): boolean {
    return isAmong(this.#looksOf(what), what, control);
  }

  /** The same of those that the person was watched pressing. */
  wasWitnessed(what: TaughtControl, control: Element): boolean {
    return isAmong(this.profile.witnessed[what] ?? [], what, control);
  }

  /** Whether the person was watched pressing such controls, and this is not like any that was shown. */
  isUnlike(what: TaughtControl, control: Element): boolean {
    const isWitnessed = (this.profile.witnessed[what] ?? []).length > 0;
    return isWitnessed && STRICT.includes(what) && !this.looksLike(what, control);
  }

  /** A value in the guide's words, where a person has shown what it stands for; else as it is. */
  spoken(value: string, label: string): string {
    const { yes, no } = this.profile.values;
    if (yes.length + no.length === 0 || stateOfValue(value).kind !== 'unclear') return value;
    const plain = fold(plainValue(value, label));
    const word = withoutNote(plain);
    const [isYes, isNo] = [yes.includes(word), no.includes(word)];
    if (isYes === isNo) return value;
    return `${isYes ? 'Oui' : 'Non'}${plain.slice(word.length)}`;
  }

  #looksOf(what: TaughtControl): Look[] {
    const { controls, witnessed } = this.profile;
    const shown = controls[what];
    return [...(shown ? [shown] : []), ...(witnessed[what] ?? [])];
  }

  /** The column that a heading was shown to be. */
  columnOf(heading: string): TaughtColumn | undefined {
    return columnNamed(this.profile.columns, heading);
  }

  /** What of a user stands beside a label of a detail, as was shown; most call it as the users list does. */
  namedBy(label: string): TaughtColumn | undefined {
    return columnNamed(this.profile.naming, label) ?? this.columnOf(label);
  }

  /** The labels of a detail that were shown to say whose it is. */
  get namingLabels(): string[] {
    return [...Object.values(this.profile.naming), ...Object.values(this.profile.columns)];
  }
}

export const taught = new Taught();

/** A value without the note behind it that says nothing of it, as of what is left: `En réserve (3 libres)`. */
export function withoutNote(value: string): string {
  const [head = ''] = value.split(/\s*[([]/);
  const note = value.slice(head.length);
  const saysNothing = head !== '' && ['no', 'yes'].includes(stateOfValue(`Non${note}`).kind);
  return saysNothing ? head : value;
}

function columnNamed(names: PortalProfile['columns'], wanted: string): TaughtColumn | undefined {
  const entries = Object.entries(names) as [TaughtColumn, string][];
  return entries.find(([, name]) => fold(name) === fold(wanted))?.[0];
}

function isAmong(looks: readonly Look[], what: TaughtControl, control: Element): boolean {
  if (looks.length === 0) return false;
  const now = lookAt(control);
  return looks.some((look) => isAlike(what, look, now));
}

/**
 * What a control looks like now, without what it says of the user or the option it stands beside.
 *
 * @param aside what else it says that does not count, folded
 */
export function lookAt(control: Element, aside = ''): Look {
  const named = iconWords(control).filter((word) => word.length > 1);
  const beside = textsBeside(control);
  const counted = controlWords(control).filter((word) => word !== aside);
  const said = counted.map((word) => plainPhrase(word, beside));
  const words = said.filter((word) => word !== '' && !GLYPH_OF_FONT.test(word));
  const glyphs = said.filter((word) => GLYPH_OF_FONT.test(word)).map(codeOf);
  const icons = [...named, ...glyphs, ...drawnLines(control)];
  return { words: [...new Set(words)], icons: [...new Set(icons)].sort() };
}

/** What stands in the same line as a control: names and labels that it may repeat. */
function textsBeside(control: Element): string[] {
  const isBeside = (node: Text) => {
    if (holds(control, node) || closest(node, UNSEEN)) return false;
    // Where lines are told by their place alone, what stands beside it is its like in the next one.
    return /\p{L}/u.test(node.data) && fold(node.data) !== fold(control.textContent ?? '');
  };
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
/** What says a control's own name again, to those who cannot see. */
const UNSEEN = '[hidden], [role="tooltip"]';
/** Letters that stand for pictures in one font alone. */
const GLYPH_OF_FONT = /^\p{Co}+$/u;

function codeOf(glyph: string): string {
  return `${DRAWN_LINES}${[...glyph].map((letter) => letter.codePointAt(0)?.toString(16)).join('-')}`;
}

/** Whether an icon is known by what is drawn alone, which nobody can read. */
export function isDrawn(icon: string): boolean {
  return icon.startsWith(DRAWN_LINES);
}

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
  // Profiles of earlier versions know no lines.
  const hasLines = shown.icons.some(isDrawn);
  const icons = hasLines ? now.icons : now.icons.filter((icon) => !isDrawn(icon));
  return shown.icons.join(' ') === icons.join(' ');
}

/**
 * Whether words may not stand for a control. What adds an option or takes it away may say so by a word that
 * would be grave anywhere else, if that is all it says but for the option's name.
 */
export function isHarmful(what: TaughtControl, words: readonly string[]): boolean {
  const ours = what === 'add' ? ADDING : what === 'remove' ? REMOVING : undefined;
  const isOurs = (word: string) => ours?.test(plainPhrase(word, optionNames())) ?? false;
  const grave = words.filter((word) => !isOurs(word));
  return words.some((word) => FORBIDDEN.test(word)) || isDangerous(grave);
}

/** What of a profile may never be pressed, in its own words. */
export function dangersIn({
  controls,
  witnessed,
  options,
  questions,
  labels,
  naming,
}: PortalProfile): string[] {
  const looks = Object.entries(controls) as [TaughtControl, Look][];
  const seen = (Object.entries(witnessed) as [TaughtControl, Look[]][]).flatMap(([what, all]) =>
    all.map((look): [TaughtControl, Look] => [what, look]),
  );
  const grave = [...looks, ...seen].filter(([what, look]) => isHarmfulLook(what, look));
  return [
    ...grave.map(([, { words, icons }]) => words[0] ?? icons.join(' ')),
    ...[...options, ...labels, ...Object.values(naming)].filter((option) =>
      FORBIDDEN.test(fold(option)),
    ),
    ...questions.map(({ text }) => text).filter(isGraveQuestion),
  ];
}

/** A profile without what may never be pressed. */
export function withoutDangers(profile: PortalProfile): PortalProfile {
  const looks = Object.entries(profile.controls) as [TaughtControl, Look][];
  const harmless = looks.filter(([what, look]) => !isHarmfulLook(what, look));
  const seen = Object.entries(profile.witnessed) as [TaughtControl, Look[]][];
  const witnessed = seen.map(([what, all]) => {
    return [what, all.filter((look) => !isHarmfulLook(what, look))] as const;
  });
  const isAllowed = (label: string) => !FORBIDDEN.test(fold(label));
  const named = Object.entries(profile.naming).filter(([, label]) => isAllowed(label));
  return {
    ...profile,
    naming: Object.fromEntries(named),
    options: profile.options.filter(isAllowed),
    labels: profile.labels.filter(isAllowed),
    controls: Object.fromEntries(harmless),
    witnessed: Object.fromEntries(witnessed),
    questions: profile.questions.filter(({ text }) => !isGraveQuestion(text)),
  };
}

/**
 * Whether a question speaks of what no press of ours may do: a line that is closed, an order. Such a one is
 * answered by the person alone, who may allow it for one run; a plain one of the option is understood anyway.
 */
export function isGraveQuestion(text: string): boolean {
  return isDangerous([fold(text)]);
}

/** Whether a look is one of what may never be pressed for this. */
export function isHarmfulLook(what: TaughtControl, { words, icons }: Look): boolean {
  const isPicture = words.length === 0 && what !== 'remove';
  return isHarmful(what, words.map(fold)) || (isPicture && showsDanger(icons));
}

/**
 * Reads a profile that a person has kept or was sent. Those of earlier versions have fewer parts.
 *
 * @throws SyntaxError when it is none
 */
export function parseProfile(text: string): PortalProfile {
  const read = JSON.parse(text) as Partial<PortalProfile> | null;
  const { version, columns, options, controls } = read ?? {};
  const { witnessed, values, questions, labels, naming } = { ...EMPTY_PROFILE, ...read };
  const isLook = (one: unknown) => {
    const { words, icons } = (one ?? {}) as Partial<Look>;
    return areTexts(words) && areTexts(icons);
  };
  const isQuestion = (one: unknown) => {
    const { button, text: asked } = (one ?? {}) as Partial<AnsweredQuestion>;
    return (button === 'add' || button === 'remove') && isText(asked);
  };
  const isRight =
    version === 1 &&
    areAll(columns, isText) &&
    areAll(naming, isText) &&
    areTexts(options) &&
    areAll(controls, isLook) &&
    areAll(witnessed, (looks) => Array.isArray(looks) && looks.every(isLook)) &&
    areTexts(values?.yes) &&
    areTexts(values?.no) &&
    Array.isArray(questions) &&
    questions.every(isQuestion) &&
    areTexts(labels);
  if (!isRight) throw new SyntaxError('Not a portal profile');
  return { ...EMPTY_PROFILE, ...(read as PortalProfile) };
}

function isText(one: unknown): one is string {
  return typeof one === 'string';
}

function areTexts(list: unknown): boolean {
  return Array.isArray(list) && list.every(isText);
}

function areAll(record: unknown, isIt: (one: unknown) => boolean): boolean {
  return typeof record === 'object' && record !== null && Object.values(record).every(isIt);
}
