/**
 * Keeps the page from being replaced by another one, as a click on a link or a sent form would do,
 * until the returned function is called. Moves within the page (`#…`, a script's own) go on, and so
 * does whatever a person does: only scripts, and clicks of ours, are held back.
 *
 * @param mayLeave asked of each attempt, with the address that it leads to
 */
export function watchLeaving(view: Window, mayLeave: (address: string) => boolean): () => void {
  // TODO [2027-09-01]: Drop the `?.`: Firefox has this since 147, and 140 is still supported.
  const { navigation } = view as Partial<Pick<Window, 'navigation'>>;
  const onNavigate = (event: NavigateEvent) => {
    const { destination, hashChange, downloadRequest, cancelable, userInitiated } = event;
    if (userInitiated || !cancelable || downloadRequest !== null) return;
    if (destination.sameDocument || hashChange) return;
    if (!mayLeave(destination.url)) event.preventDefault();
  };
  navigation?.addEventListener('navigate', onNavigate);
  return () => navigation?.removeEventListener('navigate', onNavigate);
}
