import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { QuestionWords } from '../../../../../utils/portal/change/dialogue/question-words';
import { UNCHANGED_QUESTION } from '../../../../../utils/portal/page/timing';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('a question of a page that is never quiet has all its words once they stand unchanged', () => {
  const words = new QuestionWords(['Anne Martin']);
  const text = 'Ajouter Superviseur à Anne Martin ?';
  expect(words.areComplete(text, false)).toBe(false);
  vi.advanceTimersByTime(UNCHANGED_QUESTION - 1);
  expect(words.areComplete(text, false)).toBe(false);
  vi.advanceTimersByTime(1);
  expect(words.areComplete(text, false)).toBe(true);
});

test('a question that is added to is waited for anew', () => {
  const words = new QuestionWords(['Bruno Petit']);
  expect(words.areComplete('Retirer Superviseur ?', false)).toBe(false);
  vi.advanceTimersByTime(UNCHANGED_QUESTION);
  expect(words.areComplete('Retirer Superviseur ? 5 € par mois', false)).toBe(false);
  vi.advanceTimersByTime(UNCHANGED_QUESTION);
  expect(words.areComplete('Retirer Superviseur ? 5 € par mois', false)).toBe(true);
});
