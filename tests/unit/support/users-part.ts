import { vi } from 'vitest';
import { UsersPart } from '../../../utils/panel/users/users-part';
import { user } from './builders';
import { fakeUsersList } from './fake-users-list';

export const LEA = user('FPC1', { name: 'Léa Martin' });
export const PAUL = user('FPC2', { name: 'Paul Durand' });
export const ZOE = user('FPC3', { name: 'Zoé Martin' });

interface Given {
  isAtWork?: boolean;
  isTwice?: (licence: string) => boolean;
}

/** The part of the panel that selects users, over a list with LEA in view whose pages a test reads when it likes. */
export function usersPart({ isAtWork = false, isTwice = () => false }: Given = {}) {
  const fake = fakeUsersList([LEA], isTwice);
  const warn = vi.fn<(alert: string) => void>();
  const onSelection = vi.fn<() => void>();
  const part = new UsersPart({
    document: {} as Document,
    users: fake.list,
    signal: new AbortController().signal,
    isAtWork: () => isAtWork,
    warn,
    onSelection,
  });
  const selected = () => [...part.selected];
  return { part, ...fake, warn, onSelection, selected };
}
