/** What the address of the page *Historique* names behind its `#`. */
export interface Fragment {
  /** The lot that is open. */
  lot?: string;
  /** The licence whose lots are listed. */
  user?: string;
  /** What is made of the open lot: a page to print, or a workbook, which is saved at once. */
  as?: 'print' | 'export';
}

/** @param hash as `location.hash` says it */
export function readFragment(hash: string): Fragment {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const [lot, user, as] = [parts.get('lot'), parts.get('user'), parts.get('as')];
  const isKnown = as === 'print' || as === 'export';
  return { ...(lot && { lot }), ...(user && { user }), ...(isKnown && { as }) };
}

/** The address of a lot, of a user's lots, or of all lots, within the page: `#lot=ID`. */
export function fragmentOf({ lot, user, as }: Fragment): string {
  const parts = new URLSearchParams({
    ...(lot && { lot }),
    ...(user && { user }),
    ...(as && { as }),
  });
  return `#${parts}`;
}
