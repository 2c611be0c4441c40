import { attributesOf } from './attributes';
import { type Attributes, escaped, markup } from './markup';
import type { TextFilter } from './text-filter';

/** A larger picture (px) is a logo or a chart, not a button. */
const LARGEST = 64;
/** The colour of all drawings. */
const INK = '#333';
const PARTS = /^(?:g|svg|defs|symbol|use|title|desc|text|tspan)$/;
const SHAPES = /^(?:path|line|polyline|polygon|rect|circle|ellipse)$/;
const GEOMETRY = [
  'viewBox',
  'preserveAspectRatio',
  'd',
  'points',
  'x',
  'y',
  'width',
  'height',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'x1',
  'y1',
  'x2',
  'y2',
  'transform',
  'fill-rule',
];

/** The attributes of a drawing itself. Its size is that of its box. */
export function drawingAttributes(drawing: Element): Attributes {
  return geometry(drawing, ['viewBox', 'preserveAspectRatio']);
}

/**
 * The shapes of a small drawing. For a large drawing, only the symbols that other drawings use.
 *
 * @returns HTML
 */
export function drawingContent(drawing: Element, filter: TextFilter): string {
  const { width, height } = drawing.getBoundingClientRect();
  const isSmall = width > 0 && height > 0 && Math.max(width, height) <= LARGEST;
  if (isSmall) return [...drawing.childNodes].map((node) => partHtml(node, filter)).join('');
  const used = usedIn(drawing.getRootNode() as Document | ShadowRoot);
  const symbols = [...drawing.querySelectorAll('symbol[id]')].filter(({ id }) => used.has(id));
  return symbols.map((symbol) => partHtml(symbol, filter)).join('');
}

function usedIn(scope: Document | ShadowRoot): Set<string> {
  return new Set(
    [...scope.querySelectorAll('use')].map((use) => addressOf(use).split('#')[1] ?? ''),
  );
}

function partHtml(node: Node, filter: TextFilter): string {
  if (node.nodeType === Node.TEXT_NODE) return drawnTextHtml(node as Text, filter);
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const part = node as Element;
  const { localName: name } = part;
  const isShape = SHAPES.test(name);
  if (!isShape && !PARTS.test(name)) return '';
  const { href: _, ...common } = attributesOf(part, filter, true);
  const attributes = {
    ...common,
    ...geometry(part, GEOMETRY),
    ...(isShape && paint(part)),
    ...(name === 'use' && { href: symbolOf(part, filter) }),
    style: transformOf(part),
  };
  return markup(
    name,
    attributes,
    [...part.childNodes].map((child) => partHtml(child, filter)).join(''),
  );
}

function drawnTextHtml(text: Text, filter: TextFilter): string {
  if (!/\S/.test(text.data)) return '';
  const isName = text.parentElement?.matches('title, desc');
  return escaped(filter.text(text.data.trim(), isName ? 'label' : 'content'));
}

function geometry(element: Element, names: readonly string[]): Attributes {
  return Object.fromEntries(names.map((name) => [name, element.getAttribute(name) ?? undefined]));
}

/** Whether a shape is painted. Its colour is left out: it may depend on where the pointer is. */
function paint(shape: Element): Attributes {
  const { fill, stroke, strokeWidth, visibility, display } = getComputedStyle(shape);
  const isPaint = (colour: string) => colour !== 'none' && !/^rgba\(.*, 0\)$/.test(colour);
  return {
    fill: isPaint(fill) ? INK : 'none',
    ...(isPaint(stroke) && { stroke: INK, 'stroke-width': strokeWidth }),
    visibility: visibility === 'visible' ? undefined : 'hidden',
    display: display === 'none' ? 'none' : undefined,
  };
}

/** How a style sheet has turned or moved a part. */
function transformOf(part: Element): string | undefined {
  const { transform, transformOrigin } = getComputedStyle(part);
  if (part.hasAttribute('transform') || !transform || transform === 'none') return undefined;
  return `transform:${transform};transform-origin:${transformOrigin}`;
}

function symbolOf(use: Element, filter: TextFilter): string {
  const [file = '', id = ''] = addressOf(use).split('#');
  return `${filter.text(file.split('/').at(-1) ?? '', 'name')}#${filter.text(id, 'name')}`;
}

function addressOf(use: Element): string {
  return use.getAttribute('href') ?? use.getAttribute('xlink:href') ?? '';
}
