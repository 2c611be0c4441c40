import { closest } from '../tree/search';

/** An attempt to replace the page by another one. */
export interface Leaving {
  /** The address of the other page. */
  address: string;
  /** Whether a form is sent with it. */
  isSent: boolean;
  /**
   * Whether the browser takes it for an action of the person. It does so even if a script sends a form, for a few
   * seconds after any press of the person.
   */
  isByPerson: boolean;
}

/**
 * Prevents page loads, as by a link or a sent form, that `mayLeave` refuses. Navigation within the page (`#…`, a script's
 * own) goes on.
 *
 * @param mayLeave asked at each attempt
 * @returns stops that
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
 * Whether a page load comes from the pressed control itself, by its address or its form, and not from a script: a
 * script may have sent something else to the server before.
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
