import { tidy } from '../../text';
import { nodesIn } from '../flat-tree';
import { OWN } from '../own-mark';
import { oncePerLook } from '../remember/once-per-look';
import { whileUnchanged } from '../remember/while-unchanged';

/**
 * A piece of text as a person reads it: without an end where only an inline element begins (`<mark>`,
 * `<font>`, `<wbr>`), with one at spaces between elements, at blocks, cells and line breaks.
 */
export interface Run {
  /** On one line, as `tidy` makes it; never empty. */
  text: string;
  /** The text nodes that it is made of, in order; some may be blank. */
  nodes: readonly Text[];
  /** What is between it and the run before, inside of what was asked for. */
  after: 'nothing' | 'space' | 'line';
}

/**
 * The runs of text under an element, in the order in which a person reads them. The same texts as
 * `textNodes` finds.
 */
export function runsOf(root: Element): readonly Run[] {
  return certainRuns(root) ?? seenRuns(root);
}

/** All the text of an element on one line, with a space only where a person sees one. */
export function textOf(root: Element): string {
  return certainText(root) ?? seenText(root);
}

/** A start or an end of an element that may, or may not, part what stands on its two sides. */
interface Edge {
  element: Element;
  side: 'start' | 'end';
}

/** What parts two pieces: where names say `nothing`, their style may still. */
interface Gap {
  kind: Run['after'];
  edges: readonly Edge[];
}

interface Piece {
  nodes: readonly Text[];
  /** What stands before it; of the first piece, within the element. */
  gap: Gap;
}

/** What an element shows, as far as names tell. */
interface Passage {
  pieces: readonly Piece[];
  /** What stands after the last piece, within the element. */
  rest: Gap;
}

const NOTHING: Gap = { kind: 'nothing', edges: [] };
const SPACE: Gap = { kind: 'space', edges: [] };
const LINE: Gap = { kind: 'line', edges: [] };
const UNREAD = new Set(['script', 'style', 'template', 'noscript', 'select', 'textarea']);
const WIDTHS = ['nothing', 'space', 'line'] as const;

/** What parts nothing, whatever surrounds it; nobody sees it. */
const UNSEEN = new Set(['wbr', 'script', 'style', 'template', 'noscript', 'link', 'meta']);
/** What only marks some letters. */
const MARKS = new Set(['mark', 'font', 'bdi', 'bdo']);
/** What a person sees apart from the text beside it, though it stands in the line. */
const APART = new Set(
  ['sup', 'sub', 'button', 'select', 'textarea', 'input', 'img', 'svg', 'canvas', 'meter'].concat([
    'progress',
    'video',
    'audio',
    'object',
    'embed',
  ]),
);
const LINES = new Set(
  ['br', 'hr', 'p', 'div', 'td', 'th', 'tr', 'table', 'thead', 'tbody', 'tfoot', 'caption'].concat(
    ['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'form', 'fieldset'],
    ['legend', 'section', 'article', 'header', 'footer', 'main', 'nav', 'aside', 'dialog', 'body'],
    ['html', 'head', 'title', 'iframe', 'frame', 'details', 'summary', 'figure', 'figcaption'],
    ['blockquote', 'pre', 'address', 'option', 'optgroup'],
  ),
);

const passageOf = whileUnchanged((root): Passage => {
  const pieces: Piece[] = [];
  let gap = NOTHING;
  let written: Text[] = [];
  const add = (nodes: readonly Text[], before: Gap) => {
    const all = wider(gap, before);
    const last = pieces.at(-1);
    if (last && all.kind === 'nothing' && all.edges.length === 0) {
      pieces[pieces.length - 1] = { ...last, nodes: [...last.nodes, ...nodes] };
    } else pieces.push({ nodes, gap: all });
    gap = NOTHING;
  };
  // Texts side by side are one, however many a maker writes: `{label}{space}:`.
  const addWritten = () => {
    if (written.length === 0) return;
    const text = written.map(({ data }) => data).join('');
    if (/\S/.test(text)) add(written, /^\s/.test(text) ? SPACE : NOTHING);
    if (/\s$/.test(text)) gap = wider(gap, SPACE);
    written = [];
  };
  for (const node of nodesIn(root)) {
    if (node.nodeType === Node.TEXT_NODE) written.push(node as Text);
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const element = node as Element;
    if (UNSEEN.has(element.localName)) continue;
    addWritten();
    gap = wider(gap, edgeOf(element, 'start'));
    if (isRead(element)) {
      const inside = passageOf(element);
      for (const piece of inside.pieces) add(piece.nodes, piece.gap);
      gap = wider(gap, inside.rest);
    }
    gap = wider(gap, edgeOf(element, 'end'));
  }
  addWritten();
  return { pieces, rest: gap };
});

function wider(one: Gap, other: Gap): Gap {
  const kind = WIDTHS[Math.max(WIDTHS.indexOf(one.kind), WIDTHS.indexOf(other.kind))] ?? 'line';
  if (kind !== 'nothing') return kind === 'space' ? SPACE : LINE;
  if (other.edges.length === 0) return one;
  return { kind, edges: [...one.edges, ...other.edges] };
}

function edgeOf(element: Element, side: Edge['side']): Gap {
  const name = element.localName;
  if (LINES.has(name)) return LINE;
  if (MARKS.has(name)) return NOTHING;
  // What is ours stands beside what the portal wrote.
  if (APART.has(name) || !isRead(element)) return SPACE;
  return { kind: 'nothing', edges: [{ element, side }] };
}

/** What no style can change is found once. */
const certainRuns = whileUnchanged((root): readonly Run[] | undefined => {
  const { pieces } = passageOf(root);
  const isCertain = pieces.every(({ gap }, index) => index === 0 || gap.kind !== 'nothing');
  return isCertain ? joined(pieces) : undefined;
});

const seenRuns = oncePerLook((root: Element): readonly Run[] => joined(passageOf(root).pieces));

const certainText = whileUnchanged((root): string | undefined => {
  const runs = certainRuns(root);
  return runs && lineOf(runs);
});

const seenText = oncePerLook((root: Element): string => lineOf(seenRuns(root)));

/**
 * Makes a finder of what an element's text is, which only asks again where that may have changed.
 *
 * @param find must go by the text alone, and by what is forgotten with `forgetFound`
 */
export function bySaid<T>(find: (text: string) => T): (root: Element) => T {
  const certain = whileUnchanged((root): { found: T } | undefined => {
    const text = certainText(root);
    return text === undefined ? undefined : { found: find(text) };
  });
  return (root) => {
    const known = certain(root);
    return known ? known.found : find(seenText(root));
  };
}

function lineOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join(' ');
}

function joined(pieces: readonly Piece[]): Run[] {
  const groups: { nodes: Text[]; after: Run['after'] }[] = [];
  for (const { nodes, gap } of pieces) {
    const last = groups.at(-1);
    const after = last ? seenGap(gap) : gap.kind;
    if (last && after === 'nothing') last.nodes.push(...nodes);
    else groups.push({ nodes: [...nodes], after });
  }
  return groups
    .map(({ nodes, after }) => ({ text: textIn(nodes), nodes, after }))
    .filter(({ text }) => text !== '');
}

/** The text of nodes that nothing parts. */
export function textIn(nodes: readonly Text[]): string {
  return tidy(nodes.map(({ data }) => data).join(''));
}

function seenGap({ kind, edges }: Gap): Run['after'] {
  if (kind !== 'nothing') return kind;
  let width = 0;
  for (const { element, side } of edges) {
    const style = getComputedStyle(element);
    // Flex items, cells, blocks and floats count as blocks here, whatever their names.
    if (!/^(?:inline|contents|ruby)?$/.test(style.display)) return 'line';
    if (style.display === 'contents') continue;
    width += widthAt(style, side) / (Number.parseFloat(style.fontSize) || 16);
    if (width > LEAST_GAP || isDrawnAt(element, side)) return 'space';
  }
  return 'nothing';
}

/** What a person takes for a gap, in the height of the letters: a little less than a space. */
const LEAST_GAP = 0.19;

function widthAt(style: CSSStyleDeclaration, side: Edge['side']): number {
  const isAtLeft = (side === 'start') === (style.direction !== 'rtl');
  const sizes = isAtLeft
    ? [style.marginLeft, style.borderLeftWidth, style.paddingLeft]
    : [style.marginRight, style.borderRightWidth, style.paddingRight];
  return sizes.reduce((sum, size) => sum + (Number.parseFloat(size) || 0), 0);
}

/** Whether CSS draws something there: `: `, a sign. */
function isDrawnAt(element: Element, side: Edge['side']): boolean {
  const { content } = getComputedStyle(element, side === 'start' ? '::before' : '::after');
  return !/^(?:none|normal|""|'')?$/.test(content);
}

/** Whether what stands in an element is text for a person. */
export function isRead(element: Element): boolean {
  return !UNREAD.has(element.localName) && !element.hasAttribute(OWN);
}
