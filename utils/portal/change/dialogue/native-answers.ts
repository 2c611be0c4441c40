import type { DialogAnswer, NativeDialog } from '../../../dom/act/answer-dialogs';
import { isGoodNews } from '../../page/messages/message-texts';
import type { RequestedChange } from '../consent/requested-change';
import type { AnswerPolicy } from './answer-policy';
import type { Exchange } from './exchange';

/**
 * Answers a dialog of the browser, while the portal's script waits: an alert is heard, a confirmation or a
 * prompt is answered where it asks for our change.
 *
 * @returns `false` calls it off, `true` says yes, a text is the value
 */
export function answerNativeDialog(
  { kind, text }: NativeDialog,
  change: RequestedChange,
  exchange: Exchange,
  policy: AnswerPolicy,
): DialogAnswer {
  if (kind === 'alert') {
    if (isGoodNews(text)) exchange.news = text;
    else exchange.hearRefusal(text);
    return true;
  }
  if (exchange.objection) return false;
  if (kind === 'prompt') return answerPrompt(text, change, exchange, policy);
  if (!policy.confirmOnce({ text })) {
    exchange.object(policy.notUnderstood({ text }));
    return false;
  }
  exchange.noteSent();
  return true;
}

function answerPrompt(
  text: string,
  { value, button }: RequestedChange,
  exchange: Exchange,
  policy: AnswerPolicy,
): DialogAnswer {
  if (button === 'add' && !value) {
    exchange.object({ code: 'value-needed' });
    return false;
  }
  if (button === 'remove' || !value || exchange.isValueGiven || !policy.mayFill({ text })) {
    exchange.object(policy.notUnderstood({ text }));
    return false;
  }
  exchange.isValueGiven = true;
  exchange.noteSent();
  return value;
}
