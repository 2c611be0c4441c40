import { expect, test } from 'vitest';
import { Halt, JournalFailure, Problem, reasonOf } from '../../../utils/bulk/problem';

test('the reason of a problem is its own', () => {
  expect(reasonOf(new Problem({ code: 'user-twice' }))).toEqual({ code: 'user-twice' });
});

test('the reason of an unforeseen error is its message', () => {
  expect(reasonOf(new TypeError('x is not a function'))).toEqual({
    code: 'unexpected',
    text: 'x is not a function',
  });
});

test('the reason of thrown text is that text', () => {
  expect(reasonOf('plain words')).toEqual({ code: 'unexpected', text: 'plain words' });
});

test('a failure of the journal is a halt', () => {
  const failure = new JournalFailure({ code: 'journal-unavailable', text: 'disk full' });

  expect(failure).toBeInstanceOf(Halt);
  expect(failure).toBeInstanceOf(Problem);
  expect(String(failure)).toBe('JournalFailure: journal-unavailable: disk full');
});

test('a halt is not a failure of the journal', () => {
  const halt = new Halt({ code: 'session-expired' });

  expect(halt).not.toBeInstanceOf(JournalFailure);
  expect(String(halt)).toBe('Halt: session-expired');
});
