/** One user's detail: read, or pressed in, as a run does. */

import type { Change } from '../../../../utils/bulk/change';
import type { Opening, Press } from '../../../../utils/bulk/driver';
import { reasonOf } from '../../../../utils/bulk/problem';
import { lineOf, type OptionLine } from '../../../../utils/bulk/reading';
import { PageOrFrame } from '../../../../utils/portal/page/page-or-frame';
import { driverFor, usersOf } from './driven-page.ts';

/** What a detail showed, and whether the users had to be loaded into a frame for it. */
export interface OneReading {
  options: OptionLine[];
  isFramed: boolean;
  reason: string;
}

/** Opens one user's detail, as a run does, and closes it; `reason` is why it could not be opened. */
export async function read(licence: string, opening: Opening = 'plainly'): Promise<OneReading> {
  const portal = new PageOrFrame(document, 8000);
  const { signal } = new AbortController();
  try {
    const open = await driverFor([], portal).open(licence, signal, opening);
    const { options } = open.read();
    const { isFramed } = portal;
    await open.close(signal);
    return { options, isFramed, reason: '' };
  } catch (error) {
    return { options: [], isFramed: portal.isFramed, reason: reasonOf(error).code };
  } finally {
    portal.leave();
  }
}

/** Opens one user's detail for the person. @returns why it was not opened; '' if it was */
export async function openForPerson(licence: string): Promise<string> {
  const portal = new PageOrFrame(document, 8000, { isForPerson: true });
  try {
    await driverFor([], portal).open(licence, new AbortController().signal);
    return '';
  } catch (error) {
    return reasonOf(error).code;
  } finally {
    portal.leave();
  }
}

/**
 * Opens one user's detail and presses in it, as a run does.
 *
 * @param meanwhile a script that runs while the press is being announced, which fails if it throws
 * @returns what came of it, with the reason's code behind it; `halt` where it ends a run
 */
export async function press(
  licence: string,
  wish: Omit<Press, 'judged'>,
  meanwhile = '',
): Promise<string> {
  const portal = new PageOrFrame(document, 8000);
  const { signal } = new AbortController();
  const [user] = usersOf([licence]);
  try {
    const change: Change = { option: wish.option, action: wish.button };
    const detail = await driverFor([change], portal).open(user?.licence ?? licence, signal);
    const line = lineOf(detail.read(), wish.option);
    const nothing = { label: wish.option, value: '', button: wish.button };
    const judged = typeof line === 'object' ? line : nothing;
    const announced = new Promise<void>((resolve, reject) => {
      setTimeout(() => {
        try {
          new Function(meanwhile)();
          setTimeout(resolve, 50);
        } catch (error) {
          reject(error);
        }
      }, 50);
    });
    const result = await detail.press({ ...wish, judged }, announced, signal);
    return 'reason' in result && result.reason
      ? `${result.kind} ${result.reason.code}`
      : result.kind;
  } catch (error) {
    return `halt ${reasonOf(error).code}`;
  } finally {
    portal.leave();
  }
}
