import { ForNextPage } from './for-next-page';

/** The licences of users whom a person wants selected in the panel. */
const wantedUsers = new ForNextPage<readonly string[]>('session:wantedUsers');

/** Remembers users for the next page of their service. @param service the service's key */
export function wantUsers(licences: readonly string[], service: string): Promise<void> {
  return wantedUsers.keep(licences, service);
}

/** Hands over the users who are wanted of a service, once; `null` where none are. Only the background may ask. */
export function takeWantedUsers(service: string): Promise<readonly string[] | null> {
  return wantedUsers.take(service);
}
