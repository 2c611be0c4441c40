import { addPageStyle } from './page-style';
import { parentOf } from './steps';

/** Less than this of the page showing through is as good as opaque. */
const OPAQUE = 0.7;
/** What may make something unseen without taking it away. */
const VEILS = /opacity|blur|brightness|contrast/;
const PICTURES = 'img, video, canvas, iframe, object, embed';

/**
 * Whether a person can see what he presses: a page could make our panel transparent, or lay a picture
 * over it that lets the press through, and so have him press what he does not mean to.
 *
 * It sees what is transparent, filtered or clipped, and what lies over the point with a colour or a
 * picture of its own. Not a background picture: portals draw watermarks over everything so.
 *
 * @param host the element of the page that holds what is pressed
 */
export function isInPlainSight(host: Element, x: number, y: number): boolean {
  return isOpaque(host) && !isPaintedOver(host, x, y);
}

function isOpaque(host: Element): boolean {
  let opacity = 1;
  for (let at: Element | null = host; at; at = parentOf(at)) {
    const style = getComputedStyle(at);
    opacity *= Number(style.opacity);
    if (VEILS.test(style.filter) || style.clipPath !== 'none') return false;
  }
  return opacity >= OPAQUE;
}

function isPaintedOver(host: Element, x: number, y: number): boolean {
  const { ownerDocument: document } = host;
  // What lets presses through is not found at a point, unless it is kept from doing so.
  const giveBack = addPageStyle(document, '* { pointer-events: auto !important; }');
  const stack = document.elementsFromPoint(x, y);
  giveBack();
  const above = stack.slice(0, stack.indexOf(host));
  return above.some((element) => {
    const { backgroundColor, opacity } = getComputedStyle(element);
    if (Number(opacity) < 1 - OPAQUE) return false;
    return element.matches(PICTURES) || alphaOf(backgroundColor) >= 1 - OPAQUE;
  });
}

/** @returns how much a colour, as browsers compute it, hides; 0 to 1 */
function alphaOf(color: string): number {
  if (color === 'transparent') return 0;
  const alpha = /rgba\([^)]*,\s*([\d.]+)\)|\/\s*([\d.]+)\s*\)/.exec(color);
  return alpha ? Number(alpha[1] ?? alpha[2]) : 1;
}
