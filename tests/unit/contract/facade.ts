import type { Driver, OpenDetail } from '../../../utils/bulk/driver';
import { Halt, JournalFailure, reasonOf } from '../../../utils/bulk/problem';
import type { Subject, Thrown } from './contract';

/** A driver for the contract: it returns what is thrown as data, which can leave a page. */
export function facade(driver: Driver): Omit<Subject, 'saved'> {
  const { signal } = new AbortController();
  let detail: OpenDetail | undefined;
  const opened = (): OpenDetail => {
    if (!detail) throw new Error('Nothing was opened');
    return detail;
  };
  return {
    open: (licence) => {
      return caught(async () => {
        detail = await driver.open(licence, signal);
        return undefined;
      });
    },
    read: () => caught(async () => opened().read()),
    press: (press) => caught(() => opened().press(press, Promise.resolve(), signal)),
    pressTooLate: (press) => {
      return caught(() => opened().press(press, Promise.resolve(), AbortSignal.abort()));
    },
    pressUnannounced: (press) => {
      const failure = new JournalFailure({ code: 'journal-lost' });
      const announced = Promise.reject(failure);
      announced.catch(() => {});
      return caught(() => opened().press(press, announced, signal));
    },
    isOpen: async () => opened().isOpen(),
    close: () => {
      return caught(async () => {
        await opened().close(signal);
        return undefined;
      });
    },
  };
}

async function caught<T>(work: () => Promise<T>): Promise<T | Thrown> {
  try {
    return await work();
  } catch (error) {
    return { thrown: reasonOf(error), isHalt: error instanceof Halt };
  }
}
