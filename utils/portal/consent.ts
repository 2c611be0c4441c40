import { KNOWN_OPTIONS, optionKey } from '../bulk/option-names';
import { fold } from '../text';
import { FORBIDDEN } from './words';

/** What we asked for, which a portal may want to have confirmed. */
export interface Wish {
  button: 'add' | 'remove';
  /** Every name of the option: what the person wrote, what the line shows. */
  names: readonly string[];
  /** What else the question may rightly mention: the user, his number, the value. */
  details: readonly string[];
}

const ADD_VERBS = /\b(?:ajout|associ|activ|attribu|affect|add|assign|enabl|activat|attach)\p{L}*/gu;
const REMOVE_VERBS =
  /\b(?:retir|retrait|supprim|suppression|enlev|dissoci|desassoci|desactiv|remov|delet|unassign|disabl|deactivat|detach)\p{L}*/gu;
/** To take away more than an option. */
const GRAVE =
  /(?:supprim|suppression|resili|clotur|ferm|desactiv|delet|terminat|clos)\p{L}*\s+(?:(?:de|du|d'|l'|le|la|les|ce|cet|cette|the|this|votre|your)\s*)*(?:utilisateur|licen[cs]e|compte|client|ligne|service|user|account|customer|line)/u;
/** Without a verb of ours, it must at least be a question. */
const QUESTION = /\?|\bconfirm|\b(?:sur|sure|certain)\b/u;
const WORD = /[\p{L}\d-]+/gu;
/** How many first letters make two words akin. */
const STEM = 6;
/** Words that ask for nothing by themselves. */
const NEUTRAL = new Set(
  `confirmation confirmer confirmez confirmez-vous confirm vous etes-vous etes sur sure certain de vouloir
  voulez-vous voulez souhaitez-vous souhaitez cette cet ce ces la le les l un une des du a au aux en et ou pour
  par sur dans votre operation action modification modifications changement changements option options
  utilisateur utilisateurs user users licence license continuer poursuivre proceder valider validez enregistrer
  enregistrez effectuer appliquer attention question merci veuillez bien vraiment oui non ok annuler fermer
  you are want to do does this these that the please change changes continue proceed save of for from with it is
  be will really yes no cancel close d s t l n m c j qu que qui sera seront est va etre numero number valeur value x`.split(
    /\s+/,
  ),
);

/**
 * Whether a confirmation asks for the very change that was made, and for nothing else. In doubt it
 * does not: the portal is left without a yes, and the person is told what it asked.
 */
export function asksFor(text: string, { button, names, details }: Wish): boolean {
  const said = fold(text);
  if (FORBIDDEN.test(said) || GRAVE.test(said)) return false;
  const ours = new Set(names.map(optionKey));
  const mentions = (name: string) => said.includes(fold(name));
  const others = KNOWN_OPTIONS.filter(({ label }) => !ours.has(optionKey(label)));
  const isAboutOther = others.some(({ label, english }) => [label, ...english].some(mentions));
  const isAboutOurs = allNames(names).some(mentions);
  const [own, opposite] = button === 'add' ? [ADD_VERBS, REMOVE_VERBS] : [REMOVE_VERBS, ADD_VERBS];
  const saysOwn = said.search(own) >= 0;
  if (isAboutOther || (said.search(opposite) >= 0 && !saysOwn)) return false;
  if (!saysOwn && !QUESTION.test(said)) return false;
  if (isAboutOurs) return true;
  // It names no option: then every word of it must be about the change, or about nothing.
  const rest = details.reduce((left, detail) => left.replaceAll(fold(detail) || '\n', ' '), said);
  const words = rest.replace(own, ' ').match(WORD) ?? [];
  const stems = allNames(names).flatMap((name) => fold(name).match(WORD) ?? []);
  return words.every((word) => NEUTRAL.has(word) || stems.some((stem) => isAkin(word, stem)));
}

/** A portal may name an option by a word of its own making: `presentation` of *Numéro à présenter*. */
function isAkin(word: string, stem: string): boolean {
  return stem.length >= STEM && word.slice(0, STEM) === stem.slice(0, STEM);
}

/** Whether a text asks something, rather than naming what is to be filled in. */
export function isQuestion(text: string): boolean {
  return QUESTION.test(fold(text));
}

/** The names given, and those that the same option has in the operator's guide. */
function allNames(names: readonly string[]): string[] {
  const keys = new Set(names.map(optionKey));
  const known = KNOWN_OPTIONS.filter(({ label }) => keys.has(optionKey(label)));
  return [...names, ...known.flatMap(({ label, english }) => [label, ...english])];
}
