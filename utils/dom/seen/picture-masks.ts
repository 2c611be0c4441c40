import { all } from '../tree/search';
import { drawnBy } from './drawn-text';
import type { Mask } from './mask';
import { maskOfSvg } from './svg-mask';

/** Side of the square that glyphs and images are drawn into, in px. */
const SIDE = 48;
/** From this opacity on, of 255, a pixel counts as drawn. */
const OPAQUE = 96;
/** Fewer drawn pixels are no picture. */
const FEWEST = 8;
/** A picture that fills more of its square is a background. */
const MOST = 0.95;
/** A ligature of an icon font is a word that is drawn as a sign: longer texts are none. */
const LONGEST_LIGATURE = 20;

/** The pictures of a control as masks: SVGs, images of the page's own origin, and glyphs of any font. */
export function masksOf(control: Element): (Mask | undefined)[] {
  const svgs = [control, ...all<SVGSVGElement>(control, 'svg')].filter(
    (element): element is SVGSVGElement => element.localName === 'svg',
  );
  const images = [control, ...all<HTMLImageElement>(control, 'img, input[type="image"]')].filter(
    (element): element is HTMLImageElement => element.matches('img, input[type="image"]'),
  );
  const parts = [control, ...all(control, '*')];
  return [
    ...svgs.map(maskOfSvg),
    ...images.map((image) => {
      return maskOfCanvas(image.ownerDocument, (canvas) => {
        canvas.drawImage(image, 0, 0, SIDE, SIDE);
      });
    }),
    ...parts.flatMap((part) => glyphsOf(part).map((glyph) => maskOfGlyph(part, glyph))),
  ];
}

interface Glyph {
  text: string;
  /** Where CSS draws it: `::before` or `::after`. */
  place?: string;
}

/** The texts that an element shows of its own, drawn by CSS or written, which may be drawn as a sign. */
function glyphsOf(element: Element): Glyph[] {
  const written = [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => ({ text: (node.nodeValue ?? '').trim() }));
  const drawn = ['::before', '::after'].map((place) => {
    const text = drawnBy(getComputedStyle(element, place).content);
    return { text, place };
  });
  return [...written, ...drawn].filter(
    ({ text }) => text !== '' && text.length <= LONGEST_LIGATURE,
  );
}

function maskOfGlyph(element: Element, { text, place }: Glyph): Mask | undefined {
  const { fontStyle, fontWeight, fontFamily } = getComputedStyle(element, place);
  return maskOfCanvas(element.ownerDocument, (canvas) => {
    canvas.font = `${fontStyle} ${fontWeight} ${SIDE / 2}px ${fontFamily}`;
    canvas.textAlign = 'center';
    canvas.textBaseline = 'middle';
    canvas.fillText(text, SIDE / 2, SIDE / 2);
  });
}

/**
 * Draws into a small canvas.
 *
 * @param page fonts belong to a document: that of a frame has its own
 * @returns the mask of a box just around what was drawn; `undefined` where it is nothing, or a background
 */
function maskOfCanvas(
  page: Document,
  draw: (canvas: CanvasRenderingContext2D) => void,
): Mask | undefined {
  const pixels = pixelsOf(page, draw);
  if (!pixels) return undefined;
  const isDrawn = (column: number, row: number) => {
    return (pixels[(row * SIDE + column) * 4 + 3] ?? 0) > OPAQUE;
  };
  const places = Array.from({ length: SIDE * SIDE }, (_, index) => {
    return { column: index % SIDE, row: Math.floor(index / SIDE) };
  }).filter(({ column, row }) => isDrawn(column, row));
  if (places.length < FEWEST || places.length > SIDE * SIDE * MOST) return undefined;
  const columns = places.map(({ column }) => column);
  const rows = places.map(({ row }) => row);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const half = Math.max(right - left, bottom - top) / 2;
  return (x, y) => {
    return isDrawn(
      Math.round((left + right) / 2 + x * half),
      Math.round((top + bottom) / 2 + y * half),
    );
  };
}

function pixelsOf(
  page: Document,
  draw: (canvas: CanvasRenderingContext2D) => void,
): Uint8ClampedArray | undefined {
  const canvas = page.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  try {
    draw(context);
    return context.getImageData(0, 0, SIDE, SIDE).data;
  } catch {
    // An image of another origin must not be read, one that is broken cannot be.
    return undefined;
  }
}
