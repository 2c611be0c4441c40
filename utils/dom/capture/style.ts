import { nodesIn, parentOf } from '../flat-tree';
import { inControl } from '../seen/controls';
import { fileOf } from './attributes';
import type { CaptureWords } from './text-filter';

/** What every box starts from: nothing of a browser's own style, and nothing inherited. */
const PLAIN_BOX = 'all:initial;position:absolute;display:block;box-sizing:border-box';

/** For all that stands in the document itself; trees of their own see nothing of it. */
export const CAPTURE_SHEET = `[style]:not(svg *){${PLAIN_BOX}}`;

/**
 * The style that puts an element where it is seen, and gives it what recognition looks at.
 *
 * @param isApart whether the element stands in a tree that the document's style sheet does not reach
 */
export function styleOf(element: Element, words: CaptureWords, isApart: boolean): string {
  const style = getComputedStyle(element);
  // What has no box hands on what it inherits.
  if (style.display === 'contents') return 'all:unset;display:contents';
  const box = element.getBoundingClientRect();
  return [
    isApart ? PLAIN_BOX : '',
    placeOfBox(element, box),
    style.cursor === 'pointer' ? 'cursor:pointer' : '',
    style.visibility === 'visible' ? '' : 'visibility:hidden',
    style.pointerEvents === 'none' ? 'pointer-events:none' : '',
    layer(element, style),
    scrolls(element, style) ? `overflow-y:${style.overflowY}` : '',
    pictures(style, words),
    textStyle(element, box, style, words),
  ]
    .filter(Boolean)
    .join(';');
}

function placeOfBox(element: Element, box: DOMRect): string {
  if (element === element.ownerDocument.documentElement) {
    return `position:relative;width:${size(box.left, box.right)}px;height:${size(box.top, box.bottom)}px`;
  }
  const parent = boxAround(element);
  const { left, top } = parent.getBoundingClientRect();
  // Two pictures that look alike must be written alike, wherever they stand.
  const isWithin = inControl(parent) || getComputedStyle(parent).cursor === 'pointer';
  const [x, y] = isWithin ? [left, top] : [0, 0];
  const at = {
    left: Math.round(box.left - x) - Math.round(left - x),
    top: Math.round(box.top - y) - Math.round(top - y),
    width: size(box.left - x, box.right - x),
    height: size(box.top - y, box.bottom - y),
  };
  return `inset:${at.top}px auto auto ${at.left}px;width:${at.width}px;height:${at.height}px`;
}

/** In whole pixels from edge to edge: boxes that touch go on touching. What has a size keeps one. */
function size(from: number, to: number): number {
  return to > from ? Math.max(1, Math.round(to) - Math.round(from)) : 0;
}

/** The closest element around that has a box of its own. */
function boxAround(element: Element): Element {
  const root = element.ownerDocument.documentElement;
  let around = parentOf(element) ?? root;
  while (around !== root && getComputedStyle(around).display === 'contents') {
    around = parentOf(around) ?? root;
  }
  return around;
}

/** What lies over what; a modal dialog over all. */
function layer(element: Element, { zIndex }: CSSStyleDeclaration): string {
  if (element.matches(':modal')) return 'z-index:2147483647';
  return zIndex === 'auto' ? '' : `z-index:${zIndex}`;
}

function scrolls(element: Element, { overflowY }: CSSStyleDeclaration): boolean {
  return /auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
}

function pictures(style: CSSStyleDeclaration, words: CaptureWords): string {
  const named = (['background-image', 'mask-image'] as const).map((property) => {
    const [, address = ''] = /url\("([^"]*)"\)/.exec(style.getPropertyValue(property)) ?? [];
    const file = address && fileOf(address, words)?.replace(/[^\p{L}\p{N}._-]/gu, '');
    return file ? `${property}:url("${file}")` : '';
  });
  return named.filter(Boolean).join(';');
}

/** Where the text begins that stands in an element itself, and how large it is. */
function textStyle(
  element: Element,
  box: DOMRect,
  style: CSSStyleDeclaration,
  words: CaptureWords,
): string {
  const text = ownTexts(element)[0];
  if (!text) return '';
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(text);
  const lines = [...range.getClientRects()];
  const [first] = lines;
  if (!first) return '';
  const inset = (from: number, to: number, most: number) => {
    return Math.min(Math.max(0, Math.round(to - from)), Math.floor(most));
  };
  const top = inset(box.top, first.top, box.height);
  const left = inset(box.left, first.left, box.width);
  const { textTransform, whiteSpace } = style;
  const isOneLine = lines.every((line) => line.top < first.bottom);
  return [
    `font:${fontOf(style, text.data, words)}`,
    top || left ? `padding:${top}px 0 0 ${left}px` : '',
    isOneLine
      ? 'white-space:nowrap'
      : whiteSpace.startsWith('pre')
        ? `white-space:${whiteSpace}`
        : '',
    textTransform === 'none' ? '' : `text-transform:${textTransform}`,
  ]
    .filter(Boolean)
    .join(';');
}

/** Words are read in any font; a sign is what its font makes of it. */
export function fontOf(style: CSSStyleDeclaration, text: string, words: CaptureWords): string {
  const { fontSize, fontStyle, fontWeight, fontFamily } = style;
  if (/[\p{L}\p{N}]/u.test(text)) return `${fontSize} sans-serif`;
  return `${fontStyle} ${fontWeight} ${fontSize} ${words.text(fontFamily, 'name')}`;
}

/** The texts that have no box but this element's. */
function ownTexts(element: Element): Text[] {
  return [...nodesIn(element)].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE)
      return /\S/.test((node as Text).data) ? [node as Text] : [];
    if (node.nodeType !== Node.ELEMENT_NODE) return [];
    const child = node as Element;
    return getComputedStyle(child).display === 'contents' ? ownTexts(child) : [];
  });
}
