import { PRESSABLE } from '../seen/controls';
import { all, documentOf } from '../tree/search';
import { attributesOf } from './attributes';
import { elementsContent } from './elements';
import { escaped, markup } from './markup';
import { CAPTURE_SHEET, capturedStyle } from './style';
import type { TextFilter } from './text-filter';

/**
 * Captures a page as one HTML document: its elements, names, states and positions, as a person sees them, without its
 * style sheets, scripts and addresses. Recognition finds the same in the capture as in the page.
 *
 * @param root any element of the page, or the frame whose page it is
 * @param filter what becomes of each text
 * @param about facts for the head of the document, by name
 * @returns HTML
 */
export function capturePage(
  root: Element,
  filter: TextFilter,
  about: Readonly<Record<string, string>> = {},
): string {
  return documentHtml(documentOf(root), filter, about);
}

function documentHtml(
  document: Document,
  filter: TextFilter,
  about: Readonly<Record<string, string>>,
): string {
  const page = document.documentElement;
  const head = [
    markup('meta', { charset: 'utf-8' }),
    markup('title', {}, escaped(filter.text(document.title, 'content'))),
    ...Object.entries(about).map(([name, content]) => markup('meta', { name, content })),
    markup('style', {}, CAPTURE_SHEET),
  ];
  const attributes = {
    ...attributesOf(page, filter, true),
    style: capturedStyle(page, filter, false),
  };
  const content = elementsContent(page, {
    filter,
    namers: namersIn(page),
    isApart: false,
    frameHtml: (inner) => documentHtml(inner, filter, {}),
  });
  return `<!doctype html>${markup('html', attributes, markup('head', {}, head.join('')) + content)}`;
}

/** The ids of elements whose text is the name of another element, or the description of a control. */
function namersIn(page: Element): Set<string> {
  const named = all(page, '[aria-labelledby]').map((one) => one.getAttribute('aria-labelledby'));
  const described = all(page, PRESSABLE).map((one) => one.getAttribute('aria-describedby'));
  return new Set([...named, ...described].flatMap((ids) => ids?.split(/\s+/) ?? []));
}
