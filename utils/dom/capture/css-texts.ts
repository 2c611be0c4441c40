import { type Attributes, cssString, markup } from './markup';
import { fontOf } from './style';
import { kindOfText, type TextFilter } from './text-filter';

const STRINGS = /"((?:[^"\\]|\\.)*)"/g;

/**
 * The texts that CSS draws before and after an element.
 *
 * @returns attributes that hold them, and HTML of style sheets that draw them again. The style sheets stand in the
 *   element itself, as the document's style sheets do not reach into shadow roots.
 */
export function cssTextsOf(
  element: Element,
  filter: TextFilter,
): { attributes: Attributes; rules: string } {
  const attributes: Attributes = {};
  let rules = '';
  for (const pseudo of ['before', 'after']) {
    const style = getComputedStyle(element, `::${pseudo}`);
    const { content } = style;
    const [first = ''] = stringsIn(content);
    // Any other content is a picture, or holds boxes apart.
    if (!content.startsWith('"') || first.trim() === '') continue;
    const drawn = content.replace(STRINGS, (_, text) => {
      return cssString(filter.text(unquoted(text), kindOfText(element)));
    });
    const name = `data-${pseudo}`;
    const [text = ''] = stringsIn(drawn);
    attributes[name] = text;
    const font = fontOf(style, first, filter).replace(/[<>{}]/g, '');
    const drawing = `content:${drawn};font:${font};position:absolute;left:0;top:0`;
    rules += markup('style', {}, `[${name}=${cssString(text)}]::${pseudo}{${drawing}}`);
  }
  return { attributes, rules };
}

/** The strings in a CSS value: a text, and in some an alternative text for screen readers. */
function stringsIn(content: string): string[] {
  return [...content.matchAll(STRINGS)].map(([, text = '']) => unquoted(text));
}

function unquoted(text: string): string {
  return text
    .replace(/\\([\da-f]{1,6}) ?/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\\(.)/g, '$1');
}
