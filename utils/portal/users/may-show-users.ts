import { textsThat } from '../../dom/tree/texts';
import { columnNamed, headingOf } from './table/column-headings';

/**
 * Whether a page may show the users of a service, by the one word that each such page says. This costs next to nothing. A
 * page that passes may still show none: `findUsersTable` decides.
 */
export function mayShowUsers(root: Element): boolean {
  return licenceHeadings(root).length > 0;
}

/** The same in the page's own tree, without frames and shadow roots: the quickest answer for a new page. */
export function showsUsersPlainly(document: Document): boolean {
  const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) if (isLicenceHeading((texts.currentNode as Text).data)) return true;
  return false;
}

const licenceHeadings = textsThat(isLicenceHeading);

function isLicenceHeading(text: string): boolean {
  return columnNamed(headingOf(text)) === 'licence';
}
