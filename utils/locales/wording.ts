import { i18n } from '#i18n';
import type { Action, Change } from '../bulk/change';
import type { DraftNotice } from '../bulk/form/draft-notices';
import type { Draft, DraftError } from '../bulk/form/drafts';
import type { ReadBack } from '../bulk/journal';
import type { ShownOutcome } from '../bulk/lots/outcome-order';
import type { Reason } from '../bulk/reason';

export { i18n };

/** An outcome as the column *Résultat* shows it. */
export function outcomeWord(outcome: ShownOutcome): string {
  switch (outcome) {
    case 'modified':
      return i18n.t('outcome.modified');
    case 'to-do':
      return i18n.t('outcome.to_do');
    case 'already':
      return i18n.t('outcome.already');
    case 'unavailable':
      return i18n.t('outcome.unavailable');
    case 'failed':
      return i18n.t('outcome.failed');
    case 'to-check':
      return i18n.t('outcome.to_check');
    case 'waiting':
      return i18n.t('outcome.waiting');
    case 'stopped':
      return i18n.t('outcome.stopped');
  }
}

/** A reason as a sentence. */
export function reasonSentence(reason: Reason): string {
  if (reason.code === 'failed-alike') {
    return i18n.t('reason.failed_alike', { cause: reasonSentence(reason.cause) });
  }
  const { code, ...details } = reason;
  // The details differ with each sentence: a test checks the sentence of every reason.
  const t = i18n.t as (key: string, details: Record<string, string>) => string;
  const shownDetails = Object.entries(details).map(([name, text]) => [name, shown(text)]);
  return t(`reason.${code.replaceAll('-', '_')}`, Object.fromEntries(shownDetails));
}

/** Several reasons, one sentence after the other. */
export function reasonSentences(reasons: readonly Reason[]): string {
  return reasons.map(reasonSentence).join(' ');
}

/** What a change does, as the form names it. */
export function actionWord(action: Action): string {
  if (action === 'add') return i18n.t('change.add');
  return action === 'remove' ? i18n.t('change.remove') : i18n.t('change.replace');
}

/** A change as a person would say it: « Ajouter « Superviseur » ». */
export function changeSentence({ action, option, value, ifNone, expect, pick }: Change): string {
  if (action === 'remove') return i18n.t('change.removeSentence', { option });
  if (action === 'replace') {
    // An undo replaces only what the run wrote.
    const isLeft = ifNone === 'leave' || expect !== undefined;
    const words = { option, value: value ?? '' };
    return i18n.t(isLeft ? 'change.replaceSentence' : 'values.replaceOrGive', words);
  }
  if (pick && !value) return i18n.t('values.pickSentence', { option });
  return value
    ? i18n.t('change.addValueSentence', { option, value })
    : i18n.t('change.addSentence', { option });
}

/** What keeps a line of the form from being run. */
export function draftErrorSentence({ code, index, option }: DraftError): string {
  const number = String(index + 1);
  if (code === 'option-missing') return i18n.t('error.optionMissing', { number });
  if (code === 'value-missing') return i18n.t('error.valueMissing', { number, option });
  if (code === 'not-replaceable') return i18n.t('error.notReplaceable', { number, option });
  if (code === 'option-forbidden') return i18n.t('error.optionForbidden', { number, option });
  if (code === 'value-not-taken') return i18n.t('error.valueNotTaken', { number, option });
  if (code === 'pairs-missing') return i18n.t('values.pairsMissing', { number, option });
  if (code === 'pairs-twice') return i18n.t('values.pairsTwice', { number, option });
  if (code === 'value-malformed') return i18n.t('error.valueMalformed', { number, option });
  return i18n.t('error.contradiction', { number, option });
}

/** What is said at a field of a form line. */
export function draftNoticeSentence({ code, meant }: DraftNotice, { value }: Draft): string {
  switch (code) {
    case 'option-missing':
      return i18n.t('draft.optionMissing');
    case 'option-forbidden':
      return i18n.t('draft.optionForbidden');
    case 'contradiction':
      return i18n.t('draft.contradiction');
    case 'not-replaceable':
      return i18n.t('draft.notReplaceable');
    case 'value-missing':
      return i18n.t('draft.valueMissing');
    case 'value-not-taken':
      return i18n.t('draft.valueNotTaken');
    case 'value-malformed':
      return i18n.t('draft.valueMalformed');
    case 'pairs-missing':
      return i18n.t('values.takePairs');
    case 'pairs-twice':
      return i18n.t('values.takeOnce');
    case 'option-unknown':
      return i18n.t(meant.length > 0 ? 'draft.optionUnknown' : 'draft.optionNeverSeen');
    case 'value-length':
      return i18n.t('draft.valueLength', { count: String(value.replace(/\D/g, '').length) });
  }
}

/** How changes are read back. */
export function readBackWords(readBack: ReadBack): string {
  return readBack === 'reopened' ? i18n.t('readBack.reopened') : i18n.t('readBack.in_place');
}

/** A value as it is displayed: no value has a word of its own. */
export function shown(value: string): string {
  return value === '' ? i18n.t('result.empty') : value;
}

/** A rough duration, for a person who may not want to wait. @param ms milliseconds */
export function roughDuration(ms: number): string {
  const minutes = Math.ceil(ms / 60_000);
  if (minutes <= 1) return i18n.t('duration.less');
  if (minutes < 60) return i18n.t('duration.minutes', { count: String(minutes) });
  return i18n.t('duration.hours', {
    hours: String(Math.floor(minutes / 60)),
    minutes: String(minutes % 60).padStart(2, '0'),
  });
}
