import { closest } from '../tree/search';

/** A page that is about to be replaced. */
export interface Leaving {
  /** Where it leads to. */
  address: string;
  /** Whether a form is sent with it. */
  isSent: boolean;
  /**
   * Whether the browser takes it for a person's doing. It does so too where a script sends a form, for as
   * long as a person has pressed anything a few seconds ago.
   */
  isByPerson: boolean;
}

/**
 * Keeps the page from being replaced by another one, as a click on a link or a sent form would do,
 * until the returned function is called. Moves within the page (`#…`, a script's own) go on.
 *
 * @param mayLeave asked of each attempt
 */
export function watchLeaving(view: Window, mayLeave: (attempt: Leaving) => boolean): () => void {
  // TODO [2027-09-01]: Drop the `?.`: Firefox has this since 147, and 140 is still supported.
  const { navigation } = view as Partial<Pick<Window, 'navigation'>>;
  const onNavigate = (event: NavigateEvent) => {
    const { destination, hashChange, downloadRequest, cancelable, userInitiated } = event;
    if (!cancelable || downloadRequest !== null) return;
    if (destination.sameDocument || hashChange) return;
    const attempt = {
      address: destination.url,
      isSent: event.formData !== null,
      isByPerson: userInitiated,
    };
    if (!mayLeave(attempt)) event.preventDefault();
  };
  navigation?.addEventListener('navigate', onNavigate);
  return () => navigation?.removeEventListener('navigate', onNavigate);
}

/**
 * Whether a page is left by what was pressed itself, its own address or its own form, and not by a
 * script, which may have asked its server something else before.
 */
export function isOwnWay(pressed: HTMLElement, { address, isSent }: Leaving): boolean {
  const link = closest(pressed, 'a[href]') as HTMLAnchorElement | null;
  const isScript = link?.protocol === 'javascript:';
  if (link && !isScript) return !isSent && samePart(link.href) === samePart(address);
  const { form = null } = pressed as Partial<HTMLInputElement>;
  if (!form && !isScript) return false;
  if (isSent) return true;
  const [to] = samePart(
    (form ?? (closest(pressed, 'form') as HTMLFormElement | null))?.action ?? '',
  ).split('?');
  return to !== '' && samePart(address).split('?')[0] === to;
}

function samePart(address: string): string {
  return address.split('#')[0] ?? '';
}
