import { numberIn } from '../bulk/shown-value';
import type { Cell } from '../report/table';
import { hasUnusualLength, phoneDigits, phonesIn, unwrapped, withLostZero } from '../text';
import type { Agreed, FaultCode } from './fault';

/** What a cell says of a number: the number as it is sent, or why it is none. */
export type NumberRead = { value: string } | { code: FaultCode; meant?: string };

/** A date as text: files without kinds of cells have no other. */
const DATE =
  /^(?:\d{1,2}[/-]\d{1,2}|\d{1,2}([/.-])\d{1,2}\1(?:\d{2}|\d{4})|\d{4}-\d{1,2}-\d{1,2})$/;
/** An amount: read without its point, it would be a short number. */
const AMOUNT = /^\d{1,5}[.,]\d{1,2}$/;
/** A date whose cell has lost its format is the number of a day, which has so many digits. */
const DIGITS_OF_DAY = 5;
const SCIENTIFIC = /^\+?(\d)(?:[.,](\d+))?e\+?(\d{1,2})$/i;

/** Reads a number in any usual writing. What a spreadsheet has done to it, and nothing else, is proposed to be undone. */
export function readNumber({ kind, text }: Cell, agreed: Agreed): NumberRead {
  const plain = unwrapped(text);
  if (kind === 'date' || DATE.test(plain)) return { code: 'date' };
  if (kind === 'error') return { code: 'error-value' };
  const scientific = SCIENTIFIC.exec(plain);
  if (scientific) return { code: 'scientific', ...meantBy(scientific) };
  const whole = plain.replace(/^(\d{6,})[.,]0+$/, '$1');
  // A part of a number behind a point is an amount, and a minus makes one.
  if (/^[-−]/.test(whole) || /^\d{6,}[.,]\d+$/.test(whole) || AMOUNT.test(whole))
    return { code: 'not-a-number' };
  if (phonesIn(whole).length > 1) return { code: 'several-numbers' };
  const digits = phoneDigits(whole);
  if (digits === undefined) return inWords(whole, agreed);
  const meant = withLostZero(digits);
  if (meant !== undefined) {
    return agreed.zeros ? { value: meant } : { code: 'zero-lost', meant };
  }
  const mayBeDay = kind === 'number' && digits.length === DIGITS_OF_DAY;
  if ((hasUnusualLength(digits) || mayBeDay) && !agreed.lengths) return { code: 'length' };
  return { value: digits };
}

/**
 * A portal may name its numbers by words that hold one. But they may as well say to a person what is to be done: they
 * are sent as they are only where a person has agreed to it.
 */
function inWords(text: string, { lengths }: Agreed): NumberRead {
  if (numberIn(text) === undefined) return { code: 'not-a-number' };
  return lengths ? { value: text } : { code: 'words' };
}

/** The number that scientific notation stands for, where none of its digits is lost. */
function meantBy([, first, rest = '', power]: RegExpExecArray): { meant?: string } {
  const digits = `${first}${rest}`;
  if (digits.length !== Number(power) + 1) return {};
  return { meant: withLostZero(digits) ?? digits };
}
