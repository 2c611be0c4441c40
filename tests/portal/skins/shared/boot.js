import { readBoot } from './conduct.js';

export const boot = readBoot(document);

/** Every word by its French form, as this portal writes it. */
export const { words } = boot;

export const isEnglish = boot.manners.labels === 'english';

/** A word that stands before its value. */
export function labelOf(french) {
  return boot.manners.labels === 'colon' ? `${words[french]}\u00a0:` : words[french];
}
