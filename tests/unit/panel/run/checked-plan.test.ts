import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Change } from '../../../../utils/bulk/change';
import { changesByLicence } from '../../../../utils/bulk/form/own-changes';
import type { ReadBack } from '../../../../utils/bulk/journal';
import { planEach } from '../../../../utils/bulk/plan-each';
import { checkedPlan } from '../../../../utils/panel/run/checked-plan';
import { LONGEST_FIT } from '../../../../utils/timing';
import {
  ADD_SUPERVISOR,
  plan,
  REMOVE_SUPERVISOR,
  REPLACE_FAX,
  SERVICE,
  user,
} from '../../support/builders';
import { checked, LICENCES, LINES, line, PLAN } from '../../support/checked-preview';

beforeEach(() => {
  vi.useFakeTimers();
  return () => void vi.useRealTimers();
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

  test.each<[string, (preview: ReturnType<typeof checked>) => void]>([
    ['is old', () => vi.advanceTimersByTime(LONGEST_FIT + 1)],
    ['was used', ({ part }) => part.use()],
    [
      'was stopped',
      ({ previewer }) => {
        previewer.isWhole = false;
      },
    ],
  ])('leaves out whom the person has left out of a preview that %s', (_, happen) => {
    const preview = checked(LINES);
    preview.previewer.include('FPC1', false);

    happen(preview);
    const made = checkedPlan(PLAN, preview.previewer, 'reopened');

    expect(made.plan.tasks.map(({ user }) => user.licence)).toEqual(['FPC2', 'FPC3']);
    expect(made).toMatchObject({ excluded: 1 });
    expect(made.forecast).toBeUndefined();
    preview.part.show();
    expect(preview.part.model.value?.left).toBe(1);
  });

  test.each<[string, typeof PLAN, ReadBack, string[]]>([
    ['other users', plan([ADD_SUPERVISOR], ['FPC1', 'FPC2']), 'reopened', ['FPC2']],
    ['another change', plan([REMOVE_SUPERVISOR], LICENCES), 'reopened', ['FPC2', 'FPC3']],
    ['another reading', PLAN, 'in-place', ['FPC2', 'FPC3']],
  ])('has everybody else if the preview was of %s', (_, wanted, readBack, licences) => {
    const { previewer } = checked(LINES);
    previewer.include('FPC1', false);

    const { plan: next, forecast } = checkedPlan(wanted, previewer, readBack);

    expect(next.tasks.map(({ user }) => user.licence)).toEqual(licences);
    expect(forecast).toBeUndefined();
  });

  test('has those again whom the person takes back, or selects anew', () => {
    const { previewer, part } = checked(LINES);
    for (const licence of LICENCES) previewer.include(licence, false);

    part.reselected(new Set(['FPC1', 'FPC2']));
    expect([...previewer.excluded]).toEqual(['FPC1', 'FPC2']);
    expect(part.model.value?.left).toBe(2);
    part.reselected(new Set(LICENCES));
    expect([...previewer.excluded]).toEqual(['FPC1', 'FPC2']);
    part.includeAll();

    expect(checkedPlan(PLAN, previewer, 'reopened').plan).toEqual(PLAN);
    expect(part.model.value?.left).toBe(0);
  });

  test('counts as left out only who is asked for', () => {
    const { previewer, part, asked } = checked(LINES);
    previewer.include('FPC1', false);
    part.show();
    expect(part.model.value?.left).toBe(1);

    asked.value = { ...asked.value, licences: new Set(['FPC2']) };

    expect(part.model.value?.left).toBe(0);
  });
});

test('a run of numbers that go from one to the next is in the order in which they come free', () => {
  const number = (value: string): Change => ({ ...REPLACE_FAX, value });
  const [x, y, z] = ['0199000001', '0199000002', '0199000003'];
  const of = planEach(SERVICE, [
    { user: user('FPC1'), changes: [number(y)] },
    { user: user('FPC2'), changes: [number(z)] },
  ]);
  const seen = [x, y].map((before, change) =>
    line(`FPC${change + 1}`, 'to-do', { change, before }),
  );
  const { asked, previewer } = checked(seen, of);
  const own = changesByLicence(of);
  asked.value = { ...asked.value, licences: new Set(own.keys()), changes: [], own };

  const made = checkedPlan(of, previewer, 'reopened').plan;

  expect(made.tasks.map((task) => task.user.licence)).toEqual(['FPC2', 'FPC1']);
});
