/** The text in a value of CSS `content`, without the words for screen readers that may follow it. */
export function drawnBy(content: string): string {
  const [, double, single] = /^(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/.exec(content) ?? [];
  return double ?? single ?? '';
}

/** The texts that CSS draws before and after an element, without quotes; not those that only hold a place open. */
export function drawnText(element: Element): string[] {
  return ['::before', '::after'].flatMap((place) => {
    const { content, visibility, width } = getComputedStyle(element, place);
    return visibility === 'hidden' && width === '0px' ? [] : drawnBy(content);
  });
}

/** The same, without letters that an icon font draws as pictures. */
export function drawnWords(element: Element): string[] {
  return drawnText(element).filter((text) => {
    return !/^\s*\p{L}\s*$/u.test(text) || !isOfIconFont(element);
  });
}

/** Whether CSS draws in an element with a font that the page brings along, and that it does not use for its texts. */
function isOfIconFont(element: Element): boolean {
  const { body, fonts } = element.ownerDocument;
  const families = ['::before', '::after'].map((place) => familyOf(element, place));
  const own = families.filter((family) => family !== familyOf(body));
  return own.some((family) => [...fonts].some((font) => plainFamily(font.family) === family));
}

function familyOf(element: Element, place?: string): string {
  return plainFamily(getComputedStyle(element, place).fontFamily.split(',')[0] ?? '');
}

function plainFamily(family: string): string {
  return family.replace(/["']/g, '').trim().toLowerCase();
}
