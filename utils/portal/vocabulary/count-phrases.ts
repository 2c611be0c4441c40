/** What a portal says of the length of its list, as text. */

/** A count of users in the portal's own words. */
export interface CountSaid {
  /** How many users there are in all. */
  total: number;
  /** How many of them the page in view should show, where it says so (« 21–40 sur 42 »). */
  onPage?: number;
  /** Which users these are, in the portal's words: it says something else for another page, or another filter. */
  range?: string;
}

const NUMBER = String.raw`(\d{1,3}(?:[ .,]\d{3})+|\d+)`;
const THINGS =
  '(?:utilisateurs?|users?|elements?|entrees?|entries|resultats?|results|enregistrements?|records|articles?|lignes?|rows?|items?|licences?)';
/** Only these say that users are counted: licences and lines are counted in stock tables, too. */
const USERS = '(?:utilisateurs?|users?|resultats?|results|enregistrements?|entrees?|entries)';
/** What may stand before « 1 à 20 », word by word: some kits say it in a French that nobody speaks. */
const LEAD = `(?:(?:(?:affichage|affiche|showing|displaying|viewing|view|de|des|du|les|the|${THINGS}) ?:? |l')*)`;
const RANGE = new RegExp(
  `^[[(]?${LEAD}${NUMBER} ?(?:a|au|et|to|-|\u2010|\u2013|\u2014|\\.{2,3}|\u2026) ?${NUMBER} (?:sur|de|of|au|out of|/) (?:un total de )?${NUMBER}(?: (?:des )?${THINGS})?(?: affiches?)?(?: au total| in total)?(?: \\(.*\\))?[ .)\\]]*$`,
);
/** « Page 1 sur 3 (23 éléments) »: this tells how many there are, but not how many are in view. */
const PAGED = new RegExp(
  `^(?:page )?\\d+ ?(?:sur|de|of|/) ?\\d+(?: pages?)? \\(${NUMBER} ${THINGS}\\)$`,
);
/** What says that some of a number are shown is about the list, whatever it calls its things. */
const SHOWN = '(?:affichee?s?|shown|displayed)';
const SHARE = new RegExp(
  `^(?:affichage (?:de )?|showing )?${NUMBER} ?(?:sur|of|/) ?${NUMBER}(?: ${THINGS}(?: chargee?s?)?|(?: ${THINGS})? ${SHOWN})[ .]*$`,
);
const SHOWN_OF = new RegExp(
  `^${NUMBER}(?: ${THINGS})? ${SHOWN} (?:sur|of) ${NUMBER}(?: ${THINGS})?[ .]*$`,
);
const OF = new RegExp(`^(?:sur|of) ${NUMBER}(?: ${THINGS})?[ .]*$`);
const ALL = new RegExp(
  `^(?:total ?:? ?)?${NUMBER} ${USERS}(?: au total| in total| trouves?| found)?[ .]*$`,
);
const TOTAL = new RegExp(`^total(?: (?:des|d')? ?${USERS})? ?:? ?${NUMBER}(?: ${THINGS})?[ .]*$`);
/** « Page 1 / 3 », and nothing more. */
const PAGE_OF = new RegExp(`^page ?:? ?${NUMBER} ?(?:sur|de|of|/) ?${NUMBER}$`);
const PAGE = /\bpages?\b/;

/** The count that a phrase says, if it says nothing else. @param text folded */
export function countSaid(text: string): CountSaid | undefined {
  const paged = PAGED.exec(text);
  if (paged) return { total: numberOf(paged[1] ?? '') };
  if (speaksOfPages(text)) return undefined;
  const range = RANGE.exec(text);
  if (range) {
    const [from = 0, to = 0, total = 0] = range.slice(1, 4).map(numberOf);
    if (from > to || to > total) return undefined;
    return { total, onPage: total === 0 ? 0 : to - from + 1, range: text };
  }
  const share = SHARE.exec(text) ?? SHOWN_OF.exec(text);
  if (share) {
    const [, total = 0] = share.slice(1, 3).map(numberOf);
    return { total };
  }
  const all = ALL.exec(text) ?? OF.exec(text) ?? TOTAL.exec(text);
  return all ? { total: numberOf(all[1] ?? '') } : undefined;
}

/** How many pages a phrase says that there are, if it only says which of them is in view. @param text folded */
export function pagesSaid(text: string): number | undefined {
  const [page = 0, pages = 0] = PAGE_OF.exec(text)?.slice(1).map(numberOf) ?? [];
  return page > 0 && page <= pages ? pages : undefined;
}

/** Whether a phrase is about the pages of the list. @param text folded */
export function speaksOfPages(text: string): boolean {
  return PAGE.test(text);
}

function numberOf(figures: string): number {
  return Number(figures.replace(/\D/g, ''));
}
