// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PageActivity } from '../../../../utils/dom/act/page-activity';
import { pressElement } from '../../../../utils/dom/act/press';
import { SettledSteps } from '../../../../utils/portal/change/settled-steps';
import { UNCHANGED_QUESTION } from '../../../../utils/portal/page/timing';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pageThat = (told: { isQuiet: boolean; isAtRest: boolean }) =>
  ({ quietFor: () => told.isQuiet, isAtRest: () => told.isAtRest }) as unknown as PageActivity;

const POLLS = pageThat({ isQuiet: false, isAtRest: true });
const area = document.createElement('div');

test('on a page that falls quiet, steps have settled then', () => {
  const quiet = pageThat({ isQuiet: true, isAtRest: false });
  expect(new SettledSteps().haveSettled(quiet, undefined)).toBe(true);
});

test('on a page that polls, they have once what asks has stood as it is for a while', () => {
  const steps = new SettledSteps();
  expect(steps.haveSettled(POLLS, area)).toBe(false);
  vi.advanceTimersByTime(UNCHANGED_QUESTION);
  expect(steps.haveSettled(POLLS, area)).toBe(true);
  expect(steps.haveSettled(pageThat({ isQuiet: false, isAtRest: false }), area)).toBe(false);
  expect(steps.haveSettled(POLLS, undefined)).toBe(false);
});

test.for([
  ['step', (steps: SettledSteps) => steps.noteStep()],
  ['press', () => pressElement(document.createElement('button'))],
] as const)('a %s has its own time', ([, act]) => {
  const steps = new SettledSteps();
  vi.advanceTimersByTime(UNCHANGED_QUESTION);
  act(steps);
  expect(steps.haveSettled(POLLS, area)).toBe(false);
  vi.advanceTimersByTime(UNCHANGED_QUESTION);
  expect(steps.haveSettled(POLLS, area)).toBe(true);
});
