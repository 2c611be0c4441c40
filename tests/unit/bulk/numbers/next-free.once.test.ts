import { describe, expect, test } from 'vitest';
import type { Change } from '../../../../utils/bulk/change';
import type { Entry, Intent } from '../../../../utils/bulk/journal';
import { retryPlan, undoPlan } from '../../../../utils/bulk/lots/follow-up-plans';
import { planEach } from '../../../../utils/bulk/plan-each';
import { resultLines } from '../../../../utils/bulk/result-lines';
import { RunControl } from '../../../../utils/bulk/run/run-control';
import { entries, plan, SERVICE, started, user } from '../../support/builders';
import type { Fault } from '../../support/faults';
import { MemoryJournal } from '../../support/memory-journal';
import { FAX, pressed, SHOWN_NUMBER, SUPERVISOR } from '../../support/one-user';
import { alwaysResume, simulate } from '../../support/simulate';
import { SimulatedPortal } from '../../support/simulated-portal';

const [FIRST, SECOND, COLLEAGUES] = ['0199000001', '0199000002', '0199009999'] as const;
const PICK: Change = { option: FAX, action: 'add', pick: 'next-free' };
const PICK_SHOWN: Change = { ...PICK, option: SHOWN_NUMBER };
const [TASK] = plan([PICK], ['FPC1']).tasks;

/** A portal that offers the same numbers in each list, whoever has one in the other. */
function portalWith(users: Record<string, Record<string, string>>, ...faults: Fault[]) {
  const options = [FAX, SHOWN_NUMBER].map((label) => ({ label, kind: 'number' as const }));
  return new SimulatedPortal({
    options: [...options, { label: SUPERVISOR, kind: 'yes-no' }],
    users,
    faults,
    numbers: [FIRST, SECOND],
    isListStale: true,
  });
}

const saved = (portal: SimulatedPortal, ...licences: string[]) => {
  return licences.map((licence) => portal.saved(licence, FAX));
};

async function run(portal: SimulatedPortal, of = plan([PICK], ['FPC1']), part: Part = {}) {
  const { journal = new MemoryJournal(), others = [] } = part;
  journal.others = others;
  const control = new RunControl();
  alwaysResume(journal, control);
  return simulate({ portal, plan: of, journal, control });
}
interface Part {
  journal?: MemoryJournal;
  others?: Entry[][];
}

const INTENT: Intent = {
  kind: 'intent',
  licence: 'FPC1',
  change: 0,
  press: 'add',
  before: 'Aucun',
};

describe('a number is given once', () => {
  test('where the press for another user is still on its way from an earlier run', async () => {
    const portal = portalWith({ FPC1: {}, FPC2: {} });
    const of = plan([PICK], ['FPC1', 'FPC2']);
    const sent = { ...INTENT, licence: 'FPC2', picked: FIRST };
    const others = [entries([started(of), sent, { kind: 'stopped' }])];

    await run(portal, of, { others });

    expect(saved(portal, 'FPC1', 'FPC2')).toEqual([SECOND, FIRST]);
  });

  test('where two options are given one', async () => {
    const portal = portalWith({ FPC1: {} });
    await run(portal, plan([PICK, PICK_SHOWN], ['FPC1']));
    expect(pressed(portal)).toEqual([`add ${FAX} ${FIRST}`, `add ${SHOWN_NUMBER} ${SECOND}`]);
  });

  test('where the plan gives it to somebody on purpose, in whichever option', async () => {
    const portal = portalWith({ FPC1: {}, FPC2: {} });
    const explicit: Change = { option: SHOWN_NUMBER, action: 'add', value: '01 99 00 00 01' };
    const wanted = [
      { user: user('FPC1'), changes: [PICK] },
      { user: user('FPC2'), changes: [explicit] },
    ];

    await run(portal, planEach(SERVICE, wanted));

    expect(saved(portal, 'FPC1')).toEqual([SECOND]);
    expect(portal.saved('FPC2', SHOWN_NUMBER)).toBe('01 99 00 00 01');
  });

  test('where the user has it in another option', async () => {
    const portal = portalWith({ FPC1: { [SHOWN_NUMBER]: FIRST } });
    await run(portal);
    expect(saved(portal, 'FPC1')).toEqual([SECOND]);
  });

  test('where an earlier page has seen it at a user, in an option that is not changed', async () => {
    const portal = portalWith({ FPC1: { [SHOWN_NUMBER]: FIRST }, FPC2: {} });
    const wanted = [
      { user: user('FPC1'), changes: [{ option: SUPERVISOR, action: 'add' } as const] },
      { user: user('FPC2'), changes: [PICK] },
    ];
    const journal = new MemoryJournal();
    // The page dies once FPC1 is done.
    portal.before = (step) => {
      if (step === 'open FPC2') throw new Error('crash');
    };
    const of = planEach(SERVICE, wanted);
    await expect(run(portal, of, { journal })).rejects.toThrow('crash');
    portal.before = () => {};
    portal.reload();

    await run(portal, of, { journal: journal.reopened() });

    expect(saved(portal, 'FPC2')).toEqual([SECOND]);
  });

  test('where the portal was busy when it was asked for its list', async () => {
    const busy = { licence: 'FPC1', option: FAX, kind: 'busy', times: 2, isLate: false } as const;
    const portal = portalWith({ FPC1: {} }, busy);

    const state = await run(portal);

    expect(resultLines(state)).toMatchObject([{ outcome: 'modified', picked: FIRST }]);
    expect(pressed(portal)).toEqual([`add ${FAX} ${FIRST}`]);
  });

  test('and what was asked for the list is noted as not sent', async () => {
    const journal = new MemoryJournal();
    await run(portalWith({ FPC1: {} }), undefined, { journal });

    const kinds = journal.entries.map(({ event }) => event.kind);
    expect(kinds).toEqual(['started', 'intent', 'retracted', 'intent', 'outcome', 'finished']);
  });

  test('which a busy portal is asked for again', async () => {
    // Once for the list, twice for the number.
    const portal = portalWith({ FPC1: {} });
    let times = 0;
    const busy: Fault = { licence: 'FPC1', option: FAX, kind: 'busy', times: 2, isLate: false };
    const again = portalWith({ FPC1: {} }, busy);
    again.before = (step) => void (step.startsWith('press') && times++);

    await run(again);

    expect(saved(again, 'FPC1')).toEqual([FIRST]);
    expect(saved(portal, 'FPC1')).toEqual(['Aucun']);
    expect(times).toBe(4);
  });
});

describe('another number than the one that was chosen is to be checked, and left alone by an undo', () => {
  const check = async (portal: SimulatedPortal, journal?: MemoryJournal) => {
    const state = await run(portal, undefined, { journal });
    const [line] = resultLines(state);
    expect(line?.outcome).toBe('to-check');
    expect(line?.reasons.map(({ code }) => code)).toContain('number-not-given');
    expect(undoPlan(state).tasks).toEqual([]);
    return line;
  };

  test('where a colleague was quicker than the press', async () => {
    const portal = portalWith({ FPC1: {} });
    portal.before = (step) => {
      const isPress = step === `press add FPC1 ${FAX}`;
      if (isPress && times++ === 1) portal.change('FPC1', FAX, COLLEAGUES);
    };
    let times = 0;
    expect(await check(portal)).toMatchObject({ after: COLLEAGUES, picked: FIRST });
  });

  test('where a colleague was quicker than the choice', async () => {
    const portal = portalWith({ FPC1: {} });
    portal.before = (step) => {
      if (step === 'close FPC1') portal.change('FPC1', FAX, COLLEAGUES);
    };
    expect(await check(portal)).not.toHaveProperty('picked');
    expect(pressed(portal)).toEqual([]);
  });

  test('where the portal gives one without a question', async () => {
    const portal = portalWith({ FPC1: {} });
    const { open } = portal;
    portal.open = async (...given) => {
      const detail = await open.apply(portal, given);
      return {
        ...detail,
        press: async () => {
          portal.change('FPC1', FAX, COLLEAGUES);
          return { kind: 'shown' };
        },
      };
    };
    expect(await check(portal)).not.toHaveProperty('picked');
  });

  test('where an earlier page has asked for the list, and a number is there now', async () => {
    const portal = portalWith({ FPC1: { [FAX]: COLLEAGUES } });
    const journal = new MemoryJournal();
    await journal.append(started(plan([PICK], ['FPC1'])));
    await journal.append(INTENT);
    expect(await check(portal, journal)).toMatchObject({ before: 'Aucun', after: COLLEAGUES });
  });
});

test('a number that was chosen and came late is the lot’s, and is taken back by its undo', async () => {
  const portal = portalWith({ FPC1: { [FAX]: FIRST } });
  const journal = new MemoryJournal();
  await journal.append(started(plan([PICK], ['FPC1'])));
  await journal.append({ ...INTENT, picked: FIRST });

  const state = await run(portal, undefined, { journal });

  expect(resultLines(state)).toMatchObject([{ outcome: 'modified', picked: FIRST }]);
  expect(undoPlan(state).changes).toEqual([{ option: FAX, action: 'remove', expect: FIRST }]);
});

test('a number that a colleague has given before is found done, and nothing is asked for', async () => {
  const portal = portalWith({ FPC1: { [FAX]: COLLEAGUES } });
  const state = await run(portal);
  expect(resultLines(state)).toMatchObject([{ outcome: 'already', reasons: [] }]);
  expect(portal.log.some(({ what }) => what === 'pressed')).toBe(false);
});

test('what is chosen is asked anew for each press, and not given where it is somebody’s by then', async () => {
  const portal = portalWith({ FPC1: {} });
  const journal = new MemoryJournal();
  await journal.append(started(plan([PICK], ['FPC1'])));
  await journal.append({ ...INTENT, picked: FIRST });
  const line = { label: FAX, value: FIRST, button: 'remove' } as const;
  const seen = entries([
    { kind: 'inventory-started', service: SERVICE, users: [], page: '' },
    { kind: 'user-read', licence: 'FPC9', options: [line] },
  ]);

  const state = await run(portal, undefined, { journal, others: [seen] });

  expect(pressed(portal)).toEqual([]);
  expect(resultLines(state)).toMatchObject([{ outcome: 'to-check', picked: FIRST }]);
  expect(retryPlan(state).tasks).toEqual([{ user: TASK?.user, changes: [0] }]);
});
