import type { User } from '../../../utils/bulk/reading';
import type { UsersList } from '../../../utils/panel/users/users-list';

/** The list of a portal whose pages a test reads when it likes. */
export interface FakeList {
  /** To be handed to what is tested. */
  list: UsersList;
  /** Ends the reading that is going on, with these users. */
  finish: (users: readonly User[], isComplete?: boolean) => Promise<void>;
  /** Ends it with an error. */
  fail: (error: Error) => Promise<void>;
  /** How many readings have begun. */
  readings: () => number;
}

/** A list that shows these users; no page of it was read. */
export function fakeUsersList(
  inView: readonly User[],
  isTwice: (licence: string) => boolean = () => false,
): FakeList {
  let reading = Promise.withResolvers<boolean>();
  let readings = 0;
  const state = { users: inView, isRead: false, isComplete: false, total: undefined, age: 0 };
  const list = Object.assign(state, {
    isTwice,
    find: (licence: string) => state.users.find((user) => user.licence === licence),
    readAll: () => {
      readings++;
      return reading.promise;
    },
    endReading: async () => {},
    outdate: () => {
      state.isRead = false;
    },
  });
  const settled = async (settle: () => void) => {
    settle();
    await reading.promise.catch(() => {});
    reading = Promise.withResolvers<boolean>();
    // What waits for the reading goes on in the microtasks behind it.
    await new Promise((resolve) => setTimeout(resolve));
  };
  return {
    list: list as unknown as UsersList,
    finish: (users, isComplete = true) => {
      return settled(() => {
        Object.assign(state, { users, isRead: true, isComplete });
        reading.resolve(true);
      });
    },
    fail: (error) => settled(() => reading.reject(error)),
    readings: () => readings,
  };
}
