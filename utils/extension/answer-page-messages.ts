import { browser } from 'wxt/browser';
import { answerMessage, type Handlers } from '../requests';
import type { PageRequests } from './messages';

/**
 * Answers what is asked of this page.
 *
 * @param isInCharge whether this script answers now: two scripts of ours may be in one page
 * @returns how to stop
 */
export function answerPageMessages(
  handlers: Handlers<PageRequests>,
  isInCharge: () => boolean = () => true,
): () => void {
  const listener = (message: unknown) => {
    return isInCharge() ? answerMessage(handlers, message) : undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
