import { describe, expect, test, vi } from 'vitest';
import type { Change } from '../../../../utils/bulk/change';
import type { Plan } from '../../../../utils/bulk/plan';
import type { RunPart } from '../../../../utils/panel/run/run-part';
import { ADD_SUPERVISOR, outcome, plan, result, runOfLot, SERVICE } from '../../support/builders';
import { OLD, PAGE, partOf } from '../../support/run-part';

const LOST = [{ code: 'old-value-lost' as const, value: OLD }];
const ASKED = [{ code: 'question-unknown' as const, text: 'Vraiment ?', sentence: 'Vraiment ?' }];
const FIRST = runOfLot(
  { id: 'first', of: plan([ADD_SUPERVISOR], ['FPC1', 'FPC2', 'FPC3']) },
  outcome('FPC1', result('FPC1', 'modified', { before: 'Non', after: 'Oui' })),
  outcome(
    'FPC2',
    result('FPC2', 'failed', { before: 'Non', after: 'Non', reasons: [...ASKED, ...LOST] }),
  ),
  { kind: 'stopped' },
);
const UNDO = runOfLot(
  {
    id: 'undo',
    of: plan([{ option: 'Superviseur', action: 'remove', expect: 'Oui' }], ['FPC1']),
    minutes: 1,
    run: 'first',
    as: 'undo',
  },
  outcome('FPC1', result('FPC1', 'failed', { reasons: [{ code: 'no-answer' }] })),
  { kind: 'finished' },
);

const PICK: Change = { option: 'Numéro Fax2Mail', action: 'add', pick: 'next-free' };
/** A run that stopped before anybody was given the next free number. */
const PICKED = runOfLot(
  { id: 'first', of: { ...plan([PICK], ['FPC1']), taken: ['0199001111'] } },
  { kind: 'stopped' },
);

/** As once a preview was begun. */
function startsPreview(part: RunPart): boolean {
  part.model.value = { ...part.model.value, workState: 'previewing' };
  return false;
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('what follows up a lot', () => {
  test.each([
    ['retry', ['FPC2'], { run: 'first', as: 'retry' }, false, []],
    ['allowAndRetry', ['FPC2'], { run: 'first', as: 'retry' }, false, ['Vraiment ?']],
    ['retryAll', ['FPC2', 'FPC3'], { run: 'first', as: 'retry' }, false, []],
    ['finish', ['FPC3'], { run: 'first', as: 'rest' }, false, []],
    ['undo', ['FPC1'], { run: 'first', as: 'undo' }, true, []],
    ['putBack', ['FPC2'], { run: 'first', as: 'put-back' }, false, []],
  ] as const)(
    'by %s is asked about, and begun as a part of it',
    async (action, users, continues, isUndo, allowed) => {
      const { part, start, shown } = partOf([FIRST]);

      part.actions[action]();

      const { confirmation } = shown();
      expect(confirmation?.plan.tasks.map(({ user }) => user.licence)).toEqual(users);
      expect(confirmation).toMatchObject({ continues, isUndo });
      expect(confirmation?.allowed ?? []).toEqual(allowed);
      expect(start).not.toHaveBeenCalled();

      part.actions.confirm();
      await settle();

      expect(start).toHaveBeenCalledExactlyOnceWith(
        confirmation?.plan,
        'reopened',
        PAGE,
        expect.objectContaining({ continues, ...(allowed.length > 0 && { allowed }) }),
      );
    },
  );

  test('and gives the next free numbers knows whose they are now, not when the lot was begun', async () => {
    const fresh = vi.fn(async (old: Plan) => ({ ...old, taken: ['0199001111', '0199002222'] }));
    const { part, shown } = partOf([PICKED], {}, fresh);

    part.actions.finish();
    expect(shown().confirmation).toBeUndefined();
    await settle();

    expect(shown().confirmation?.plan.taken).toEqual(['0199001111', '0199002222']);
  });

  test.each<[string, (part: RunPart, lots: { inView: unknown }) => boolean]>([
    ['the list could not be read', () => true],
    ['another lot is in view by then', (_, lots) => !Object.assign(lots, { inView: undefined })],
    ['something else was begun meanwhile', (part) => startsPreview(part)],
  ])('and gives the next free numbers is not asked about where %s', async (_, meanwhile) => {
    const reading = Promise.withResolvers<Plan | undefined>();
    const { part, lots, shown } = partOf(
      [PICKED],
      {},
      vi.fn(() => reading.promise),
    );

    part.actions.finish();
    const cannotRead = meanwhile(part, lots);
    reading.resolve(cannotRead ? undefined : PICKED.plan);
    await settle();

    expect(shown().confirmation).toBeUndefined();
  });

  test('and gives nothing of the kind reads no list', () => {
    const { part, withTakenNow } = partOf([FIRST]);
    part.actions.retry();
    expect(withTakenNow).not.toHaveBeenCalled();
  });

  test('that was undone tries to undo it again, and is asked about as an undo', () => {
    const { part, shown } = partOf([FIRST, UNDO]);

    part.actions.retry();

    expect(shown().confirmation).toMatchObject({
      continues: { run: 'undo', as: 'retry' },
      isUndo: true,
    });
  });

  test('is nothing where the page knows no lot', () => {
    const { part, shown } = partOf([]);

    part.actions.undo();

    expect(shown().confirmation).toBeUndefined();
  });
});

describe('the last lot', () => {
  test('is told of when it is found, without its results', () => {
    const { part, shown } = partOf([FIRST]);

    part.showAnew();

    expect(shown().lastLot).toMatchObject({
      id: 'first',
      headline: '1 sur 3 modifié · 1 échec · 1 non traité',
    });
    expect(shown().results).toBeUndefined();
  });

  test.each([
    ['finished', 'Terminé\u00a0: 2 sur 3 modifiés · 1 non traité.'],
    ['stopped', 'Arrêté\u00a0: 2 sur 3 modifiés · 1 non traité.'],
  ] as const)('is told of as a whole when another try of it has %s', (kind, news) => {
    const retry = runOfLot(
      { id: 'retry', of: plan([ADD_SUPERVISOR], ['FPC2']), minutes: 1, run: 'first', as: 'retry' },
      outcome('FPC2', result('FPC2', 'modified', { before: 'Non', after: 'Oui' })),
      { kind },
    );
    const { part, shown } = partOf([FIRST, retry], { state: retry });

    part.changed('run');
    part.showAnew();

    expect(shown().news).toBe(news);
  });

  test('once it was undone is told of as undone when the undo ends', () => {
    const { part, shown } = partOf([FIRST, UNDO], { state: UNDO });

    part.changed('run');
    part.showAnew();

    expect(shown().news).toBe('Lot non annulé\u00a0: 1 laissé');
    expect(shown().results?.rows.map(({ licence }) => licence)).toEqual(['FPC1']);
  });
});

describe('a lot that is asked for', () => {
  test('is opened, and in view until its results are closed', async () => {
    const { part, lots } = partOf([FIRST]);

    expect(await part.showLot('first')).toBe(true);
    expect(lots.open).toHaveBeenCalledExactlyOnceWith(SERVICE.key, 'first');

    part.actions.closeResults();
    expect(lots.close).toHaveBeenCalledOnce();
  });

  test.each([
    ['first', true],
    ['other', false],
  ])('takes no run in hand out of view: %s', async (id, isShown) => {
    const { part, lots } = partOf([FIRST], { isActive: true, state: FIRST });

    expect(await part.showLot(id)).toBe(isShown);
    expect(lots.open).not.toHaveBeenCalled();
  });
});

test('what the person has written down is handed on with the start', async () => {
  const { part, start } = partOf([FIRST]);
  const note = { text: 'Vu', ticket: 'T-1' };
  part.actions.retry();

  part.actions.confirm(note);
  await settle();

  const options = expect.objectContaining({ note });
  expect(start).toHaveBeenCalledExactlyOnceWith(expect.anything(), 'reopened', PAGE, options);
});
