/**
 * The words that a question may hold beside the option, the value and the user, folded (see `fold`).
 * Whatever is not here is not understood, so none may be added that says more than the change.
 */

const words = (text: string) => new Set(text.trim().split(/\s+/));

/** What presses the + or x, in the forms that ask or tell of it; nothing that only begins alike. */
export const OUR_VERBS = {
  add: verbs('ajout|associ|activ|attribu|affect|rattach|attach', [
    'ajout association activation attribution affectation rattachement attachement',
    'add adds added adding assign assigns assigned assigning assignment enable enables enabled',
    'enabling activate activates activated activating attached attaching',
  ]),
  remove: verbs('retir|supprim|enlev|dissoci|desassoci|desactiv|detach', [
    'retrait suppression enlevement dissociation desassociation desactivation detachement',
    'remove removes removed removing removal delete deletes deleted deleting deletion unassign',
    'unassigned unassigning disable disables disabled disabling deactivate deactivates deactivated',
    'deactivating deactivation detached detaching',
  ]),
} as const;

function verbs(stems: string, others: string[]): ReadonlySet<string> {
  const endings = ['er', 'e', 'ee', 'es', 'ez', 'era', 'erez', 'ons'];
  const forms = stems.split('|').flatMap((stem) => endings.map((ending) => stem + ending));
  return new Set([...forms, ...words(others.join(' '))]);
}

/** What stands before a form of a verb that is said of what came before: « sera retirée ». */
export const PASSIVE = words('etre est sera be is been being');

/** What a portal calls any option, which may be the object of the verb. */
export const OBJECTS = words('option');
/** What a portal calls that which it asks about, whatever it is. */
export const DEEDS = words('modification changement operation action change demande request');
/** What a portal calls the user, where he is spoken of: « pour cet utilisateur ». */
export const PERSONS = words(
  'utilisateur utilisatrice collaborateur collaboratrice poste ligne licence user license line',
);
/** What a particular of the user is called before it is given. */
export const PARTICULARS = words(
  'm mr mme mlle monsieur madame reference ref numero no n sda nom name number did licence license utilisateur user',
);
/** What names no one thing before the option: « la fonction Superviseur ». */
export const KINDS = words(
  'option service fonction fonctionnalite role droit profil feature function right',
);

/** Of these, what English puts after it. */
export const KINDS_AFTER = words('role feature function right');

export const DETERMINERS = words('le la l ce cet cette the this un une an');
/** Before the user's particulars; those that may follow the verb itself come first. */
export const TOWARDS = words('a au pour chez sur to for from');
export const OF = words('de d du of');

/** Ask for nothing by themselves. */
export const NEUTRAL = new Set([
  ...DETERMINERS,
  ...TOWARDS,
  ...OF,
  ...PASSIVE,
  ...words(`
    confirmation confirmations confirmer confirmez confirme confirm confirmed confirming
    valider validez validation enregistrer enregistrez enregistrement appliquer appliquez application
    continuer continuez poursuivre poursuivez proceder procedez effectuer effectuez realiser accepter acceptez
    modifier modification modifications changement changements operation action demande choix mise jour
    vous votre vos nous je on ceci cela il s t y en et ou si que qu va allez allons vont veut vouloir voulez
    souhaitez souhaiter desirez desirer etes sur sure surs certain certaine e bien vraiment point afin
    question questions attention avertissement merci veuillez svp plait information info important
    suivant suivante des les dans par avec cliquez cliquer appuyez bouton ok oui annuler revenir avant
    be you your i we are am about want would like wish do does did it its that these please will going
    really sure change changes continue proceed save apply request warning following and or if with by in on
    click press button yes before go ahead`),
]);

/** What a form for a value may say beside: it names what is to be filled in. */
export const OF_FORMS = words(`
  choisir choisissez selectionner selectionnez selection saisir saisissez saisie indiquer indiquez entrer entrez
  renseigner renseignez numero numeros n no num tel telephone telephonique valeur valeurs liste disponible disponibles
  libre libres sda nouveau nouvelle champ champs obligatoire requis rechercher recherche recherchez filtrer fermer ex
  exemple taper tapez commencez quel quelle utiliser composer composez
  choose chosen select selected enter type number numbers phone value list available free new required field search
  option options ligne format une un to assign associer a`);

/** What portals make of the names of the operator's guide, by their French label. */
export const OTHER_NAMES: Record<string, readonly string[]> = {
  'numero a presenter': [
    'numero presente',
    'numero de presentation',
    'presentation du numero',
    'numero affiche',
  ],
};

/** A number may be spoken of where one is given, or where the option is one. */
export const OF_NUMBERS = words('numero numeros n no number value valeur');

/** How to take the question back is said in it, as in the browser's own: « ou Annuler pour revenir ». */
export const WAY_BACK =
  /\b(?:ou|or|et|and|sinon)(?: (?:cliquez|click|appuyez|press))?(?: (?:sur|on))?\s*["'«“(]?\s*(?:annuler|non|cancel|no)\s*["'»”)]?(?: (?:pour|to) (?:annuler|revenir(?: en arriere)?|abandonner|fermer|go back|cancel|return|close))?\b/gu;

/** Money, mathematics and addresses are no punctuation. */
export const TELLING_SIGN = /[\p{Sc}%&@#+<=^~|]/u;

/** Makes a question of what has no verb of ours. */
export const ASKING = /\?|\bconfirm|\b(?:etes|are)[\s-](?:vous|you)\b/u;
