import type { Edge, Gap, Parting } from './text-pieces';

/** What a person takes for a gap, as a part of the font size: a little less than a space is wide. */
const LEAST_GAP = 0.19;

/** What parts two pieces of text as a person sees it: where names say `nothing`, styles may part them. */
export function seenGap({ kind, edges }: Gap): Parting {
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

/** How much room an element's margin, border and padding take at one side of it, in px. */
function widthAt(style: CSSStyleDeclaration, side: Edge['side']): number {
  const isAtLeft = (side === 'start') === (style.direction !== 'rtl');
  const sizes = isAtLeft
    ? [style.marginLeft, style.borderLeftWidth, style.paddingLeft]
    : [style.marginRight, style.borderRightWidth, style.paddingRight];
  return sizes.reduce((sum, size) => sum + (Number.parseFloat(size) || 0), 0);
}

/** Whether CSS draws something there: a colon, a sign. */
function isDrawnAt(element: Element, side: Edge['side']): boolean {
  const { content } = getComputedStyle(element, side === 'start' ? '::before' : '::after');
  return !/^(?:none|normal|""|'')?$/.test(content);
}
