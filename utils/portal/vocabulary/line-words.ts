/** What is said in the line of an option beside its label, its value and its + or x. All folded. */

/** A character that only explains the line. */
export const HELP_CHARACTER = /^[?iℹⓘ]$/u;
/** What a control that only explains the line says. */
export const HELP_WORDS =
  /^(?:[?iℹⓘ]|aide\b.*|help\b.*|infos?|informations?|info-?bulle|en savoir plus|plus d'infos?|more info|learn more)$/u;
/** The names of its pictures. */
export const HELP_NAMES = [
  ...['help', 'info', 'information', 'question', 'question-mark', 'question-sign', 'info-sign'],
  ...['circle-info', 'circle-question', 'help-outline', 'live-help', 'contact-support', 'tooltip'],
];
/** Words of what does something: beside « ? » they show that it does not only explain. */
export const ACTING_WORD =
  /\b(?:ajout|associ|attribu|affect|activ|retir|supprim|enlev|dissoci|add|remov|delet|assign|enabl|disabl)/;
/** What a control in a line may do without any effect on the option. */
export const HARMLESS_WORDS =
  /^(?:modifier|editer|edit|historique|history|commentaires?|comments?|aide|help|infos?|informations?|details?|voir|view|plus d'info|en savoir plus|more info|learn more|copier|copy|appeler|call|tester|test|\?|i|ⓘ)(?:$|[^\p{L}])/u;
/** What a list or a field says before something is chosen. */
export const PLACEHOLDER =
  /^(?:-+ ?)?(?:choisir|choisissez|selectionner|selectionnez|select|choose)\b(?!.*\d{3})|^(?:numero|number) ?(?:…|\.{3})$/;
/** What a button says that opens a list of values. */
export const ASKS_TO_CHOOSE =
  /^(?:-+ ?)?(?:choisir|choisissez|selectionner|selectionnez|select|choose) (?:(?:un|une|le|votre|a|an|the|your) )?(?:numero|valeur|sda|number|value)\b[^\p{L}\d]*$/u;
/** A yes or a no at the end of what is said before a control. */
export const ENDS_WITH_VALUE =
  /(?:^|[\s:])(?:oui|non|yes|no|aucune?|none|actif|active|inactif|inactive)$/;
