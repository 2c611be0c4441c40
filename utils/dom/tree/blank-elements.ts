import { isElement } from '../flat-tree';

/** What shows something without any text, or may. */
const PICTURES =
  'img, svg, picture, video, canvas, iframe, frame, object, embed, input, select, textarea, button, meter, progress';
/** Attributes by which an element says something. */
const SAYING = '[title], [alt], [role], [aria-label], [aria-labelledby]';

/** What holds so many elements is more than an addition. */
const MANY = 10;

/**
 * Whether a node that has come into a page shows nothing: a comment, blank text, or an element without text,
 * picture or name. Libraries add such to what stands there already: what a press will ripple in, anchors.
 */
export function isBlank(node: Node): boolean {
  if (hasText(node)) return false;
  if (!isElement(node)) return true;
  const inside = node.getElementsByTagName('*');
  return inside.length < MANY && [node, ...inside].every(drawsNothing);
}

/** Whether a node, or what stands in it, is text. */
export function hasText(node: Node): boolean {
  return node.nodeType !== Node.COMMENT_NODE && /\S/.test(node.textContent ?? '');
}

/**
 * Whether an element that has come into a control is no more than a coloured spot over it, which takes no press:
 * kits mark so where one was pressed, and take it away again.
 */
export function isMarkOfPress(element: Element): boolean {
  if (hasText(element) || getComputedStyle(element).pointerEvents !== 'none') return false;
  return [element, ...element.getElementsByTagName('*')].every(drawsNoPicture);
}

function drawsNothing(element: Element): boolean {
  // Signs are drawn of coloured boxes, too.
  return drawsNoPicture(element) && TRANSPARENT.test(getComputedStyle(element).backgroundColor);
}

function drawsNoPicture(element: Element): boolean {
  // A component of the portal's own shows what its script makes of it.
  if (element.localName.includes('-') || element.shadowRoot) return false;
  if (element.matches(PICTURES) || element.matches(SAYING)) return false;
  const { backgroundImage, maskImage, borderStyle, boxShadow } = getComputedStyle(element);
  if ([backgroundImage, maskImage, borderStyle, boxShadow].some(isSet)) return false;
  return ['::before', '::after'].every((place) => !isSet(getComputedStyle(element, place).content));
}

function isSet(value: string | undefined): boolean {
  return !!value && !/^(?:none|normal)$/.test(value);
}

const TRANSPARENT = /^(?:transparent|rgba\(0, 0, 0, 0\)|)$/;
