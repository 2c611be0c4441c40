import { PRESSABLE } from '../seen/controls';
import { all, documentOf } from '../tree/search';
import { attributesOf } from './attributes';
import { elementsContent } from './elements';
import { escaped, markup } from './markup';
import { CAPTURE_SHEET, styleOf } from './style';
import type { CaptureWords } from './text-filter';

/**
 * Writes a page down as one HTML document that presents the same to whoever reads it by what a person
 * sees: elements, names, states and places, without the page's style sheets, scripts and addresses.
 *
 * @param root any element of the page, or the frame whose page it is
 * @param words what becomes of each text
 * @param about facts for the head of the document
 */
export function capturePage(
  root: Element,
  words: CaptureWords,
  about: Readonly<Record<string, string>> = {},
): string {
  return documentHtml(documentOf(root), words, about);
}

function documentHtml(
  document: Document,
  words: CaptureWords,
  about: Readonly<Record<string, string>>,
): string {
  const page = document.documentElement;
  const head = [
    markup('meta', { charset: 'utf-8' }),
    markup('title', {}, escaped(words.text(document.title, 'content'))),
    ...Object.entries(about).map(([name, content]) => markup('meta', { name, content })),
    markup('style', {}, CAPTURE_SHEET),
  ];
  const attributes = { ...attributesOf(page, words, true), style: styleOf(page, words, false) };
  const content = elementsContent(page, {
    words,
    namers: namersIn(page),
    isApart: false,
    frameHtml: (inner) => documentHtml(inner, words, {}),
  });
  return `<!doctype html>${markup('html', attributes, markup('head', {}, head.join('')) + content)}`;
}

/** The ids of what names something else by its text, shown or not; of a control its description may. */
function namersIn(page: Element): Set<string> {
  const named = all(page, '[aria-labelledby]').map((one) => one.getAttribute('aria-labelledby'));
  const described = all(page, PRESSABLE).map((one) => one.getAttribute('aria-describedby'));
  return new Set([...named, ...described].flatMap((ids) => ids?.split(/\s+/) ?? []));
}
