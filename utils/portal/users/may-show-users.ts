import { textsThat } from '../../dom/tree/texts';
import { columnNamed, headingOf } from './table/column-headings';

/**
 * Whether a page might show the users of a service, by one word that each such page says. Costs next to
 * nothing, and is wrong only in what it lets through: the whole look comes after it.
 */
export function mayShowUsers(root: Element): boolean {
  return licenceHeadings(root).length > 0;
}

/** The same by the page's own tree alone, which most pages are: the quickest answer for a new one. */
export function showsUsersPlainly(document: Document): boolean {
  const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) if (isLicenceHeading((texts.currentNode as Text).data)) return true;
  return false;
}

const licenceHeadings = textsThat(isLicenceHeading);

function isLicenceHeading(text: string): boolean {
  return columnNamed(headingOf(text)) === 'licence';
}
