import type { View } from './hidden-page';
import { entryOf, type ObserverKind } from './observer-kind';

/** Sizes that differ by less than this are the same, in px. */
const FINE = 0.1;

/** Elements that have a size of their own in a line. */
const REPLACED = /^(?:img|svg|video|canvas|iframe|object|embed|input|textarea|select|button)$/;

/** What a `ResizeObserver` is told: https://drafts.csswg.org/resize-observer/#calculate-box-size */
export function sizes(view: View): ObserverKind<ResizeObserver, ResizeObserverEntry> {
  const gistOf = (width: number, height: number) => {
    return [width, height].map((size) => Math.round(size / FINE)).join(' ');
  };
  const sizeOf = (inlineSize: number, blockSize: number) => [{ inlineSize, blockSize }];
  return {
    name: 'ResizeObserver',
    first: gistOf(0, 0),
    gist: ({ contentRect, borderBoxSize: [border] }, box) => {
      if (box === 'border-box') return gistOf(border?.inlineSize ?? 0, border?.blockSize ?? 0);
      return gistOf(contentRect.width, contentRect.height);
    },
    look: (target) => {
      const { content, border } = boxesOf(view, target);
      const { devicePixelRatio: ratio } = view;
      return entryOf(view.ResizeObserverEntry, {
        target,
        contentRect: content,
        contentBoxSize: sizeOf(content.width, content.height),
        borderBoxSize: sizeOf(border.width, border.height),
        devicePixelContentBoxSize: sizeOf(content.width * ratio, content.height * ratio),
      });
    },
  };
}

interface Boxes {
  content: DOMRect;
  border: DOMRect;
}

function boxesOf(view: View, target: Element): Boxes {
  const rect = (x: number, y: number, width: number, height: number) => {
    return new view.DOMRect(x, y, Math.max(0, width), Math.max(0, height));
  };
  const none = { content: rect(0, 0, 0, 0), border: rect(0, 0, 0, 0) };
  if (!target.isConnected || target.getClientRects().length === 0) return none;
  const style = view.getComputedStyle(target);
  if (target instanceof view.SVGElement && !(target instanceof view.SVGSVGElement)) {
    const { width, height } = (target as SVGGraphicsElement).getBBox?.() ?? none.content;
    return { content: rect(0, 0, width, height), border: rect(0, 0, width, height) };
  }
  if (style.display === 'inline' && !REPLACED.test(target.localName)) return none;
  const { padX, padY, edgeX, edgeY, barX, barY } = rimsOf(target, style);
  let [width, height] = [px(style.width), px(style.height)];
  if (style.boxSizing === 'border-box') {
    width -= padX + edgeX + barX;
    height -= padY + edgeY + barY;
  }
  return {
    content: rect(px(style.paddingLeft), px(style.paddingTop), width, height),
    border: rect(0, 0, width + padX + edgeX + barX, height + padY + edgeY + barY),
  };
}

/** What stands around an element's content, on both sides together, in px: padding, border, scroll bars. */
function rimsOf(target: Element, style: CSSStyleDeclaration) {
  const padX = px(style.paddingLeft) + px(style.paddingRight);
  const padY = px(style.paddingTop) + px(style.paddingBottom);
  const edgeX = px(style.borderLeftWidth) + px(style.borderRightWidth);
  const edgeY = px(style.borderTopWidth) + px(style.borderBottomWidth);
  const { offsetWidth = 0, offsetHeight = 0 } = target as Partial<HTMLElement>;
  // A scroll bar takes its room from the inside.
  const barX = Math.max(0, offsetWidth - target.clientWidth - Math.round(edgeX));
  const barY = Math.max(0, offsetHeight - target.clientHeight - Math.round(edgeY));
  return { padX, padY, edgeX, edgeY, barX, barY };
}

function px(length: string): number {
  return Number.parseFloat(length) || 0;
}
