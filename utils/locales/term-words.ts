import type { ChangeTerm } from '../bulk/form/change-terms';
import { changeSentence, i18n } from './wording';

/** What a term wants: « Ajouter « Superviseur » », « Remplacer « Numéro Fax2Mail » : un numéro chacun ». */
export function termSentence({ change, values }: ChangeTerm): string {
  return changeSentence(values > 1 ? { ...change, value: i18n.t('ownChanges.eachValue') } : change);
}

/** The same, and for how many: « Ajouter « Superviseur » · 24 utilisateurs ». */
export function askedSentence(term: ChangeTerm): string {
  const { users } = term;
  const words = { change: termSentence(term), count: users.toLocaleString() };
  return i18n.t('handout.asked', users, words);
}
