/** Where the links of a pager lead. */

import { all } from '../../dom/tree/search';
import { textOf } from '../../dom/tree/texts';

const NUMBER = /^\d{1,4}$/;
/** Addresses that a script takes over, or that lead nowhere. */
const NOWHERE = /^(?:#|javascript:)/i;

/**
 * Whether a control leads to a page of the list, as far as its address tells: it has none; or the address is
 * of the page there is, but for its query or the number of a page; or it is made as those of the numbers
 * beside it are, which say in one and the same place which page they lead to. The latter stand where
 * a script asks another address for the rows. Where the page itself has a number in that place, these are
 * the numbers of such pages, of services, say.
 *
 * @param block the part of the page that the control stands in
 */
export function leadsToPage(control: Element, block: Element): boolean {
  const href = control.getAttribute('href') ?? '';
  if (href === '' || NOWHERE.test(href)) return true;
  const address = addressOf(control);
  if (!address || address.origin !== new URL(control.ownerDocument.URL).origin) return false;
  return isOfSamePath(address, control) || isMadeAsNumbers(address, block);
}

function addressOf(link: Element): URL | undefined {
  const href = link.getAttribute('href') ?? '';
  return URL.canParse(href, link.baseURI) ? new URL(href, link.baseURI) : undefined;
}

function isOfSamePath(address: URL, { ownerDocument }: Element): boolean {
  const here = new URL(ownerDocument.URL);
  const plain = ({ pathname }: URL) => pathname.replace(/\/(?:page[/-]?)\d+\/?$|\/$/i, '');
  return plain(address) === plain(here) && !leadsElsewhere(address, here);
}

/** How an address says which part of a list is in view, or that it is not to be had from a cache. */
const OF_PAGES =
  /pag|start|offset|debut|skip|from|first|index|cursor|after|before|row|tranche|lot|(?:^|[-_.])(?:p|pg|n|no|num|_|ts?|time|v)$/i;

/** Whether an address gives another value to what the page's own says, which is no page: a service, say. */
function leadsElsewhere({ searchParams: to }: URL, { searchParams: own }: URL): boolean {
  return [...own].some(([name, value]) => {
    const other = to.get(name);
    return other !== null && other !== value && !OF_PAGES.test(name);
  });
}

function isMadeAsNumbers(address: URL, block: Element): boolean {
  const numbered = all(block, 'a[href]').flatMap((link) => {
    const number = textOf(link).trim();
    const to = NUMBER.test(number) && addressOf(link);
    return to ? [{ number, to }] : [];
  });
  if (numbered.length === 0) return false;
  const made = numbered.map(({ number, to }) => formsOf(to, (one) => one === number));
  const here = formsOf(new URL(block.ownerDocument.URL), () => true);
  return formsOf(address, (one) => NUMBER.test(one)).some((form) => {
    return made.every((forms) => forms.includes(form)) && !here.includes(form);
  });
}

/** An address with one of its numbers left out, in each way that there is. */
function formsOf({ pathname, search }: URL, isIt: (number: string) => boolean): string[] {
  const text = pathname + search;
  return [...text.matchAll(/\d+/g)]
    .filter(([number]) => isIt(number))
    .map(({ 0: number, index }) => `${text.slice(0, index)}#${text.slice(index + number.length)}`);
}
