import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Change } from '../../../../utils/bulk/change';
import { changesByLicence, planOfOwn } from '../../../../utils/bulk/form/own-changes';
import { planEach } from '../../../../utils/bulk/plan-each';
import { CheckPart } from '../../../../utils/panel/run/check-part';
import { type Asked, checkedPlan } from '../../../../utils/panel/run/checked-plan';
import type { PagePreview } from '../../../../utils/panel/run/page-preview';
import { LONGEST_FIT } from '../../../../utils/timing';
import {
  ADD_FAX,
  ADD_SUPERVISOR,
  plan,
  REMOVE_SUPERVISOR,
  REPLACE_FAX,
  SERVICE,
  user,
} from '../../support/builders';
import { checked, LICENCES, LINES, line, NOBODY, PLAN } from '../../support/checked-preview';

beforeEach(() => {
  vi.useFakeTimers();
  return () => void vi.useRealTimers();
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

test('of those who wait for others, as many are done as these free', () => {
  const own = planEach(SERVICE, [
    { user: user('FPC9'), changes: [REMOVE_SUPERVISOR] },
    ...LICENCES.map((licence) => ({ user: user(licence), changes: [ADD_SUPERVISOR] })),
  ]);
  const gone = LICENCES.map((licence) => {
    return line(licence, 'unavailable', {
      change: 1,
      after: 'Non',
      reasons: [{ code: 'no-button' }],
    });
  });
  const { part, previewer } = checked([line('FPC9', 'to-do', { before: 'Oui' }), ...gone], own);
  expect(part.model.value?.shortages).toMatchObject([{ wanted: 3, left: 0, freed: 1 }]);
  expect(part.model.value?.forecast).toMatchObject({ unavailable: 3, afterRemovals: 1 });

  part.doFirst('Superviseur');

  expect([...previewer.excluded]).toEqual(['FPC2', 'FPC3']);
  expect(part.model.value?.shortages).toEqual([]);
});

test('what a run has used, or is being read, is not answered otherwise', () => {
  const { previewer } = checked(LINES, plan([{ ...REPLACE_FAX, ifNone: 'leave' }], LICENCES));
  expect(previewer.reanswer([REPLACE_FAX])).toBe(true);
  const wanted: Change[] = [{ ...REPLACE_FAX, ifNone: 'leave' }];
  previewer.isUsed = true;
  expect(previewer.reanswer(wanted)).toBe(false);
  previewer.isUsed = false;
  vi.spyOn(previewer, 'isActive', 'get').mockReturnValue(true);
  expect(previewer.reanswer(wanted)).toBe(false);
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
    expect(checkedPlan(PLAN, previewer, 'reopened').forecast).toBeUndefined();
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
