import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { durationOf, type Finding, forecastOf } from '../../../../utils/bulk/preview/forecast';
import type { PreviewLine } from '../../../../utils/bulk/preview/preview-line';

const KINDS = ['to-do', 'failed', 'unavailable', 'already'] as const;

function line(licence: string, kind: Finding, change = 0): PreviewLine {
  return { licence, change, kind, before: '', after: '', reasons: [] };
}

const NOBODY = new Set<string>();

describe('a forecast', () => {
  test('counts each user once, by what comes of them as a whole', () => {
    const lines = [
      line('FPC1', 'already'),
      line('FPC1', 'to-do', 1),
      line('FPC2', 'unavailable'),
      line('FPC2', 'failed', 1),
      line('FPC3', 'already'),
      line('FPC3', 'unavailable', 1),
    ];

    expect(forecastOf(lines, NOBODY)).toEqual({
      'to-do': 1,
      failed: 1,
      unavailable: 1,
      already: 0,
      excluded: 0,
      afterRemovals: 0,
      inPart: 0,
      later: 0,
      taken: {},
      made: { 1: 2 },
      changed: ['FPC1', 'FPC2'],
    });
  });

  test('tells who can be modified in part only', () => {
    const lines = [line('FPC1', 'to-do'), line('FPC1', 'unavailable', 1), line('FPC2', 'to-do')];

    expect(forecastOf(lines, NOBODY)).toMatchObject({ 'to-do': 2, inPart: 1 });
    expect(forecastOf(lines, new Set(['FPC1']))).toMatchObject({ 'to-do': 1, inPart: 0 });
  });

  test('tells whose rest comes later, if nothing else is left open for them', () => {
    const waits = (licence: string): PreviewLine => {
      return { ...line(licence, 'unavailable', 1), reasons: [{ code: 'after-removals' }] };
    };
    const lines = [line('FPC1', 'to-do'), waits('FPC1'), line('FPC2', 'to-do'), waits('FPC2')];
    const open = line('FPC2', 'failed', 2);

    expect(forecastOf(lines, NOBODY)).toMatchObject({ later: 2, inPart: 0, afterRemovals: 0 });
    expect(forecastOf(lines, NOBODY).made).toEqual({ 0: 2, 1: 2 });
    expect(forecastOf([...lines, open], NOBODY)).toMatchObject({ later: 1, inPart: 1 });
  });

  test('counts from whom something is taken, where there is something', () => {
    const has = (licence: string, before: string, change = 0) => {
      return { ...line(licence, 'to-do', change), before };
    };
    const lines = [
      has('FPC1', '0199001234'),
      has('FPC2', 'Aucun'),
      has('FPC3', '0199001234'),
      has('FPC1', 'Oui', 1),
      { ...line('FPC4', 'already'), before: 'Oui' },
    ];

    expect(forecastOf(lines, new Set(['FPC3'])).taken).toEqual({ 0: 1, 1: 1 });
  });

  test('counts those who are left out nowhere else', () => {
    const lines = [line('FPC1', 'to-do'), line('FPC2', 'to-do'), line('FPC3', 'already')];

    expect(forecastOf(lines, new Set(['FPC2']))).toMatchObject({
      'to-do': 1,
      already: 1,
      excluded: 1,
    });
  });

  test('adds up to all users, whatever was read and whoever is left out', () => {
    const user = fc.record({
      kinds: fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 4 }),
      isOut: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(user), (users) => {
        const lines = users.flatMap(({ kinds }, index) => {
          return kinds.map((kind, change) => line(`FPC${index}`, kind, change));
        });
        const out = users.flatMap(({ isOut }, index) => (isOut ? [`FPC${index}`] : []));

        const forecast = forecastOf(lines, new Set(out));

        const sum = KINDS.reduce((all, kind) => all + forecast[kind], 0);
        expect(sum + forecast.excluded).toBe(users.length);
        expect(forecast.excluded).toBe(out.length);
        expect(forecast.inPart).toBeLessThanOrEqual(forecast['to-do']);
      }),
    );
  });
});

describe('a duration', () => {
  const forecast = { ...forecastOf([], NOBODY), 'to-do': 40, already: 15, failed: 5, excluded: 9 };

  test('takes longer for those to be modified, and nothing for those who are left out', () => {
    expect(durationOf(forecast, 200, 'reopened')).toBe(200 * (40 * 2.5 + 20));
    expect(durationOf(forecast, 200, 'in-place')).toBe(200 * (40 * 1.5 + 20));
  });
});
