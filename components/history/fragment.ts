/** What the address of the page *Historique* names behind its `#`. */
export interface Fragment {
  /** The lot that is open. */
  lot?: string;
  /** The licence whose lots are listed. */
  user?: string;
}

/** @param hash as `location.hash` says it */
export function readFragment(hash: string): Fragment {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const [lot, user] = [parts.get('lot'), parts.get('user')];
  return { ...(lot && { lot }), ...(user && { user }) };
}

/** The address of a lot, of a user's lots, or of all lots, within the page: `#lot=ID`. */
export function fragmentOf({ lot, user }: Fragment): string {
  const parts = new URLSearchParams({ ...(lot && { lot }), ...(user && { user }) });
  return `#${parts}`;
}
