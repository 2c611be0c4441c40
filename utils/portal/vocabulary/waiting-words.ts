import { fold } from '../../text';

const WAITING = /^(?:chargement|traitement|patienter|patientez|loading|processing|wait)$/;
/** Words that may stand beside these. */
const WAITING_BESIDE =
  /^(?:veuillez|merci|de|en|cours|un|une|quelques|instants?|secondes?|svp|s|il|vous|plait|la|votre|demande|please|a|moment|your|request)$/;

/** Whether a text only asks the person to wait, and says nothing about the outcome of a press. */
export function asksToWait(text: string): boolean {
  if (!/wait|load|process|patient|charg|trait/i.test(text)) return false;
  const words = fold(text).match(/\p{L}+/gu) ?? [];
  const isWaiting = words.some((word) => WAITING.test(word));
  return isWaiting && words.every((word) => WAITING.test(word) || WAITING_BESIDE.test(word));
}
