import { numberIn } from '../bulk/shown-value';
import type { Cell } from '../report/table';
import { hasUnusualLength, phoneDigits, phonesIn, unwrapped, withLostZero } from '../text';
import type { Agreed, FaultCode } from './fault';

/** What a cell says of a number: the number as it is sent, or why it is none. */
export type NumberRead = { value: string } | { code: FaultCode; meant?: string };

const SCIENTIFIC = /^\+?(\d)(?:[.,](\d+))?e\+?(\d{1,2})$/i;

/** Reads a number in any usual writing. What a spreadsheet has done to it is proposed to be undone, and not more. */
export function readNumber({ kind, text }: Cell, agreed: Agreed): NumberRead {
  const plain = unwrapped(text);
  if (kind === 'date') return { code: 'date' };
  if (kind === 'error') return { code: 'error-value' };
  const scientific = SCIENTIFIC.exec(plain);
  if (scientific) return { code: 'scientific', ...meantBy(scientific) };
  const whole = plain.replace(/^(\d{6,})[.,]0+$/, '$1');
  // A part of a number behind a point is an amount, and a minus makes one.
  if (/^[-−]/.test(whole) || /^\d{6,}[.,]\d+$/.test(whole)) return { code: 'not-a-number' };
  if (phonesIn(whole).length > 1) return { code: 'several-numbers' };
  const digits = phoneDigits(whole);
  if (digits === undefined) return inWords(whole);
  const meant = withLostZero(digits);
  if (meant !== undefined) {
    return agreed.zeros ? { value: meant } : { code: 'zero-lost', meant };
  }
  if (hasUnusualLength(digits) && !agreed.lengths) return { code: 'length' };
  return { value: digits };
}

/** A portal may name its numbers by words that hold one: they are sent as they are. */
function inWords(text: string): NumberRead {
  return numberIn(text) === undefined ? { code: 'not-a-number' } : { value: text };
}

/** The number that scientific notation stands for, where none of its digits is lost. */
function meantBy([, first, rest = '', power]: RegExpExecArray): { meant?: string } {
  const digits = `${first}${rest}`;
  if (digits.length !== Number(power) + 1) return {};
  return { meant: withLostZero(digits) ?? digits };
}
