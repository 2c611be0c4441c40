import type { AskedChange } from '../bulk/asked-changes';
import { actionWord, changeSentence, i18n } from './wording';

/** What was asked for, and for how many: « Ajouter « Superviseur » : 24 utilisateurs ». */
export function askedSentence({ action, option, users, only }: AskedChange): string {
  const words = { action: actionWord(action), option };
  const change = only ? changeSentence(only) : i18n.t('handout.eachValue', words);
  return i18n.t('handout.asked', users, { change, count: users.toLocaleString() });
}
