import { nodesIn, parentOf } from '../flat-tree';
import { inControl } from '../seen/controls';
import { fileOf } from './attributes';
import type { TextFilter } from './text-filter';

/** Every box starts with this: without the browser's own styles, and inheriting nothing. */
const PLAIN_BOX = 'all:initial;position:absolute;display:block;box-sizing:border-box';

/** The style sheet of a captured document. It does not reach into shadow roots. */
export const CAPTURE_SHEET = `[style]:not(svg *){${PLAIN_BOX}}`;

/**
 * The style that puts an element where it is seen, with all that recognition reads.
 *
 * @param isApart whether the element is in a shadow root, which the document's style sheet does not reach
 */
export function capturedStyle(element: Element, filter: TextFilter, isApart: boolean): string {
  const style = getComputedStyle(element);
  // An element without a box passes on what it inherits.
  if (style.display === 'contents') return 'all:unset;display:contents';
  const box = element.getBoundingClientRect();
  return [
    isApart ? PLAIN_BOX : '',
    positionOf(element, box),
    style.cursor === 'pointer' ? 'cursor:pointer' : '',
    style.visibility === 'visible' ? '' : 'visibility:hidden',
    style.pointerEvents === 'none' ? 'pointer-events:none' : '',
    zIndexOf(element, style),
    scrolls(element, style) ? `overflow-y:${style.overflowY}` : '',
    pictures(style, filter),
    textStyle(element, box, style, filter),
  ]
    .filter(Boolean)
    .join(';');
}

function positionOf(element: Element, box: DOMRect): string {
  if (element === element.ownerDocument.documentElement) {
    return `position:relative;width:${size(box.left, box.right)}px;height:${size(box.top, box.bottom)}px`;
  }
  const parent = boxAround(element);
  const { left, top } = parent.getBoundingClientRect();
  // Inside a control, positions are relative: pictures that look the same must be written the same.
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

/** A width or height in whole pixels: boxes that touch still touch, and small boxes keep at least one pixel. */
function size(from: number, to: number): number {
  return to > from ? Math.max(1, Math.round(to) - Math.round(from)) : 0;
}

/** The closest element around that has a box. */
function boxAround(element: Element): Element {
  const root = element.ownerDocument.documentElement;
  let around = parentOf(element) ?? root;
  while (around !== root && getComputedStyle(around).display === 'contents') {
    around = parentOf(around) ?? root;
  }
  return around;
}

/** A modal dialog lies over everything. */
function zIndexOf(element: Element, { zIndex }: CSSStyleDeclaration): string {
  if (element.matches(':modal')) return 'z-index:2147483647';
  return zIndex === 'auto' ? '' : `z-index:${zIndex}`;
}

function scrolls(element: Element, { overflowY }: CSSStyleDeclaration): boolean {
  return /auto|scroll/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
}

function pictures(style: CSSStyleDeclaration, filter: TextFilter): string {
  const named = (['background-image', 'mask-image'] as const).map((property) => {
    const [, address = ''] = /url\("([^"]*)"\)/.exec(style.getPropertyValue(property)) ?? [];
    const file = address && fileOf(address, filter)?.replace(/[^\p{L}\p{N}._-]/gu, '');
    return file ? `${property}:url("${file}")` : '';
  });
  return named.filter(Boolean).join(';');
}

/** The position and font of the text in an element itself. */
function textStyle(
  element: Element,
  box: DOMRect,
  style: CSSStyleDeclaration,
  filter: TextFilter,
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
    `font:${fontOf(style, text.data, filter)}`,
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

/** The font of a text. Words are readable in any font; what other characters show depends on their own font. */
export function fontOf(style: CSSStyleDeclaration, text: string, filter: TextFilter): string {
  const { fontSize, fontStyle, fontWeight, fontFamily } = style;
  if (/[\p{L}\p{N}]/u.test(text)) return `${fontSize} sans-serif`;
  return `${fontStyle} ${fontWeight} ${fontSize} ${filter.text(fontFamily, 'name')}`;
}

/** The texts in an element's own box. */
function ownTexts(element: Element): Text[] {
  return [...nodesIn(element)].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE)
      return /\S/.test((node as Text).data) ? [node as Text] : [];
    if (node.nodeType !== Node.ELEMENT_NODE) return [];
    const child = node as Element;
    return getComputedStyle(child).display === 'contents' ? ownTexts(child) : [];
  });
}
