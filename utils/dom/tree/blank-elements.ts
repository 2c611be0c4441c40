import { isElement } from '../flat-tree';

/** Elements that may show something without any text. */
const PICTURES =
  'img, svg, picture, video, canvas, iframe, frame, object, embed, input, select, textarea, button, meter, progress';
/** Elements with a name or a role of their own. */
const SAYING = '[title], [alt], [role], [aria-label], [aria-labelledby]';

/** A part of this many elements is more than a small addition, and is not read. */
const MANY = 10;

/**
 * Whether a node that has come into a page shows nothing: a comment, blank text, or an element without text,
 * picture or name. Libraries add such to what is there already: layers that a press ripples in, anchors.
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
 * Whether an element that has come into a control is only a coloured spot over it, which takes no press: kits mark a
 * press by that, and remove it again.
 */
export function isMarkOfPress(element: Element): boolean {
  if (hasText(element) || getComputedStyle(element).pointerEvents !== 'none') return false;
  return [element, ...element.getElementsByTagName('*')].every(drawsNoPicture);
}

function drawsNothing(element: Element): boolean {
  // Some signs are drawn by coloured boxes.
  return drawsNoPicture(element) && TRANSPARENT.test(getComputedStyle(element).backgroundColor);
}

function drawsNoPicture(element: Element): boolean {
  // A component of the portal's own shows what its script decides.
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
