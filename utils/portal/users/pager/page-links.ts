import { all } from '../../../dom/tree/search';
import { textOf } from '../../../dom/tree/text-runs';

const NUMBER = /^\d{1,4}$/;
/** Addresses that a script takes over, or that lead nowhere. */
const NOWHERE = /^(?:#|javascript:)/i;

/**
 * Whether a control leads to a page of the list, as far as its address tells. It does where it has no address; where its
 * address is that of the page in view, apart from the query or the number of a page; and where its address is made like
 * those of the numbers beside it, which all have the number of their page in the same place (a script may ask another
 * address for the rows). If the page in view has a number in that place itself, these are numbers of such pages: of
 * services, for example.
 *
 * @param block the part of the page that the control stands in
 */
export function leadsToPage(control: Element, block: Element): boolean {
  const href = control.getAttribute('href') ?? '';
  if (href === '' || NOWHERE.test(href)) return true;
  const address = urlOf(control);
  if (!address || address.origin !== new URL(control.ownerDocument.URL).origin) return false;
  return isOfSamePath(address, control) || isMadeAsNumbers(address, block);
}

function urlOf(link: Element): URL | undefined {
  const href = link.getAttribute('href') ?? '';
  return URL.canParse(href, link.baseURI) ? new URL(href, link.baseURI) : undefined;
}

function isOfSamePath(address: URL, { ownerDocument }: Element): boolean {
  const here = new URL(ownerDocument.URL);
  const plain = ({ pathname }: URL) => pathname.replace(/\/(?:page[/-]?)\d+\/?$|\/$/i, '');
  return plain(address) === plain(here) && !leadsElsewhere(address, here);
}

/** Parameters that choose a part of the list, or keep an address out of caches. */
const OF_PAGES =
  /pag|start|offset|debut|skip|from|first|index|cursor|after|before|row|tranche|lot|(?:^|[-_.])(?:p|pg|n|no|num|_|ts?|time|v)$/i;

/** Whether an address has another value in a parameter of the page in view that is not the page's: another service. */
function leadsElsewhere({ searchParams: to }: URL, { searchParams: own }: URL): boolean {
  return [...own].some(([name, value]) => {
    const other = to.get(name);
    return other !== null && other !== value && !OF_PAGES.test(name);
  });
}

/** Whether an address is made like the addresses of the numbers in a block. */
function isMadeAsNumbers(address: URL, block: Element): boolean {
  const numbered = all(block, 'a[href]').flatMap((link) => {
    const number = textOf(link).trim();
    const to = NUMBER.test(number) && urlOf(link);
    return to ? [{ number, to }] : [];
  });
  if (numbered.length === 0) return false;
  const made = numbered.map(({ number, to }) => formsOf(to, (one) => one === number));
  const here = formsOf(new URL(block.ownerDocument.URL), () => true);
  return formsOf(address, (one) => NUMBER.test(one)).some((form) => {
    return made.every((forms) => forms.includes(form)) && !here.includes(form);
  });
}

/** The forms of an address: it without one of its numbers, for each number that counts. */
function formsOf({ pathname, search }: URL, isIt: (number: string) => boolean): string[] {
  const text = pathname + search;
  return [...text.matchAll(/\d+/g)]
    .filter(([number]) => isIt(number))
    .map(({ 0: number, index }) => `${text.slice(0, index)}#${text.slice(index + number.length)}`);
}
