// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { AnswerPolicy } from '../../../../../utils/portal/change/dialogue/answer-policy';
import { REMOVE } from '../consent/requests';

const TEXT = 'Retirer Superviseur ? Action définitive.';
const SENTENCE = 'retirer superviseur ? action definitive.';

const PASSWORD = '<input type="password">';
const PRESSED_DOWN = '<button aria-pressed="true">Tous</button>';

// Nothing has a place here, so that nothing would be in view.
beforeEach(() => {
  const box = new DOMRect(0, 0, 100, 20);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(box);
});

function policyFor(inside: string) {
  document.body.innerHTML = `<div>${inside}</div>`;
  const area = document.querySelector('div') as Element;
  const policy = new AnswerPolicy({ ...REMOVE, allowed: [SENTENCE] }, () => undefined);
  return { policy, asked: { text: TEXT, area } };
}

test.for([
  ['', SENTENCE],
  ['<input type="text">', SENTENCE],
  [PASSWORD, ''],
  [PRESSED_DOWN, ''],
])('what a person may allow of a question with %s: %s', ([inside = '', sentence]) => {
  const { policy, asked } = policyFor(inside);
  expect(policy.notUnderstood(asked)).toMatchObject({ code: 'question-unknown', sentence });
});

test('a question that was allowed is answered, unless more than its words would be sent', () => {
  const isConfirmed = (inside: string) => {
    const { policy, asked } = policyFor(inside);
    return policy.confirmOnce(asked);
  };
  expect(isConfirmed('')).toBe(true);
  expect(isConfirmed(PASSWORD)).toBe(false);
  expect(isConfirmed(PRESSED_DOWN)).toBe(false);
});
