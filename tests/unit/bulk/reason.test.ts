import { expect, test } from 'vitest';
import { Halt, JournalFailure, Problem, reasonOf } from '../../../utils/bulk/reason';

test('keeps the reason of a problem', () => {
  expect(reasonOf(new Problem({ code: 'user-twice' }))).toEqual({ code: 'user-twice' });
});

test('keeps the words of an error nobody foresaw', () => {
  expect(reasonOf(new TypeError('x is not a function'))).toEqual({
    code: 'unexpected',
    text: 'x is not a function',
  });
});

test('takes anything that was thrown', () => {
  expect(reasonOf('plain words')).toEqual({ code: 'unexpected', text: 'plain words' });
});

test('a failure of the journal halts everything', () => {
  const failure = new JournalFailure({ code: 'journal-unavailable', text: 'disk full' });

  expect(failure).toBeInstanceOf(Halt);
  expect(failure).toBeInstanceOf(Problem);
  expect(String(failure)).toBe('JournalFailure: journal-unavailable: disk full');
});

test('a halt is no failure of the journal', () => {
  const halt = new Halt({ code: 'session-expired' });

  expect(halt).not.toBeInstanceOf(JournalFailure);
  expect(String(halt)).toBe('Halt: session-expired');
});
