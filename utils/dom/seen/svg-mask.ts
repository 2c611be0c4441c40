import type { Mask } from './mask';

/** The elements of an SVG that draw something. */
const GEOMETRIES = 'path, line, polyline, polygon, rect, circle, ellipse';

/** A part of an SVG. */
interface Part {
  element: SVGGeometryElement;
  /** From its own coordinates to the SVG's. */
  matrix: DOMMatrix;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The mask of an SVG, in a box just around what it draws; `undefined` where it draws nothing. */
export function maskOfSvg(svg: SVGSVGElement): Mask | undefined {
  const parts = partsOf(svg).filter(({ element }) => {
    const { fill, stroke, visibility } = getComputedStyle(element);
    return visibility !== 'hidden' && (isPaint(fill) || isPaint(stroke));
  });
  const boxes = parts.map(boxOf);
  if (boxes.length === 0) return undefined;
  const left = Math.min(...boxes.map((box) => box.left));
  const right = Math.max(...boxes.map((box) => box.right));
  const top = Math.min(...boxes.map((box) => box.top));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  const half = Math.max(right - left, bottom - top) / 2;
  return (x, y) => {
    const at = new DOMPoint((left + right) / 2 + x * half, (top + bottom) / 2 + y * half);
    return parts.some((part) => isDrawnAt(part, at));
  };
}

function isDrawnAt({ element, matrix }: Part, at: DOMPoint): boolean {
  const point = at.matrixTransform(matrix.inverse());
  const { fill, stroke } = getComputedStyle(element);
  return (
    (isPaint(fill) && element.isPointInFill(point)) ||
    (isPaint(stroke) && element.isPointInStroke(point))
  );
}

/** The parts that an SVG draws, including the parts of symbols that it uses. */
function partsOf(svg: SVGSVGElement): Part[] {
  const own = [...svg.querySelectorAll<SVGGeometryElement>(GEOMETRIES)]
    .filter((element) => element.closest('defs, symbol, clipPath, mask') === null)
    .map((element) => ({ element, matrix: matrixOf(element, svg) }));
  const used = [...svg.querySelectorAll('use')].flatMap((use) => {
    const [, id] =
      /^#(.+)/.exec(use.getAttribute('href') ?? use.getAttribute('xlink:href') ?? '') ?? [];
    const symbol = id && (svg.getRootNode() as Document | ShadowRoot).getElementById(id);
    if (!symbol) return [];
    const inside = symbol.matches(GEOMETRIES) ? [symbol] : symbol.querySelectorAll(GEOMETRIES);
    return [...(inside as Iterable<SVGGeometryElement>)].map((element) => {
      return { element, matrix: new DOMMatrix() };
    });
  });
  return [...own, ...used];
}

function matrixOf(element: SVGGeometryElement, svg: SVGSVGElement): DOMMatrix {
  const [from, to] = [element.getScreenCTM(), svg.getScreenCTM()];
  if (!from || !to) return new DOMMatrix();
  return DOMMatrix.fromMatrix(to).inverse().multiply(DOMMatrix.fromMatrix(from));
}

function boxOf({ element, matrix }: Part): Box {
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
