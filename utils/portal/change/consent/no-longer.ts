import { OUR_VERBS } from './consent-words';

/** What is said of the option then, as a sentence with one of our verbs says it. */
const TAKEN_AWAY = 'sera retiree';

const NO_LONGER = /\bne (?:sera|est) plus (\p{L}+)|\b(?:will|is) no longer (?:be )?(\p{L}+)/gu;

/**
 * A sentence in which what is no longer added is taken away: « Superviseur ne sera plus associée à … ».
 *
 * @param said folded
 */
export function withoutNoLonger(said: string): string {
  return said.replace(NO_LONGER, (phrase, french?: string, english?: string) => {
    return OUR_VERBS.add.has(french ?? english ?? '') ? TAKEN_AWAY : phrase;
  });
}
