import type { PageRequests } from '../extension/messages';
import { askPage } from '../extension/send-message';
import type { RunRecord } from '../journal/protocol';
import type { Message } from '../requests';
import { LONGEST_REPLY } from '../timing';

/**
 * Asks the tab of a run something that is answered by yes or no. The worker asks each time: what it
 * remembered could be wrong after it was ended and started again.
 *
 * @param ifSilent the answer of a page that does not reply in time
 * @returns `false` when the tab is gone, or has no script of ours
 */
export async function askRunPage(
  { tab }: RunRecord,
  message: Message<PageRequests, 'is-at' | 'is-slow' | 'ask'>,
  ifSilent: boolean,
): Promise<boolean> {
  try {
    const silence = new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(ifSilent), LONGEST_REPLY);
    });
    return (await Promise.race([askPage(tab, message), silence])) === true;
  } catch {
    return false;
  }
}

/** Whether a tab carries out a run now. A frozen tab may, and may go on at any moment. */
export function isHeld(record: RunRecord): Promise<boolean> {
  return askRunPage(record, { kind: 'is-at', run: record.run }, true);
}
