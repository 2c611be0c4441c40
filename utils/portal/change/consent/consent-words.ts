/**
 * The words that a question may hold beside the option, the value and the user, folded (see `fold`).
 * Any other word is not understood. Add no word that says more than the change.
 */

const words = (text: string) => new Set(text.trim().split(/\s+/));

/**
 * The verbs for + and x, in all forms that ask or tell of it. They are whole words: a word that only begins like one
 * does not count.
 */
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

/** Makes a verb passive, so that it is said of what stands before it: « sera retirée ». */
export const PASSIVE = words('etre est sera be is been being');

/** Words for any option, which may be the object of the verb. */
export const OBJECTS = words('option');
/** Words for the change, whatever it is. */
export const DEEDS = words('modification changement operation action change demande request');
/** Words for the user: « pour cet utilisateur ». */
export const PERSONS = words(
  'utilisateur utilisatrice collaborateur collaboratrice poste ligne licence user license line',
);
/** Stand before a particular of the user. */
export const PARTICULARS = words(
  'm mr mme mlle monsieur madame reference ref numero no n sda nom name number did licence license utilisateur user',
);
/** Stand before the name of an option, and name nothing themselves: « la fonction Superviseur ». */
export const KINDS = words(
  'option service fonction fonctionnalite role droit profil feature function right',
);

/** Those of them that English puts behind the name. */
export const KINDS_AFTER = words('role feature function right');

export const DETERMINERS = words('le la l ce cet cette the this un une an');
/** Stand before the user's particulars. */
export const TOWARDS = words('a au pour chez sur to for from');
export const OF = words('de d du of');

/** Words that ask for nothing by themselves. */
export const NEUTRAL = new Set([
  ...DETERMINERS,
  ...TOWARDS,
  ...OF,
  ...PASSIVE,
  ...words(`
    confirmation confirmations confirmer confirmez confirme confirm confirmed confirming
    soumettre soumettez submit valider validez validation enregistrer enregistrez enregistrement appliquer appliquez application
    continuer continuez poursuivre poursuivez proceder procedez effectuer effectuez realiser accepter acceptez accord
    modifier modification modifications changement changements operation action demande choix mise jour
    vous votre vos nous je on ceci cela il s t y en et ou si que qu va allez allons vont veut vouloir voulez
    souhaitez souhaiter desirez desirer etes sur sure surs certain certaine e bien vraiment point afin
    question questions attention avertissement merci veuillez svp plait information info important
    suivant suivante des les dans par avec cliquez cliquer appuyez bouton ok oui annuler revenir avant
    be you your i we are am about want would like wish do does did it its that these please will going
    really sure change changes continue proceed save apply request warning following and or if with by in on
    click press button yes before go ahead`),
]);

/** Words that a form for a value may hold, too: they name what is to be filled in. */
export const OF_FORMS = words(`
  choisir choisissez selectionner selectionnez selection saisir saisissez saisie indiquer indiquez entrer entrez
  renseigner renseignez numero numeros n no num tel telephone telephonique valeur valeurs liste disponible disponibles
  libre libres sda nouveau nouvelle champ champs obligatoire requis facultatif facultative
  optionnel optionnelle rechercher recherche recherchez filtrer fermer ex exemple taper tapez commencez
  quel quelle utiliser composer composez
  choose chosen select selected enter type number numbers phone value list available free new required optional
  field search
  option options ligne format une un to assign associer a`);

/** Other names that portals give to options, by the label of the operator's guide. */
export const OTHER_NAMES: Record<string, readonly string[]> = {
  'numero a presenter': [
    'numero presente',
    'numero de presentation',
    'presentation du numero',
    'numero affiche',
  ],
};

/** Words for a number: they say nothing where one is given, or where the option is one. */
export const OF_NUMBERS = words('numero numeros n no number value valeur');

/** How to call the question off, which the question itself says: « ou Annuler pour revenir ». */
export const WAY_BACK =
  /\b(?:ou|or|et|and|sinon)(?: (?:cliquez|click|appuyez|press))?(?: (?:sur|on))?\s*["'«“(]?\s*(?:annuler|non|cancel|no)\s*["'»”)]?(?: (?:pour|to) (?:annuler|revenir(?: en arriere)?|abandonner|fermer|go back|cancel|return|close))?\b/gu;

/** Signs that say something: of money, mathematics and addresses. */
export const TELLING_SIGN = /[\p{Sc}%&@#+<=^~|]/u;

/** Makes a question of a text without a verb of ours. */
export const ASKING = /\?|\bconfirm|\b(?:etes|are)[\s-](?:vous|you)\b/u;
