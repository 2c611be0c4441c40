import type { DialogAnswer, NativeDialog } from '../../../dom/act/answer-dialogs';
import { isGoodNews } from '../../page/messages/message-texts';
import type { RequestedChange } from '../consent/requested-change';
import type { AnswerPolicy } from './answer-policy';
import type { DialogueRecord } from './dialogue-record';

/**
 * Answers a dialog of the browser, while the portal's script waits: an alert is heard, a confirmation or a
 * prompt is answered where it asks for our change.
 *
 * @returns `false` calls it off, `true` says yes, a text is the value
 */
export function answerNativeDialog(
  { kind, text }: NativeDialog,
  change: RequestedChange,
  record: DialogueRecord,
  policy: AnswerPolicy,
): DialogAnswer {
  if (kind === 'alert') {
    if (isGoodNews(text)) record.news = text;
    else record.hearRefusal(text);
    return true;
  }
  if (record.objection) return false;
  if (kind === 'prompt') return answerPrompt(text, change, record, policy);
  if (!policy.confirmOnce({ text })) {
    record.object(policy.notUnderstood({ text }));
    return false;
  }
  record.noteSent();
  return true;
}

function answerPrompt(
  text: string,
  { value, button }: RequestedChange,
  record: DialogueRecord,
  policy: AnswerPolicy,
): DialogAnswer {
  if (button === 'add' && !value) {
    record.object({ code: 'value-needed' });
    return false;
  }
  if (button === 'remove' || !value || record.isValueGiven || !policy.mayFill({ text })) {
    record.object(policy.notUnderstood({ text }));
    return false;
  }
  record.isValueGiven = true;
  record.noteSent();
  return value;
}
