/** A part of the window that is kept for something of ours. */
export interface KeptPart {
  side: 'left' | 'right';
  /** In px. */
  width: number;
}

/** The two edges between which the page may show something, in px of the window when it is not scrolled sideways. */
export interface FreePart {
  left: number;
  right: number;
}

/** What is left of the window beside a kept part. */
export function freePart({ documentElement }: Document, { side, width }: KeptPart): FreePart {
  const { clientWidth } = documentElement;
  return side === 'left'
    ? { left: width, right: clientWidth }
    : { left: 0, right: clientWidth - width };
}
