/**
 * The words that may stand beside a number that a portal's list offers. All others, known or not, may say that the number is
 * not to be had: « réservé », « déjà attribué », « libre le 12 ».
 */
export const OFFER_WORDS: ReadonlySet<string> = new Set(
  `
    libre libres disponible disponibles free available numero numeros num number numbers telephone
    tel phone sda did fax fax2mail geographique geographic national

    france metropole ile de du des la le les en sur saint st sainte ste aix provence ajaccio albi
    amiens angers angouleme annecy antibes argenteuil arras auch aurillac auxerre avignon bastia
    bayonne beauvais belfort besancon beziers blois bordeaux boulogne billancourt bourges bourg
    bresse brest caen calais cannes carcassonne cayenne cergy chambery charleville mezieres chartres
    chateauroux cherbourg clermont ferrand clichy colmar courbevoie creteil defense dijon dunkerque
    epinal evreux evry fort grenoble havre laval lens levallois perret lille limoges lorient lyon
    macon mans marseille meaux melun metz montauban montpellier montreuil mulhouse nancy nanterre
    nantes narbonne nevers nice nimes niort orleans paris pau perigueux perpignan pointe pitre
    poitiers quentin quimper reims rennes reunion rochelle roche yon rodez roubaix rouen etienne
    denis brieuc nazaire strasbourg tarbes toulon toulouse tourcoing tours troyes valence
    valenciennes vannes versailles villeurbanne vitry marne mer seine loire
  `
    .trim()
    .split(/\s+/),
);
