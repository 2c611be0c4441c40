import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { RunModel } from '../../../../components/panel/run/run-model';
import { withCheck } from '../../../../utils/panel/run/check-part';
import { LONGEST_FIT } from '../../../../utils/timing';
import { ADD_FAX, ADD_SUPERVISOR, plan, REMOVE_SUPERVISOR } from '../../support/builders';
import { checked, LICENCES, LINES, line } from '../../support/checked-preview';

beforeEach(() => {
  vi.useFakeTimers();
  return () => void vi.useRealTimers();
});

test('a number that the portal chooses is told as such', () => {
  const of = plan([{ ...ADD_FAX, value: undefined, pick: 'next-free' }] as never, LICENCES);
  const { part } = checked([line('FPC1', 'to-do', { before: 'Aucun', after: '…' })], of);

  expect(part.model.value?.groups[0]?.rows[0]?.after).toBe('choisi par le portail');
});

describe('how many have no value', () => {
  const none = (before: string, licence: string) => line(licence, 'to-do', { before });
  const read = LICENCES.map((licence, at) => none(at === 0 ? 'Oui' : 'Non', licence));

  test('is known of the users that were read, whatever is to be changed', () => {
    const { asked, part } = checked(read);
    asked.value = { ...asked.value, changes: [REMOVE_SUPERVISOR] };

    expect(part.model.value?.without?.get('superviseur')).toEqual({ none: 2, read: 3 });
  });

  test('is not known for other users, after a run, or for long', () => {
    const other = checked(read);
    other.asked.value = { ...other.asked.value, licences: new Set(['FPC1']) };
    expect(other.part.model.value?.without).toBeUndefined();

    const used = checked(read);
    used.part.use();
    expect(used.part.model.value?.without).toBeUndefined();

    const old = checked(read);
    vi.advanceTimersByTime(LONGEST_FIT + 1);
    expect(old.part.model.value?.without).toBeUndefined();
  });
});

describe('what is shown of it', () => {
  test('has a box for each user whom a run may change, once', () => {
    const two = plan([ADD_SUPERVISOR, ADD_FAX], LICENCES);
    const { part } = checked(
      [
        line('FPC1', 'to-do'),
        line('FPC1', 'to-do', { change: 1, after: '0199001234' }),
        line('FPC2', 'already'),
        line('FPC2', 'unavailable', { change: 1 }),
        line('FPC3', 'failed', { reasons: [{ code: 'detail-not-opened' }] }),
        line('FPC3', 'failed', { change: 1, reasons: [{ code: 'detail-not-opened' }] }),
      ],
      two,
    );

    const rows = part.model.value?.groups.flatMap((group) => group.rows) ?? [];
    const boxes = rows.filter(({ isTickable }) => isTickable).map(({ key }) => key);
    expect(boxes.toSorted()).toEqual(['FPC1 0', 'FPC3 0']);
  });

  test('promises no number: only the run tells whether the portal takes it', () => {
    const { part } = checked(
      [line('FPC1', 'to-do', { after: 'abc' }), line('FPC2', 'to-do', { after: 'abc' })],
      plan([{ ...ADD_FAX, value: 'abc' }], LICENCES),
    );

    expect(part.model.value?.groups.map(({ causes }) => causes[0]?.cause)).toEqual([
      'Valeur vérifiée à l’exécution.',
    ]);
  });

  test('says nothing of the kind of yes and no', () => {
    expect(checked(LINES).part.model.value?.groups[0]?.causes[0]?.cause).toBe('');
  });

  test('follows who is left out', () => {
    const { part, previewer } = checked(LINES);
    previewer.include('FPC1', false);
    part.show();

    expect(part.model.value?.forecast).toMatchObject({ 'to-do': 1, excluded: 1 });
    expect(part.model.value?.excluded).toEqual(new Set(['FPC1']));
  });
});

describe('the news', () => {
  const MODEL: RunModel = {
    workState: 'idle',
    news: 'Terminée.',
    canResumeUnguarded: false,
    canAllow: false,
    lost: [],
  };

  test('of a preview are taken back once it fits no more', () => {
    const { part, asked } = checked(LINES);
    expect(withCheck(MODEL, part.model.value, true).news).toBe('Terminée.');

    asked.value = { ...asked.value, changes: [] };

    expect(withCheck(MODEL, part.model.value, true).news).toBe('');
    // Those of a run stay so whatever is asked for next.
    expect(withCheck(MODEL, part.model.value, false).news).toBe('Terminée.');
  });
});
