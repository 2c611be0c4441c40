import { signal } from '@preact/signals';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { RunModel } from '../../../../components/panel/run-model';
import type { ReadBack } from '../../../../utils/bulk/journal';
import { changesByLicence, planOfOwn } from '../../../../utils/bulk/own-changes';
import type { PreviewLine } from '../../../../utils/bulk/preview';
import { CheckPart, withCheck } from '../../../../utils/panel/run/check-part';
import { type Asked, checkedPlan, LONGEST_FIT } from '../../../../utils/panel/run/checked-plan';
import { PagePreview } from '../../../../utils/panel/run/page-preview';
import {
  ADD_FAX,
  ADD_SUPERVISOR,
  plan,
  REMOVE_SUPERVISOR,
  REPLACE_FAX,
  SERVICE,
  user,
} from '../../support/builders';

const LICENCES = ['FPC1', 'FPC2', 'FPC3'];
const PLAN = plan([ADD_SUPERVISOR], LICENCES);
const NOBODY = new AbortController().signal;

/** A preview that has read these lines, and the part that shows it. */
function checked(lines: PreviewLine[], of = PLAN) {
  const previewer = new PagePreview({
    startWork: () => ({ driver: {} as never, leave: () => {} }),
    signal: NOBODY,
    busyPause: 0,
    onChange: () => {},
  });
  Object.assign(previewer, { plan: of, lines, done: LICENCES.length, isWhole: true });
  previewer.readAt = Date.now();
  const asked = signal<Asked>({
    licences: new Set(LICENCES),
    changes: of.changes,
    readBack: 'reopened',
  });
  const part = new CheckPart({ previewer, asked: () => asked.value, signal: NOBODY });
  part.show();
  return { previewer, asked, part, misfit: () => part.model.value?.misfit };
}

function line(licence: string, kind: PreviewLine['kind'], more: Partial<PreviewLine> = {}) {
  return { licence, change: 0, kind, before: 'Non', after: 'Oui', reasons: [], ...more };
}

const LINES = [line('FPC1', 'to-do'), line('FPC2', 'already'), line('FPC3', 'to-do')];

beforeEach(() => {
  vi.useFakeTimers();
  return () => void vi.useRealTimers();
});

test('a number that the portal chooses is told as such', () => {
  const of = plan([{ ...ADD_FAX, value: undefined, pick: 'next-free' }] as never, LICENCES);
  const { part } = checked([line('FPC1', 'to-do', { before: 'Aucun', after: '…' })], of);

  expect(part.model.value?.groups[0]?.rows[0]?.after).toBe('choisi par le portail');
});

test('where there is not enough, those who come last are left out', () => {
  const stocked = LICENCES.map((licence) => {
    return line(licence, 'to-do', { before: 'Non (2 disponibles)' });
  });
  const { part, previewer } = checked(stocked);
  expect(part.model.value?.shortages).toMatchObject([{ wanted: 3, left: 2 }]);

  part.doFirst('Superviseur');

  expect([...previewer.excluded]).toEqual(['FPC3']);
  expect(part.model.value?.shortages).toEqual([]);
  expect(part.model.value?.forecast).toMatchObject({ 'to-do': 2, excluded: 1 });
});

describe('how many have no value', () => {
  const none = (before: string, licence: string) => line(licence, 'to-do', { before });
  const read = LICENCES.map((licence, at) => none(at === 0 ? 'Oui' : 'Non', licence));

  test('is known of the users that were read, whatever is to be changed', () => {
    const { asked, part } = checked(read);
    asked.value = { ...asked.value, changes: [REMOVE_SUPERVISOR] };

    expect(part.model.value?.without?.get('superviseur')).toEqual({ none: 2, read: 3 });
  });

  test('is not known of other users, nor after a run, nor for long', () => {
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

test('before the first preview there is nothing to show', () => {
  const previewer = { plan: undefined } as PagePreview;
  const asked = () => ({ licences: new Set<string>(), changes: [], readBack: 'reopened' as const });

  expect(new CheckPart({ previewer, asked, signal: NOBODY }).model.value).toBeUndefined();
});

describe('a preview that a run can be started from', () => {
  test('is one of what is asked for', () => {
    expect(checked(LINES).misfit()).toBeUndefined();
  });

  test.each<[string, Partial<Asked>]>([
    ['another user is chosen', { licences: new Set([...LICENCES, 'FPC4']) }],
    ['a user is not chosen any more', { licences: new Set(['FPC1', 'FPC2']) }],
    ['another one is chosen instead', { licences: new Set(['FPC1', 'FPC2', 'FPC4']) }],
    ['the change is another', { changes: [REMOVE_SUPERVISOR] }],
    ['there is another change too', { changes: [ADD_SUPERVISOR, ADD_FAX] }],
    ['there is none', { changes: [] }],
    ['changes are to be read back otherwise', { readBack: 'in-place' }],
  ])('is none once %s', (_, part) => {
    const { asked, misfit, previewer } = checked(LINES);
    const before = asked.value;
    asked.value = { ...before, ...part };
    expect(misfit()).toBe('differs');

    // A person who takes the change back can use the preview again.
    asked.value = before;
    expect(misfit()).toBeUndefined();
    expect(checkedPlan(PLAN, previewer, 'reopened').forecast).toBeDefined();
  });

  test('is one once the person has said what becomes of those without a number', () => {
    const of = plan([{ ...REPLACE_FAX, ifNone: 'leave' }], LICENCES);
    const nothing = { kind: 'unavailable' as const, after: 'Aucun', reasons: [] };
    const given = { kind: 'to-do' as const, after: '0199001234', reasons: [] };
    const lines = LICENCES.map((licence) => {
      return line(licence, nothing.kind, { ...nothing, before: 'Aucun', otherwise: given });
    });
    const { asked, part, misfit } = checked(lines, of);
    expect(part.model.value?.forecast).toMatchObject({ unavailable: 3, 'to-do': 0 });

    asked.value = { ...asked.value, changes: [REPLACE_FAX] };
    expect(misfit()).toBe('differs');
    part.reanswer();

    expect(misfit()).toBeUndefined();
    expect(part.model.value?.forecast).toMatchObject({ unavailable: 0, 'to-do': 3 });
    expect(part.model.value?.groups[0]?.rows[0]).toMatchObject({ after: '0199001234' });
  });

  test('is none after ten minutes, without anybody doing anything', () => {
    const { misfit, previewer } = checked(LINES);
    vi.advanceTimersByTime(LONGEST_FIT);
    expect(misfit()).toBeUndefined();

    vi.advanceTimersByTime(1);

    expect(misfit()).toBe('old');
    expect(checkedPlan(PLAN, previewer, 'reopened')).toEqual({ plan: PLAN });
  });

  test('is none after a run', () => {
    const { part, misfit, previewer } = checked(LINES);

    part.use();

    expect(misfit()).toBe('used');
    expect(checkedPlan(PLAN, previewer, 'reopened').forecast).toBeUndefined();
  });

  test('is none if not all users were read', () => {
    const { part, misfit, previewer } = checked(LINES);
    previewer.isWhole = false;
    part.show();

    expect(misfit()).toBe('partial');
    expect(checkedPlan(PLAN, previewer, 'reopened').forecast).toBeUndefined();
  });
});

describe('the plan of the next run', () => {
  test('has all chosen users but those who are left out', () => {
    const { previewer } = checked(LINES);
    previewer.include('FPC3', false);

    const { plan: next, forecast } = checkedPlan(PLAN, previewer, 'reopened');

    expect(next.tasks.map(({ user }) => user.licence)).toEqual(['FPC1', 'FPC2']);
    expect(forecast).toMatchObject({ 'to-do': 1, already: 1, excluded: 1 });
    previewer.include('FPC3', true);
    expect(checkedPlan(PLAN, previewer, 'reopened').plan).toEqual(PLAN);
  });

  test.each<[string, typeof PLAN, ReadBack]>([
    ['other users', plan([ADD_SUPERVISOR], ['FPC1', 'FPC2']), 'reopened'],
    ['another change', plan([REMOVE_SUPERVISOR], LICENCES), 'reopened'],
    ['another reading', PLAN, 'in-place'],
  ])('has everybody if the preview was of %s', (_, wanted, readBack) => {
    const { previewer } = checked(LINES);
    previewer.include('FPC1', false);

    expect(checkedPlan(wanted, previewer, readBack)).toEqual({ plan: wanted });
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
    activity: 'idle',
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

describe('a preview of changes of single users', () => {
  const of = planOfOwn(
    SERVICE,
    {
      label: '',
      byLicence: new Map([
        ['FPC1', [ADD_SUPERVISOR]],
        ['FPC2', [ADD_SUPERVISOR, ADD_FAX]],
      ]),
    },
    [user('FPC1'), user('FPC2')],
  );
  const own = changesByLicence(of);
  const before = { licences: new Set(own.keys()), changes: [], own, readBack: 'reopened' as const };
  const shownFor = (asked: Partial<Asked>) => {
    const part = checked([line('FPC1', 'to-do'), line('FPC2', 'to-do')], of);
    part.asked.value = { ...before, ...asked };
    return part;
  };

  test('fits what is asked of each', () => {
    expect(shownFor({}).misfit()).toBeUndefined();
  });

  test.each<[string, Partial<Asked>]>([
    ['a user is asked something else', { own: new Map([...own, ['FPC1', [ADD_FAX]]]) }],
    ['a user is asked more', { own: new Map([...own, ['FPC1', [ADD_SUPERVISOR, ADD_FAX]]]) }],
    ['a user is not asked anything any more', { licences: new Set(['FPC1']) }],
    ['all are asked the same', { own: undefined, changes: [ADD_SUPERVISOR, ADD_FAX] }],
  ])('does not fit once %s', (_, asked) => {
    expect(shownFor(asked).misfit()).toBe('differs');
  });

  test('gives a run its forecast, and leaves out whom the person has', () => {
    const { previewer } = shownFor({});
    previewer.include('FPC1', false);

    const made = checkedPlan({ ...of }, previewer, 'reopened');

    expect(made.forecast).toMatchObject({ 'to-do': 1, excluded: 1 });
    expect(made.plan.tasks.map((task) => task.user.licence)).toEqual(['FPC2']);
  });
});
