/** One declaration of a style sheet. */
interface Declaration {
  name: string;
  value: string;
}

/** All declarations of a style sheet, in order, whatever rule they stand in. */
export function declarations(css: string): Declaration[] {
  const blocks = withoutComments(css).matchAll(/\{([^{}]*)\}/g);
  return [...blocks].flatMap(([, block = '']) => {
    // A semicolon within quotes ends nothing.
    return [...block.matchAll(/([\w-]+)\s*:\s*((?:"[^"]*"|[^";])*)/g)].map(
      ([, name = '', value = '']) => ({ name, value: value.trim() }),
    );
  });
}

/** The colours that a style sheet writes out: hexadecimal, functions, names, and system colours. */
export function literalColours(css: string): string[] {
  return declarations(css).flatMap(({ value }) => {
    return [...value.replace(/--[\w-]+/g, '').matchAll(LITERAL)].map(([found]) => found);
  });
}

/** The `z-index` values that a style sheet writes out. */
export function literalLayers(css: string): string[] {
  return declarations(css).flatMap(({ name, value }) => {
    return name === 'z-index' && /\d/.test(value) ? value : [];
  });
}

/** The colours of one of the theme's schemes, by name, whether it writes them out or names another colour. */
export function schemeOf(theme: string, scheme: 'light' | 'dark'): Map<string, string> {
  const all = declarationsOf(theme, scheme);
  const resolved = (value: string): string => {
    const [, of] = /^var\((--[\w-]+)\)$/.exec(value) ?? [];
    return of ? resolved(all.find(({ name }) => name === of)?.value ?? '') : value;
  };
  return new Map(
    all
      .map(({ name, value }) => [name, resolved(value)] as const)
      .filter(([, value]) => value.startsWith('#')),
  );
}

/** The colours that one of the theme's schemes writes out, in order. */
export function writtenColours(theme: string, scheme: 'light' | 'dark'): string[] {
  return declarationsOf(theme, scheme).flatMap(({ value }) => (value.startsWith('#') ? value : []));
}

function declarationsOf(theme: string, scheme: 'light' | 'dark'): Declaration[] {
  const [light = '', dark = ''] = withoutComments(theme).split(
    /@media \(prefers-color-scheme: dark\)/,
  );
  const [ofDark = ''] = dark.split('@media');
  return declarations(scheme === 'light' ? light : ofDark);
}

/**
 * The contrast of two hexadecimal colours, from 1 to 21.
 *
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue, each from 0 to 1. */
function channels(colour: string): number[] {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour)?.[1];
  if (digits === undefined) throw new Error(`Not a hexadecimal colour: ${colour}`);
  const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : [];
  const parts = pairs.length > 0 ? pairs : (digits.match(/../g) ?? []);
  return parts.map((part) => Number.parseInt(part, 16) / 255);
}

function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, '');
}

/** Names that a person would write; the rare ones of the standard's 148 are left out. */
const NAMES =
  'aqua|beige|black|blue|brown|coral|crimson|cyan|fuchsia|gold|gr[ae]y|green|indigo|ivory|khaki|lavender|' +
  'lime|magenta|maroon|navy|olive|orange|orchid|pink|plum|purple|red|salmon|silver|tan|teal|tomato|violet|' +
  'wheat|white|yellow';
const TINTED = `(?:dark|light|medium|pale|deep|hot|dim|slate|steel|sky|royal|dodger|forest|sea)*(?:${NAMES})`;
const SYSTEM =
  'Canvas(?:Text)?|Highlight(?:Text)?|(?:Active|Visited)?LinkText|LinkText|Button(?:Face|Text|Border)|' +
  'Field(?:Text)?|GrayText|Mark(?:Text)?|SelectedItem(?:Text)?|AccentColor(?:Text)?';
const LITERAL = new RegExp(
  `#[0-9a-f]{3,8}\\b|\\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\\(|(?<![\\w-])(?:${TINTED}|${SYSTEM})(?![\\w-])`,
  'gi',
);
