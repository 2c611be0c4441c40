import { type Attributes, cssString, markup } from './markup';
import { fontOf } from './style';
import { type CaptureWords, placeOf } from './text-filter';

const STRINGS = /"((?:[^"\\]|\\.)*)"/g;

/**
 * The texts that CSS draws before and after an element.
 *
 * @returns attributes that hold them, and HTML of rules that draw them again: beside the signs, for the
 * style sheets of a document do not reach into the trees within it
 */
export function signsOf(
  element: Element,
  words: CaptureWords,
): { attributes: Attributes; rules: string } {
  const attributes: Attributes = {};
  let rules = '';
  for (const place of ['before', 'after']) {
    const style = getComputedStyle(element, `::${place}`);
    const { content } = style;
    const [first = ''] = textsIn(content);
    // Anything else than a text is a picture, or something to hold boxes apart.
    if (!content.startsWith('"') || first.trim() === '') continue;
    const drawn = content.replace(STRINGS, (_, text) => {
      return cssString(words.text(unquoted(text), placeOf(element)));
    });
    const name = `data-${place}`;
    const [sign = ''] = textsIn(drawn);
    attributes[name] = sign;
    const font = fontOf(style, first, words).replace(/[<>{}]/g, '');
    const drawing = `content:${drawn};font:${font};position:absolute;left:0;top:0`;
    rules += markup('style', {}, `[${name}=${cssString(sign)}]::${place}{${drawing}}`);
  }
  return { attributes, rules };
}

/** The strings in a CSS value: the text, and perhaps one to be read instead of it. */
function textsIn(content: string): string[] {
  return [...content.matchAll(STRINGS)].map(([, text = '']) => unquoted(text));
}

function unquoted(text: string): string {
  return text
    .replace(/\\([\da-f]{1,6}) ?/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\\(.)/g, '$1');
}
