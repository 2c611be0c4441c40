// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { loneQuestion } from '../../../../../utils/portal/change/question/confirm-question';
import type { QuestionContext } from '../../../../../utils/portal/change/question/question-context';

/** What comes of a box whose only control says yes, in words that ask for the change. */
function questionOf(given: Partial<QuestionContext>) {
  document.body.innerHTML =
    '<div role="dialog"><p>Retirer cette option ?</p><button>Retirer</button></div>';
  const control = document.querySelector('button') as HTMLElement;
  const context: QuestionContext = {
    isValue: () => false,
    isConsent: () => true,
    isMeant: () => true,
    isAside: () => false,
    isOfLine: () => false,
    isInPressedLine: () => false,
    wasInLine: () => false,
    lineAround: () => undefined,
    lineParts: () => [],
    isPage: () => false,
    ...given,
  };
  const words = ['retirer'];
  const answers = { all: [{ control, words }], yes: [control], no: [], hasCrossOnly: false };
  return loneQuestion(answers, context)?.kind;
}

test('a box with nothing to press but its yes asks', () => {
  expect(questionOf({})).toBe('confirm');
});

test('what stands in a line of the detail is no such box: it may be another option’s', () => {
  expect(questionOf({ lineAround: (element) => element })).toBeUndefined();
});

test('what holds the page, or asks for something else, is none', () => {
  expect(questionOf({ isPage: () => true })).toBeUndefined();
  expect(questionOf({ isMeant: () => false })).toBeUndefined();
});
