import { KNOWN_OPTIONS } from '../../bulk/option-names';
import { fold } from '../../text';
import * as DANGER from '../vocabulary/danger-words';
import * as DETAIL from '../vocabulary/detail-phrases';
import * as PAGER from '../vocabulary/pager-phrases';
import * as PORTAL from '../vocabulary/portal-words';

/** Words of user interfaces, French and English: they describe a page and tell nothing about anyone. */
const INTERFACE = `
  a actif active activer actives activé activée actualiser add admin administrateur administrateurs
  administration adresse affecter affectation affichage afficher aide ajout ajouter all alphabétique
  and annuler any appel appels appliquer apply assign associer association associé associée attente
  attention attribuer attribution au aucun aucune autre autres aux available avancé avec avertissement
  back bienvenue boîte bouton busy by ce ces cette change changer chargement check checkbox checked
  chevron choisir choix choose circle clear clé client clients clignotant close code cocher collapse
  column colonne colonnes commande commandes compte comptes configuration configurer confirm
  confirmation confirmer connecté connectée connexion consulter contact contacts content contrat
  contrats copier copy cours créer cross d dans danger dashboard date de delete des description
  desktop destinataire details detail détacher détail détails dialog dialogue disable disabled
  disconnected display disponible disponibles dissocier divers document documents données double
  download droit droits du déconnecté déconnectée déconnexion déplacer dernier désactiver désactivé
  désactivée e each edit edition email emails en enable enabled encours enlever enregistrer enregistré
  enregistrements entreprise entreprises entrée entrées entry entries erreur error est et exemple expand export
  exporter facture factures facturation false fax faxes fenêtre fermer fibre fiche fichier fichiers
  field file filter filtre filtrer filtres first flat for form formulaire forfait from gestion
  gérer grid groupe groupes group header heading help heure hidden historique hors icon icone icône
  identifiant illimité image import importer inactif inactive indisponible info information
  informations input interne internes item items journal kit l label langue last le les libellé licence
  licences license licenses lien liens ligne lignes link list liste listes loading locked login logout
  loupe m main manage menu message messagerie messages mes mettre mise mobile mobiles mode modal
  modification modifications modifier modifié moins mon monitoring mot multiple n name navigation new
  next no non nom nommé none not notification notifications nouveau nouvel nouvelle null number numbers
  numéro numéros nécessaire obligatoire occupé of off offre offres ok on open operator option options or
  other ou oui outils outgoing ouvrir page pages panel panneau par paramètre paramètres paramétrage
  paramétrer parc partager pas password pencil personnel personnalisé phone plus poste postes pour
  pourcent premier premium prev previous principal prochain produit produits profil profile précédent
  précédente présentation présenter prénom qu quantité quitter rattacher recherche rechercher redirection
  refresh refuser relancer remove removed remplacer renommer renvoi renvois required reset restaurer
  restriction restrictions retirer retour row rows rubrique référence références réf réinitialiser
  répertoire résultat résultats s sa sans sauvegarder save sda search secondaire see select selected
  send service services set settings show sign signaler simple sip site sites son sont sort sortant
  sortants spinner standard standardiste state statistiques status statut step success suivant suivante
  suppression supprimer supprimé sur suspendu svg svi switch sélection sélectionner sélectionné t tab
  table tableau tabs tarif technique téléphone téléphones téléphonie télécharger the times title to
  toggle total tous tout toute toutes transfert transférer trash tri trier true trunk type types u un
  undefined une unlocked update upload user users utilisateur utilisateurs utilisée utilisé valeur
  valeurs valider value vers view vide view visible voir vos votre vous warning x yes you your zone
  à échec écran éditer élément éléments état états été être accueil abonnement abonnements accès agent
  annuaire appelant appelants appelé audio blocage bloquer bloqué boite box call callback caller calls
  canaux canal cart casque centrex conférence conversation création crédit device devices directory did
  durée échap emergency enregistrement esc escape externe externes extension extensions entrant entrants file
  fonction fonctions fonctionnalité fonctionnalités fax2mail faxtomail forward forwarding gateway horaire
  horaires identification identité incoming internet ip line lines ligne mail mails messages metacentrex
  musique myopenip occupation openip présence prise queue receptionist secret sonnerie sonneries
  sms standards softphone supervision superviseur superviseurs supervisor switchboard terminal terminaux
  trunks urgence utilisation verrouiller verrouillé vocal vocale voicemail webrtc website
`;

/** All words, folded, that may stay in a diagnostic file: the words of portals and of user interfaces. */
export const VOCABULARY: ReadonlySet<string> = new Set(
  [
    ...textsWithin([PORTAL, DETAIL, PAGER, DANGER].flatMap((words) => Object.values(words))),
    ...KNOWN_OPTIONS.flatMap(({ label, english }) => [label, ...english]),
    INTERFACE,
  ]
    .flatMap(wordsIn)
    .map(fold)
    .filter((word) => !/^\p{N}+$/u.test(word)),
);

/** The words of a text, as written: each is a run of letters and digits. */
export function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** All texts in nested lists and records; of a pattern, the words that it matches. */
function textsWithin(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof RegExp)
    return wordsIn(value.source.replace(/\\[a-z]/gi, ' ')).filter(isWord);
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(textsWithin)
    : [];
}

function isWord(text: string): boolean {
  return text.length > 1;
}
