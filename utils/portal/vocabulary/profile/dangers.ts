import { KNOWN_OPTIONS } from '../../../bulk/option-names';
import { fold } from '../../../text';
import { ADDS_OPTION, isDangerous, REMOVES_OPTION, showsDanger } from '../danger-words';
import { plainPhrase } from '../plain-phrase';
import { FORBIDDEN } from '../portal-words';
import type { Appearance } from './appearance';
import { appearancesIn, type PortalProfile, type TaughtControl } from './portal-profile';

/** Controls that we must not press because of a profile, whoever wrote it. */

/**
 * Whether words are too dangerous for a control. A + or an x may say a word that is grave elsewhere (`résilier`) if it
 * says nothing else but the option's name.
 *
 * @param words folded
 * @param options labels of options that were taught here; the guide's labels are always known
 */
export function isHarmful(
  what: TaughtControl,
  words: readonly string[],
  options: readonly string[],
): boolean {
  const ours = what === 'add' ? ADDS_OPTION : what === 'remove' ? REMOVES_OPTION : undefined;
  const isOurs = (word: string) => ours?.test(withoutOption(word, options)) ?? false;
  const grave = words.filter((word) => !isOurs(word));
  return words.some((word) => FORBIDDEN.test(word)) || isDangerous(grave);
}

/** Words without the names of options: profiles of earlier versions kept all that a button says. */
export function withoutOptions(words: readonly string[], options: readonly string[]): string[] {
  return words.map((word) => withoutOption(word, options));
}

function withoutOption(word: string, options: readonly string[]): string {
  const known = KNOWN_OPTIONS.flatMap(({ label, english }) => [label, ...english]);
  return plainPhrase(word, [...known, ...options].map(fold));
}

/** Whether a control of this appearance may never be pressed for this purpose; see `isHarmful`. */
export function isHarmfulAppearance(
  what: TaughtControl,
  { words, icons }: Appearance,
  options: readonly string[],
): boolean {
  // A picture of a bin in an option's line takes the option away; anywhere else it may delete more.
  const isPicture = words.length === 0 && what !== 'remove';
  return isHarmful(what, words.map(fold), options) || (isPicture && showsDanger(icons));
}

/**
 * Whether a question is about more than an option: a line that is closed, an order. The person must answer it,
 * or allow it for one run. Plain questions about an option are understood without a profile.
 */
export function isGraveQuestion(text: string): boolean {
  return isDangerous([fold(text)]);
}

/**
 * The parts of a profile that may never be used, in its own words.
 *
 * @param options labels of options that were taught before
 */
export function dangersIn(profile: PortalProfile, options: readonly string[]): string[] {
  const { options: labels, naming } = profile;
  const grave = appearancesIn(profile).filter(([what, one]) => {
    return isHarmfulAppearance(what, one, options);
  });
  const said = [...labels, ...profile.labels, ...Object.values(naming)];
  return [
    ...grave.map(([, { words, icons }]) => words[0] ?? icons.join(' ')),
    ...said.filter(isForbidden),
    ...profile.questions.map(({ text }) => text).filter(isGraveQuestion),
  ];
}

/**
 * The profile without the parts that `dangersIn` finds.
 *
 * @param options labels of options that were taught before
 */
export function withoutDangers(profile: PortalProfile, options: readonly string[]): PortalProfile {
  const isHarmless = (what: TaughtControl, one: Appearance) => {
    return !isHarmfulAppearance(what, one, options);
  };
  const pointedAt = Object.entries(profile.controls) as [TaughtControl, Appearance][];
  const pressed = Object.entries(profile.witnessed) as [TaughtControl, Appearance[]][];
  const witnessed = pressed.map(([what, all]) => {
    return [what, all.filter((one) => isHarmless(what, one))] as const;
  });
  const naming = Object.entries(profile.naming).filter(([, label]) => !isForbidden(label));
  return {
    ...profile,
    naming: Object.fromEntries(naming),
    options: profile.options.filter((label) => !isForbidden(label)),
    labels: profile.labels.filter((label) => !isForbidden(label)),
    controls: Object.fromEntries(pointedAt.filter(([what, one]) => isHarmless(what, one))),
    witnessed: Object.fromEntries(witnessed),
    questions: profile.questions.filter(({ text }) => !isGraveQuestion(text)),
  };
}

function isForbidden(label: string): boolean {
  return FORBIDDEN.test(fold(label));
}
