import { all } from '../tree/search';
import { drawnBy } from './controls';

/** A drawn sign: a plus, or what takes away (a cross, a minus). */
export type Shape = 'plus' | 'cross' | 'minus';

/** Whether there is ink at a place; from -1 to 1 across what is drawn, 0 in its middle. */
type Ink = (x: number, y: number) => boolean;

/** How far from the middle the arms of a sign are looked for. */
const DISTANCES = [0.3, 0.4, 0.5];
/** Side of the square that glyphs and images are drawn into, in pixels. */
const SIDE = 48;

/**
 * What a control's picture shows: an SVG, an image of the page's own origin, or a glyph of any font.
 * Looked at as a person does, not by its name.
 *
 * @returns `undefined` when it is none of these signs, or cannot be seen
 */
export function shapeOf(control: Element): Shape | undefined {
  for (const ink of inksOf(control)) {
    const shape = ink && recognise(ink);
    if (shape) return shape;
  }
  return undefined;
}

/** Whether a control's picture is three dots in a line, upright or level, and nothing else. */
export function showsDots(control: Element): boolean {
  return inksOf(control).some((ink) => ink !== undefined && isDots(ink));
}

/** At how many places along a line of dots it is looked for ink. */
const STEPS = 40;
/** How far beside that line nothing may be drawn: lines one above the other are no dots. */
const BESIDE = [-0.6, -0.4, 0.4, 0.6];

function isDots(ink: Ink): boolean {
  const steps = Array.from({ length: STEPS + 1 }, (_, step) => (2 * step) / STEPS - 1);
  const isInLine = (at: (along: number, beside: number) => boolean) => {
    const inks = steps.map((along) => at(along, 0));
    const dots = inks.filter((isInk, step) => isInk && !inks[step - 1]).length;
    return dots === 3 && !steps.some((along) => BESIDE.some((side) => at(along, side)));
  };
  return isInLine((along, beside) => ink(beside, along)) || isInLine(ink);
}

/**
 * A plus has arms up, down and to both sides; a cross has them between. In a filled disc the sign is
 * what is left out.
 */
function recognise(ink: Ink): Shape | undefined {
  const middle = ink(0, 0);
  const likeMiddle = (points: [number, number][]) => {
    return points.filter(([x, y]) => ink(x, y) === middle).length;
  };
  const votes = DISTANCES.map((far): Shape | undefined => {
    const near = far * Math.SQRT1_2;
    const upright = likeMiddle([
      [0, -far],
      [0, far],
    ]);
    const level = likeMiddle([
      [-far, 0],
      [far, 0],
    ]);
    const diagonal = likeMiddle([
      [-near, -near],
      [near, -near],
      [-near, near],
      [near, near],
    ]);
    if (diagonal === 4 && upright === 0 && level === 0) return 'cross';
    if (diagonal > 0 || level < 2) return undefined;
    if (upright === 2) return 'plus';
    return upright === 0 ? 'minus' : undefined;
  });
  const shapes = ['plus', 'cross', 'minus'] as const;
  return shapes.find((shape) => votes.filter((vote) => vote === shape).length >= 2);
}

function inksOf(control: Element): (Ink | undefined)[] {
  const drawings = [control, ...all<SVGSVGElement>(control, 'svg')].filter(
    (element): element is SVGSVGElement => element.localName === 'svg',
  );
  const images = [control, ...all<HTMLImageElement>(control, 'img, input[type="image"]')].filter(
    (element): element is HTMLImageElement => element.matches('img, input[type="image"]'),
  );
  const parts = [control, ...all(control, '*')];
  return [
    ...drawings.map(inkOfDrawing),
    ...images.map((image) => {
      return inkOfCanvas(image.ownerDocument, (canvas) => {
        canvas.drawImage(image, 0, 0, SIDE, SIDE);
      });
    }),
    ...parts.flatMap((part) => glyphsOf(part).map((glyph) => inkOfGlyph(part, glyph))),
  ];
}

function inkOfDrawing(drawing: SVGSVGElement): Ink | undefined {
  const shapes = geometriesOf(drawing).filter(({ element }) => {
    const { fill, stroke, visibility } = getComputedStyle(element);
    return visibility !== 'hidden' && (isPaint(fill) || isPaint(stroke));
  });
  const boxes = shapes.map(({ element, matrix }) => boxOf(element, matrix));
  if (boxes.length === 0) return undefined;
  const left = Math.min(...boxes.map((box) => box.left));
  const right = Math.max(...boxes.map((box) => box.right));
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const half = Math.max(right - left, bottom - top) / 2;
  return (x, y) => {
    const at = new DOMPoint((left + right) / 2 + x * half, (top + bottom) / 2 + y * half);
    return shapes.some(({ element, matrix }) => {
      const point = at.matrixTransform(matrix.inverse());
      const { fill, stroke } = getComputedStyle(element);
      return (
        (isPaint(fill) && element.isPointInFill(point)) ||
        (isPaint(stroke) && element.isPointInStroke(point))
      );
    });
  };
}

const GEOMETRIES = 'path, line, polyline, polygon, rect, circle, ellipse';

/** The shapes that a drawing consists of, those of a symbol it uses included, and where they stand. */
function geometriesOf(drawing: SVGSVGElement) {
  const own = [...drawing.querySelectorAll<SVGGeometryElement>(GEOMETRIES)]
    .filter((element) => element.closest('defs, symbol, clipPath, mask') === null)
    .map((element) => ({ element, matrix: placeOf(element, drawing) }));
  const used = [...drawing.querySelectorAll('use')].flatMap((use) => {
    const [, id] =
      /^#(.+)/.exec(use.getAttribute('href') ?? use.getAttribute('xlink:href') ?? '') ?? [];
    const symbol = id && (drawing.getRootNode() as Document | ShadowRoot).getElementById(id);
    if (!symbol) return [];
    const inside = symbol.matches(GEOMETRIES) ? [symbol] : symbol.querySelectorAll(GEOMETRIES);
    return [...(inside as Iterable<SVGGeometryElement>)].map((element) => {
      return { element, matrix: new DOMMatrix() };
    });
  });
  return [...own, ...used];
}

function placeOf(element: SVGGeometryElement, drawing: SVGSVGElement): DOMMatrix {
  const [from, to] = [element.getScreenCTM(), drawing.getScreenCTM()];
  if (!from || !to) return new DOMMatrix();
  return DOMMatrix.fromMatrix(to).inverse().multiply(DOMMatrix.fromMatrix(from));
}

function boxOf(element: SVGGeometryElement, matrix: DOMMatrix) {
  const { x, y, width, height } = element.getBBox();
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ].map(([left = 0, top = 0]) => new DOMPoint(left, top).matrixTransform(matrix));
  return {
    left: Math.min(...corners.map((corner) => corner.x)),
    right: Math.max(...corners.map((corner) => corner.x)),
    top: Math.min(...corners.map((corner) => corner.y)),
    bottom: Math.max(...corners.map((corner) => corner.y)),
  };
}

function isPaint(paint: string): boolean {
  return paint !== 'none' && !/^rgba\(.*, 0\)$/.test(paint);
}

/** The single characters that an element shows of its own, drawn by CSS or written. */
function glyphsOf(element: Element): { text: string; place?: string }[] {
  const written = [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => ({ text: (node.nodeValue ?? '').trim() }));
  const drawn = ['::before', '::after'].map((place) => {
    const text = drawnBy(getComputedStyle(element, place).content);
    return { text, place };
  });
  // A ligature of an icon font is a word that is drawn as a sign.
  return [...written, ...drawn].filter(({ text }) => text !== '' && text.length <= 20);
}

function inkOfGlyph(
  element: Element,
  { text, place }: { text: string; place?: string },
): Ink | undefined {
  const { fontStyle, fontWeight, fontFamily } = getComputedStyle(element, place);
  return inkOfCanvas(element.ownerDocument, (canvas) => {
    canvas.font = `${fontStyle} ${fontWeight} ${SIDE / 2}px ${fontFamily}`;
    canvas.textAlign = 'center';
    canvas.textBaseline = 'middle';
    canvas.fillText(text, SIDE / 2, SIDE / 2);
  });
}

/** Reads what is drawn into a small canvas, in a box just around it. */
function inkOfCanvas(
  // Fonts belong to a document: that of a frame has its own.
  page: Document,
  draw: (canvas: OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D) => void,
): Ink | undefined {
  const canvas = page.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  let pixels: Uint8ClampedArray;
  try {
    draw(context);
    pixels = context.getImageData(0, 0, SIDE, SIDE).data;
  } catch {
    // An image of another origin must not be looked into, one that is broken cannot be.
    return undefined;
  }
  const isInk = (column: number, row: number) => (pixels[(row * SIDE + column) * 4 + 3] ?? 0) > 96;
  const places = Array.from({ length: SIDE * SIDE }, (_, index) => {
    return { column: index % SIDE, row: Math.floor(index / SIDE) };
  }).filter(({ column, row }) => isInk(column, row));
  // What fills everything is a background.
  if (places.length < 8 || places.length > SIDE * SIDE * 0.95) return undefined;
  const columns = places.map(({ column }) => column);
  const rows = places.map(({ row }) => row);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const half = Math.max(right - left, bottom - top) / 2;
  return (x, y) => {
    return isInk(
      Math.round((left + right) / 2 + x * half),
      Math.round((top + bottom) / 2 + y * half),
    );
  };
}
