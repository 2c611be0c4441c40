import { describe, expect, test } from 'vitest';
import { outcome, plan, REMOVE_SUPERVISOR, result } from '../support/builders';
import { became, FINISHED, FIRST, RETRY, type Run, shown, TWO, UNDO } from '../support/popup-runs';

describe('a retry', () => {
  test('goes on as its lot, with the progress of its own', () => {
    expect(shown([RETRY, FIRST], ['retry'])).toMatchObject([
      {
        id: 'first',
        run: 'retry',
        phase: 'running',
        part: 'Nouvel essai',
        progress: { done: 0, total: 1 },
        errors: [{ licence: 'FPC2' }],
      },
    ]);
  });

  test('takes the errors away that it has mended', () => {
    const done = { ...RETRY, events: [became('FPC2', 'modified'), FINISHED] };

    expect(shown([done, FIRST])).toMatchObject([
      { phase: 'finished', part: '', headline: '2 sur 2 modifiés', errors: [], mended: 0 },
    ]);
  });

  test('that fails leaves the error, once', () => {
    const done = { ...RETRY, events: [became('FPC2', 'failed'), FINISHED] };

    expect(shown([done, FIRST])[0]?.errors).toHaveLength(1);
  });
});

describe('an undo', () => {
  test('is called an undo while it goes on, of the changes that were made', () => {
    expect(shown([UNDO, FIRST], ['undo'])).toMatchObject([
      {
        id: 'first',
        run: 'undo',
        phase: 'running',
        part: 'Annulation',
        changes: ['Ajouter « Superviseur »'],
      },
    ]);
  });

  test('leaves a lot that is undone, without the errors of what is put back', () => {
    const back = outcome('FPC1', result('FPC1', 'modified', { before: 'Oui', after: 'Non' }));

    expect(shown([{ ...UNDO, events: [back, FINISHED] }, FIRST])).toMatchObject([
      { phase: 'undone', headline: 'Lot annulé : 1 rétabli', errors: [] },
    ]);
  });

  test('leaves what nobody knows of to be looked at', () => {
    const doubt = {
      ...FIRST,
      events: [became('FPC1', 'modified'), became('FPC2', 'to-check'), FINISHED],
    };
    const back = outcome('FPC1', result('FPC1', 'modified', { before: 'Oui', after: 'Non' }));

    expect(shown([{ ...UNDO, events: [back, FINISHED] }, doubt])[0]?.errors).toMatchObject([
      { licence: 'FPC2' },
    ]);
  });

  test('that failed is to be looked at', () => {
    expect(
      shown([{ ...UNDO, events: [became('FPC1', 'failed'), FINISHED] }, FIRST])[0]?.errors,
    ).toMatchObject([{ licence: 'FPC1', reason: 'Le portail répond : quota dépassé' }]);
  });

  test('by an earlier version is called one too', () => {
    const old = { ...UNDO, continues: undefined, events: [FINISHED] };

    expect(shown([old, FIRST]).map(({ part }) => part)).toEqual(['Annulation', '']);
  });
});

describe('another lot', () => {
  const other = (part: Partial<Run>): Run => ({
    id: 'other',
    minutes: 5,
    events: [became('FPC2', 'modified'), FINISHED],
    ...part,
  });

  test('that has made the same change since takes the error away', () => {
    const [, first] = shown([other({}), FIRST]);

    expect(first).toMatchObject({ id: 'first', errors: [], mended: 1 });
  });

  test('that was earlier mends nothing', () => {
    expect(shown([other({ minutes: -5 }), FIRST])[0]).toMatchObject({ mended: 0, errors: [{}] });
  });

  test('that has done the contrary mends nothing', () => {
    const of = plan([REMOVE_SUPERVISOR], ['FPC1', 'FPC2']);

    expect(shown([other({ of }), FIRST])[1]).toMatchObject({ mended: 0, errors: [{}] });
  });

  test('of another service mends nothing', () => {
    const of = { ...TWO, service: { ...TWO.service, key: 'SRV9' } };

    expect(shown([other({ of }), FIRST])[1]).toMatchObject({ mended: 0, errors: [{}] });
  });
});
