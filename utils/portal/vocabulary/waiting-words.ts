import { fold } from '../../text';

const WAITING = /^(?:chargement|traitement|patienter|patientez|loading|processing|wait)$/;
/** Words that may stand beside these. */
const WAITING_BESIDE =
  /^(?:veuillez|merci|de|en|cours|un|une|quelques|instants?|secondes?|svp|s|il|vous|plait|la|votre|demande|please|a|moment|your|request)$/;

/** Names of elements that hardly anything but a waiting sign has. */
export const LOADING_NAMES = ['loading', 'loader', 'spinner', 'chargement', 'patienter'];
/** Names that much else has, too: a user on the phone, an option, a button that shows more. */
export const WAITING_NAMES = ['wait', 'waiting', 'load', 'busy'];
/** A part of all these names, for a selector. */
export const LOADING_PARTS = ['wait', 'load', 'spin', 'busy', 'chargement', 'patient'];

/** What says that contents are on their way. */
export const COMING = /\b(chargement|patientez|patienter|traitement|loading|please wait)\b/i;

/** Whether a text only asks the person to wait, and says nothing about the outcome of a press. */
export function asksToWait(text: string): boolean {
  if (!/wait|load|process|patient|charg|trait/i.test(text)) return false;
  const words = fold(text).match(/\p{L}+/gu) ?? [];
  const isWaiting = words.some((word) => WAITING.test(word));
  return isWaiting && words.every((word) => WAITING.test(word) || WAITING_BESIDE.test(word));
}
