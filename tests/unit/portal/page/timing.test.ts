import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { quarantineSetting } from '../../../../utils/extension/settings';
import * as timing from '../../../../utils/portal/page/timing';
import { BELATED } from '../../../../utils/timing';
import { sourcesIn } from '../../support/sources';

const TABLE = 'utils/portal/page/timing.ts';

test('the durations stand in order', () => {
  const table = readFileSync(TABLE, 'utf8');
  const inOrder = [...table.matchAll(/^export const \w+ = ([\d_]+);$/gm)].map(([, ms = '']) =>
    Number(ms.replaceAll('_', '')),
  );

  expect(inOrder).toHaveLength(Object.keys(timing).length);
  expect(inOrder).toEqual([...inOrder].sort((one, other) => one - other));
});

test('no other file of the portal has a duration of its own', () => {
  const others = sourcesIn('utils/portal').filter(({ path }) => path !== TABLE);
  const withDurations = others.filter(({ text }) => {
    return /\bin ms\b[^*]*\*\/\s*(?:export )?const [A-Z_]+ =/.test(text);
  });

  expect(withDurations.map(({ path }) => path)).toEqual([]);
});

type Name = keyof typeof timing;

const times: Record<Name, number> = { ...timing };

test.each<[longer: Name, shorter: Name]>([
  ['LATE_LISTENING_DELAY', 'LISTENING_DELAY'],
  ['LOADS_SOON', 'LOADS_AT_ONCE'],
  ['HALF_DRAWN', 'DRAWN_TOGETHER'],
  ['QUIET', 'HALF_DRAWN'],
  ['QUIET', 'LATE_LISTENING_DELAY'],
  ['QUIET', 'FRAME_TIMEOUT'],
  ['UNEXPLAINED_TICK', 'DEMONSTRATION_QUIET'],
  ['TIP_TIMEOUT', 'QUIET'],
  ['LONGER_QUIET', 'QUIET'],
  ['EMPTY_LIST', 'QUIET'],
  ['UNCHANGED_DETAIL', 'QUIET'],
  ['UNCHANGED_AFTER_PRESS', 'QUIET'],
  ['MISSING_ROWS', 'QUIET'],
  ['EMPTY_MENU', 'QUIET'],
  ['EMPTY_CHOOSER', 'QUIET'],
  ['NO_OPTIONS', 'UNCHANGED_DETAIL'],
  ['ASKED_TO_WAIT', 'STANDING_SIGN'],
])('%s is longer than %s', (longer, shorter) => {
  expect(times[longer]).toBeGreaterThan(times[shorter]);
});

test('the portal is given longer for an answer than anything else takes', () => {
  const { ANSWER_TIMEOUT, ...others } = timing;

  expect(ANSWER_TIMEOUT).toBeGreaterThan(Math.max(...Object.values(others)));
});

test('a page is not quiet before an answer has been told of', () => {
  expect(timing.QUIET).toBeGreaterThan(BELATED);
});

test('the quarantine is no shorter than the longest answer of the portal', () => {
  expect(quarantineSetting.fallback * 1000).toBeGreaterThanOrEqual(timing.ANSWER_TIMEOUT);
});
