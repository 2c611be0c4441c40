/** A part of a window, in its px; sides may be infinite. */
export interface Region {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const EVERYWHERE: Region = {
  left: Number.NEGATIVE_INFINITY,
  top: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
};
export const NOWHERE: Region = { left: 0, top: 0, right: 0, bottom: 0 };

/** Whether a box shares any room with a region. */
export function isWithin(box: Region, region: Region): boolean {
  return !isEmpty(common(box, region));
}

/** What two regions have in common; it may be empty. */
export function common(one: Region, other: Region): Region {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** Whether a region has no area. */
export function isEmpty({ left, top, right, bottom }: Region): boolean {
  return right <= left || bottom <= top;
}
