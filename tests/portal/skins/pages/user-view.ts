/** What every page about a user is drawn from, and where these pages are. */
import type { PortalContext } from '../../http.ts';
import type { Manners } from '../../manners.ts';
import type { PortalUser, Service } from '../../model.ts';
import type { Backend } from '../../operations.ts';
import type { Located } from '../../state.ts';

export interface UserView extends Located {
  c: PortalContext;
  manners: Manners;
  /** The address of the users page that the detail was opened from. */
  back: string;
}

/** The user's view as this request asks for it. */
export function userView(c: PortalContext, { manners }: Backend, located: Located): UserView {
  const back = c.req.query('retour') ?? usersAddress(located.service);
  return { c, manners, ...located, back };
}

/** A service's users. */
export function usersAddress(service: Service): string {
  return `/Services/Detail/${service.id}`;
}

/** A user's detail, or one of the pages and forms about them: each leads back to the users page. */
export function userAddress(
  { user, back }: { user: PortalUser; back: string },
  part: 'Option' | 'Numero' | 'Confirmation' | 'Sip' | 'Lien' | '' = '',
  fields: Record<string, string> = {},
): string {
  const query = new URLSearchParams({ ...fields, retour: back });
  return `/Utilisateur/${user.accountcode}${part && `/${part}`}?${query}`;
}

/** The detail as a form comes back to it. */
export function returnAddress(view: { user: PortalUser; back: string }): string {
  return userAddress(view, '', { suite: '1' });
}
