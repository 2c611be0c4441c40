/** An element's attributes by name; those that are `undefined` are not written. */
export type Attributes = Record<string, string | undefined>;

const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'meta', 'wbr']);

/** An element as HTML. @param content HTML */
export function markup(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => {
    if (value === undefined) return '';
    return value === '' ? ` ${key}` : ` ${key}="${escaped(value)}"`;
  });
  const start = `<${name}${written.join('')}>`;
  return VOID.has(name) ? start : `${start}${content}</${name}>`;
}

/** A text as HTML, for an element or an attribute. */
export function escaped(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** A text as a CSS string with its quotes, for a style sheet inside HTML. */
export function cssString(text: string): string {
  return `"${text.replace(/[\\"<>\n]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}
