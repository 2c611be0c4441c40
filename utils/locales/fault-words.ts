import type { WorkbookFault } from '../report/table';
import type { Fault, FaultCode } from '../wanted/fault';
import { i18n } from './wording';

/** What is wrong with a cell or a line, and what to do about it. */
export function faultText({ code, meant, lines = [] }: Fault): string {
  const others = lines.slice(0, MOST_LINES).join(', ');
  return [WORDS[code](others), meant !== undefined && i18n.t('fault.meant', { meant })]
    .filter(Boolean)
    .join(' ');
}

/** Why a file could not be read, and what to do. */
export function workbookFaultText(fault: WorkbookFault): string {
  return FILES[fault]();
}

/** How many lines are named; more of them say no more. */
const MOST_LINES = 5;

const WORDS: Record<FaultCode, (lines: string) => string> = {
  nobody: () => i18n.t('fault.nobody'),
  'name-alone': () => i18n.t('fault.nameAlone'),
  'unknown-user': () => i18n.t('fault.unknownUser'),
  'unread-user': () => i18n.t('fault.unreadUser'),
  'several-users': () => i18n.t('fault.severalUsers'),
  'other-user': () => i18n.t('fault.otherUser'),
  'other-name': () => i18n.t('fault.otherName'),
  'error-value': () => i18n.t('fault.errorValue'),
  date: () => i18n.t('fault.date'),
  scientific: () => i18n.t('fault.scientific'),
  'zero-lost': () => i18n.t('fault.zeroLost'),
  length: () => i18n.t('fault.length'),
  words: () => i18n.t('fault.words'),
  'not-a-number': () => i18n.t('fault.notANumber'),
  'several-numbers': () => i18n.t('fault.severalNumbers'),
  'number-missing': () => i18n.t('fault.numberMissing'),
  'not-yes-no': () => i18n.t('fault.notYesNo'),
  joined: (lines) => i18n.t('fault.joined', { lines }),
  'other-headings': (lines) => i18n.t('fault.otherHeadings', { lines }),
  contradiction: (lines) => i18n.t('fault.contradiction', { lines }),
  'other-line': (lines) => i18n.t('fault.otherLine', { lines }),
};

const FILES: Record<WorkbookFault, () => string> = {
  'not-a-workbook': () => i18n.t('fileFault.notAWorkbook'),
  'other-format': () => i18n.t('fileFault.otherFormat'),
  empty: () => i18n.t('fileFault.empty'),
  password: () => i18n.t('fileFault.password'),
  'too-large': () => i18n.t('fileFault.tooLarge'),
  'too-many-lines': () => i18n.t('fileFault.tooManyLines'),
  'too-slow': () => i18n.t('fileFault.tooSlow'),
  damaged: () => i18n.t('fileFault.damaged'),
};
