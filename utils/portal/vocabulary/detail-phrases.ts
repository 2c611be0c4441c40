/**
 * What is said by the controls that open and close a detail: whole phrases, folded. They are compared after
 * `plainPhrase`; a control that says anything else is not pressed.
 */

/** What opens the detail of a row. */
export const DETAIL_PHRASES = [
  /^(?:voir |afficher |consulter |ouvrir )?(?:le |la |les |sa |son |ses )?(?:details?|fiche)(?: (?:de l'|du |de la )?(?:utilisateur|licence))?$/,
  /^(?:view |open |show |see |more )?(?:the )?(?:user )?details?(?: of (?:the )?user)?$/,
  /^plus de details$/,
];

/** How a control that opens a detail begins: what else it says decides. */
export const DETAIL_BEGINNING =
  /^[^\p{L}]*(?:(?:voir|afficher|consulter|ouvrir|view|open|show|see|more|plus de)\s+)?(?:(?:le|la|les|sa|son|ses|the|user)\s+)*(?:details?|fiche)\b/u;

/** What closes a detail, in order of preference. The phrases of one line are equal. */
export const CLOSE_PHRASES = [
  /^(?:fermer|close)$/,
  /^fermer (?:la |le |les |cette |ce |l')?(?:fiche(?: (?:de l'|du |de cet )?utilisateur)?|fenetre(?: modale)?|boite de dialogue|dialogue|modale?|pop-?up|panneau|volet|details?(?: (?:de l'|de cet )?utilisateur)?)$|^close (?:the |this )?(?:(?:user )?details?|dialog(?: box)?|window|modal|pop-?up|panel|drawer)$/,
  /^(?:retour|revenir|back|go back)$/,
  /^(?:retour|revenir) (?:a la liste(?: des (?:utilisateurs|licences))?|aux (?:utilisateurs|licences)|a la page precedente|au tableau)$|^(?:go )?back to (?:the )?(?:list|users?(?: list)?|list of users|previous page|table)$/,
];
/** Closes a form without saving it; only where a button that saves stands beside it. */
export const LEAVE_PHRASE = /^(?:annuler|cancel)$/;
export const SAVE_PHRASE =
  /^(?:enregistrer|valider|appliquer|save|apply|submit)(?: les modifications| changes)?$/;
/** The first word of buttons that close or leave; the rest of their words decides which. */
export const LEAVING = /^(?:fermer|fermeture|close|retour|revenir|quitter|back|leave|exit)\b/;
/** Characters that are drawn as a cross. */
export const CLOSE_CHARACTER = /^[×✕✖✗✘❌⨯x]\ufe0f?$/;
/** The whole names of pictures of a cross (see `iconNames`). */
export const CLOSE_NAMES = [
  'close',
  'times',
  'x',
  'xmark',
  'cross',
  'btn-close',
  'modal-close',
  'closethick',
];
/** Parts of longer names: such a picture has a cross in it and means something else (`user-times`). */
export const CROSS_PARTS = ['close', 'times', 'x', 'xmark', 'cross', 'slash', 'minus', 'remove'];

/** What kits call the arrow that unfolds a row, for screen readers. */
export const UNFOLDING =
  /^(?:row (?:collapsed|expanded)|(?:open|expand|collapse|toggle|ouvrir|(?:de|re)plier|developper|reduire)(?: (?:the |la |cette )?(?:row|ligne))?)$/;

/** What sets of pictures call those that show something: an eye, a magnifying glass. */
export const VIEW_PICTURES =
  /^(?:view|eye|visibility|show|search|magnif\w*|zoom(?:-?in)?|info\w*)$/;
