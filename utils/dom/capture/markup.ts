/** An element's attributes by name; what is `undefined` is left out. */
export type Attributes = Record<string, string | undefined>;

const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'meta', 'wbr']);

/** An element as it is written in HTML. `content` is HTML already. */
export function markup(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    if (value === undefined) return '';
    return value === '' ? ` ${key}` : ` ${key}="${escaped(value)}"`;
  });
  const start = `<${name}${written.join('')}>`;
  return VOID.has(name) ? start : `${start}${content}</${name}>`;
}

/** Text for HTML, in an element or in an attribute. */
export function escaped(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** Text for a style sheet inside HTML, quotes included. */
export function cssString(text: string): string {
  return `"${text.replace(/[\\"<>\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
