import { expect, test } from 'vitest';
import { badgeText } from '../../../utils/extension/badge';
import { ADD_SUPERVISOR, outcome, plan, result, stateOf } from '../support/builders';

const PLAN = plan([ADD_SUPERVISOR], ['FPC1', 'FPC2', 'FPC3']);
const done = outcome('FPC1', result('FPC1', 'modified'));

test('shows the progress of a run in percent', () => {
  expect(badgeText(stateOf(PLAN), 0)).toBe('0%');
  expect(badgeText(stateOf(PLAN, done), 0)).toBe('33%');
});

test('shows a pause', () => {
  expect(badgeText(stateOf(PLAN, done, { kind: 'paused' }), 0)).toBe('❚❚');
});

test('counts the problems once the run is over', () => {
  expect(badgeText(stateOf(PLAN, { kind: 'finished' }), 12)).toBe('12');
});

test('shows a tick when there are no problems', () => {
  expect(badgeText(stateOf(PLAN, { kind: 'finished' }), 0)).toBe('✓');
});

test('shows something for a plan without users', () => {
  expect(badgeText(stateOf(plan([ADD_SUPERVISOR], [])), 0)).toBe('0%');
});
