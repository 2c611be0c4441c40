import { OUR_VERBS } from './consent-words';

/** What is said of the option then, as a sentence with one of our verbs says it. */
const TAKEN_AWAY = 'sera retiree';

const NO_LONGER = /\bne (?:sera|est) plus (\p{L}+)|\b(?:will|is) no longer (?:be )?(\p{L}+)/gu;

const PERSON = "(?:cet(?:te)? |l['’] ?)(?:utilisat(?:eur|rice)|licence)";
const OPTION = "(?:cette|l['’] ?) ?option";

/** Says that somebody has what was named before. */
const HAS = '(?:disposera|beneficiera|profitera)';

/** A whole text about one option of one user: « toutes les options », or anybody else, does not match. */
const NOT_HAD = new RegExp(
  `\\b${OPTION} ne sera plus disponible pour ${PERSON}(?![\\p{L}-])` +
    `|(?<![\\p{L}-])${PERSON} (?:n['’] ?aura plus (?:acces a )?${OPTION}|n['’] ?en ${HAS} plus)(?![\\p{L}-])`,
  'gu',
);

/**
 * A sentence in which what is no longer added, or no longer had, is taken away: « Superviseur ne sera plus associée
 * à … », « L'utilisateur n'aura plus cette option », « L'utilisateur n'en disposera plus ».
 *
 * @param said folded
 */
export function withoutNoLonger(said: string): string {
  const had = said.replace(NOT_HAD, `cette option ${TAKEN_AWAY} a cet utilisateur`);
  return had.replace(NO_LONGER, (phrase, french?: string, english?: string) => {
    return OUR_VERBS.add.has(french ?? english ?? '') ? TAKEN_AWAY : phrase;
  });
}
