import { nodesIn } from '../flat-tree';
import { OWN } from '../own-mark';
import { whileUnchanged } from '../remember/while-unchanged';

/** What parts two pieces of text: nothing, as far as names tell, a space, or the end of a line. */
export type Parting = 'nothing' | 'space' | 'line';

/** A start or an end of an element, which may part what stands on its two sides, by its style. */
export interface Edge {
  element: Element;
  side: 'start' | 'end';
}

/** What is between two pieces: where names say `nothing`, the style of the edges may still part them. */
export interface Gap {
  kind: Parting;
  edges: readonly Edge[];
}

/** Texts that nothing parts, as far as names tell. */
export interface TextPiece {
  nodes: readonly Text[];
  /** What stands before it; of the first piece, within the element. */
  gap: Gap;
}

/** What an element shows, as far as names tell. */
export interface TextPieces {
  pieces: readonly TextPiece[];
  /** What stands after the last piece, within the element. */
  rest: Gap;
}

const NOTHING: Gap = { kind: 'nothing', edges: [] };
const SPACE: Gap = { kind: 'space', edges: [] };
const LINE: Gap = { kind: 'line', edges: [] };
const WIDTHS = ['nothing', 'space', 'line'] as const;

/** Elements whose content is no text for a person. */
const UNREAD = new Set(['script', 'style', 'template', 'noscript', 'select', 'textarea']);
/** Elements that nobody sees: they part nothing, whatever surrounds them. */
const UNSEEN = new Set(['wbr', 'script', 'style', 'template', 'noscript', 'link', 'meta']);
/** Elements that only mark some letters. */
const MARKS = new Set(['mark', 'font', 'bdi', 'bdo']);
/** Elements that a person sees apart from the text beside them, though they stand in the line. */
const APART = new Set(
  ['sup', 'sub', 'button', 'select', 'textarea', 'input', 'img', 'svg', 'canvas', 'meter'].concat([
    'progress',
    'video',
    'audio',
    'object',
    'embed',
  ]),
);
/** Elements that begin and end a line. */
const LINES = new Set(
  ['br', 'hr', 'p', 'div', 'td', 'th', 'tr', 'table', 'thead', 'tbody', 'tfoot', 'caption'].concat(
    ['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'form', 'fieldset'],
    ['legend', 'section', 'article', 'header', 'footer', 'main', 'nav', 'aside', 'dialog', 'body'],
    ['html', 'head', 'title', 'iframe', 'frame', 'details', 'summary', 'figure', 'figcaption'],
    ['blockquote', 'pre', 'address', 'option', 'optgroup'],
  ),
);

/** The pieces of text in an element, in the order in which a person reads them. */
export const textPiecesOf: (root: Element) => TextPieces = whileUnchanged((root) => {
  const builder = new TextPiecesBuilder();
  for (const node of nodesIn(root)) {
    if (node.nodeType === Node.TEXT_NODE) builder.addText(node as Text);
    else if (node.nodeType === Node.ELEMENT_NODE) builder.addElement(node as Element);
  }
  return builder.end();
});

/** Whether what stands in an element is text for a person. */
export function isRead(element: Element): boolean {
  return !UNREAD.has(element.localName) && !element.hasAttribute(OWN);
}

class TextPiecesBuilder {
  readonly #pieces: TextPiece[] = [];
  /** What stands after the last piece so far. */
  #gap = NOTHING;
  /** Text nodes side by side are one text: some makers write `{label}{space}:`. */
  #texts: Text[] = [];

  addText(node: Text): void {
    this.#texts.push(node);
  }

  addElement(element: Element): void {
    if (UNSEEN.has(element.localName)) return;
    this.#addTexts();
    this.#gap = wider(this.#gap, edgeOf(element, 'start'));
    if (isRead(element)) {
      const inside = textPiecesOf(element);
      for (const piece of inside.pieces) this.#addPiece(piece.nodes, piece.gap);
      this.#gap = wider(this.#gap, inside.rest);
    }
    this.#gap = wider(this.#gap, edgeOf(element, 'end'));
  }

  end(): TextPieces {
    this.#addTexts();
    return { pieces: this.#pieces, rest: this.#gap };
  }

  #addTexts(): void {
    if (this.#texts.length === 0) return;
    const text = this.#texts.map(({ data }) => data).join('');
    if (/\S/.test(text)) this.#addPiece(this.#texts, /^\s/.test(text) ? SPACE : NOTHING);
    if (/\s$/.test(text)) this.#gap = wider(this.#gap, SPACE);
    this.#texts = [];
  }

  #addPiece(nodes: readonly Text[], before: Gap): void {
    const gap = wider(this.#gap, before);
    const last = this.#pieces.at(-1);
    if (last && gap.kind === 'nothing' && gap.edges.length === 0) {
      this.#pieces[this.#pieces.length - 1] = { ...last, nodes: [...last.nodes, ...nodes] };
    } else this.#pieces.push({ nodes, gap });
    this.#gap = NOTHING;
  }
}

/** Two gaps that follow each other, as one. */
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
