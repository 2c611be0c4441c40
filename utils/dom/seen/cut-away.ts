import { oncePerLook } from '../remember/once-per-look';
import { parentIn, styleOf } from './own-style';

/** Whether an element, or what it stands in, is cut away as a whole by `clip-path` or `clip`. */
export const isCutAway: (element: Element) => boolean = oncePerLook((element) => {
  const { clipPath, clip, position } = styleOf(element);
  if (clipPath !== 'none' && leavesNothing(clipPath)) return true;
  if (position !== 'static' && /^rect\((?:0px,? ?){4}\)$/.test(clip)) return true;
  const up = parentIn(element);
  return up !== null && isCutAway(up);
});

/** The shapes of a clip that leave nothing: `inset(50%)`, `circle(0)` and the like. */
function leavesNothing(clipPath: string): boolean {
  if (/^(?:circle|ellipse)\(0(?:px|%)?[ )]/.test(clipPath)) return true;
  const [, sizes] = /^inset\(([^)]*?)(?: round .*)?\)$/.exec(clipPath) ?? [];
  if (sizes === undefined) return false;
  const [top = 0, right = top, bottom = top, left = right] = sizes.split(' ').map((size) => {
    return size.endsWith('%') ? Number.parseFloat(size) : 0;
  });
  return top + bottom >= 100 || left + right >= 100;
}
