// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import {
  loneQuestion,
  offersUndo,
} from '../../../../../utils/portal/change/question/confirm-question';
import type { QuestionContext } from '../../../../../utils/portal/change/question/question-context';

const CONTEXT: QuestionContext = {
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
};

/** What comes of a box whose only control says yes, in words that ask for the change. */
function questionOf(given: Partial<QuestionContext>) {
  document.body.innerHTML =
    '<div role="dialog"><p>Retirer cette option ?</p><button>Retirer</button></div>';
  const control = document.querySelector('button') as HTMLElement;
  const words = ['retirer'];
  const answers = { all: [{ control, words }], yes: [control], no: [], hasCrossOnly: false };
  return loneQuestion(answers, { ...CONTEXT, ...given })?.kind;
}

test('what tells that the change was made, and offers to undo it, asks nothing', () => {
  expect(offersUndo('Superviseur a été retiré avec succès.', ['ok'])).toBe(true);
  expect(offersUndo('Superviseur a été retiré.', ['valider'])).toBe(false);
  expect(offersUndo('Superviseur a été retiré. Confirmer ?', ['ok'])).toBe(false);
  expect(offersUndo('La licence sera retirée.', ['ok'])).toBe(false);
  expect(offersUndo('Le retrait supprime la messagerie.', ['ok'])).toBe(false);
});

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
