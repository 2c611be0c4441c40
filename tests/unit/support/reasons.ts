import type { Reason } from '../../../utils/bulk/reason';

/** One of each reason; the types see to it that none is forgotten. */
const SAMPLES: { [Code in Reason['code']]: Extract<Reason, { code: Code }> } = {
  'portal-said': { code: 'portal-said', text: 'Quota dépassé' },
  'option-unknown': { code: 'option-unknown', option: 'Messagerie' },
  'option-ambiguous': { code: 'option-ambiguous', option: 'Messagerie' },
  'no-button': { code: 'no-button' },
  'other-value': { code: 'other-value', value: '0199001234' },
  'changed-since': { code: 'changed-since', value: '0199001234' },
  'value-needed': { code: 'value-needed' },
  'value-not-offered': { code: 'value-not-offered', value: '0199001234' },
  'question-unknown': { code: 'question-unknown', text: 'Êtes-vous sûr ?' },
  'user-not-found': { code: 'user-not-found' },
  'user-twice': { code: 'user-twice' },
  'no-detail-link': { code: 'no-detail-link' },
  'detail-not-opened': { code: 'detail-not-opened' },
  'detail-of-other': { code: 'detail-of-other', shown: 'FPC172932' },
  'detail-unnamed': { code: 'detail-unnamed' },
  'ambiguous-detail': { code: 'ambiguous-detail' },
  'detail-closed': { code: 'detail-closed' },
  'detail-not-closed': { code: 'detail-not-closed' },
  covered: { code: 'covered' },
  'not-shown': { code: 'not-shown' },
  'no-answer': { code: 'no-answer' },
  'not-read-back': { code: 'not-read-back' },
  'old-value-put-back': { code: 'old-value-put-back', value: '0199001234' },
  'old-value-lost': { code: 'old-value-lost', value: '0199001234' },
  'session-expired': { code: 'session-expired' },
  'page-left': { code: 'page-left' },
  'users-not-found': { code: 'users-not-found' },
  'page-not-turned': { code: 'page-not-turned' },
  'journal-unavailable': { code: 'journal-unavailable', text: 'QuotaExceededError' },
  'extension-gone': { code: 'extension-gone' },
  'run-elsewhere': { code: 'run-elsewhere' },
  unexpected: { code: 'unexpected', text: 'x is not a function' },
};

export const REASONS: readonly Reason[] = Object.values(SAMPLES);
