import { isTextVisible } from '../seen/visible';
import { closest } from '../tree/search';
import type { CaptureScope } from './capture-scope';
import { escaped, markup } from './markup';
import { hiddenText, kindOfText } from './text-filter';

/** A text node as HTML. */
export function textHtml(text: Text, { filter, namers }: CaptureScope): string {
  if (!/\S/.test(text.data)) return '';
  const data = text.data.replace(/[ \t\r\n]+/g, ' ');
  if (isTextVisible(text)) return escaped(filter.text(data, kindOfText(text)));
  const isNamer = namers.has(closest(text, '[id]')?.id ?? '');
  return escaped(isNamer ? filter.text(data, 'label') : hiddenText(data, text, filter));
}

/** A line break as HTML. Texts are written where they begin, so a break before the first one would move it down. */
export function breakHtml(element: Element): string {
  let before = element.previousSibling;
  while (before && !(before.nodeType === Node.TEXT_NODE && /\S/.test((before as Text).data))) {
    before = before.previousSibling;
  }
  return markup('br', before ? {} : { hidden: '' });
}

/** HTML of several nodes in a row. Neighbouring texts stay separate nodes. */
export function joined(parts: readonly string[]): string {
  const written = parts.filter((part) => part !== '');
  const isText = (part = '<') => !part.startsWith('<');
  return written
    .map((part, index) => (isText(part) && isText(written[index - 1]) ? `<!---->${part}` : part))
    .join('');
}
