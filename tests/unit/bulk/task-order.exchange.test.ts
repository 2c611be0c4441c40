import { describe, expect, test } from 'vitest';
import type { RunEvent } from '../../../utils/bulk/journal';
import { undoPlan } from '../../../utils/bulk/lots/follow-up-plans';
import { RunControl } from '../../../utils/bulk/run/run-control';
import { doneUsers, isProven } from '../../../utils/bulk/run-state';
import { intent, started } from '../support/builders';
import { add, planOf, remove, visits, type Wanted } from '../support/exchange';
import { MemoryJournal } from '../support/memory-journal';
import { FAX, SHOWN_NUMBER, STANDARD, SUPERVISOR } from '../support/one-user';
import { folded, outcomes, simulate } from '../support/simulate';
import { SimulatedPortal } from '../support/simulated-portal';

const SWAP: Wanted = {
  FPC1: [remove(SUPERVISOR), add(STANDARD)],
  FPC2: [remove(STANDARD), add(SUPERVISOR)],
};

function swapPortal() {
  return new SimulatedPortal({
    options: [
      { label: SUPERVISOR, kind: 'yes-no', stock: 0 },
      { label: STANDARD, kind: 'yes-no', stock: 0 },
    ],
    users: { FPC1: { [SUPERVISOR]: 'Oui' }, FPC2: { [STANDARD]: 'Oui' } },
  });
}

describe('who gives up what another one gets, and gets what they give up', () => {
  test('are visited one more time than there are users', () => {
    expect(visits(SWAP)).toEqual([
      'FPC1 remove Superviseur',
      'FPC2 remove Option standardiste, add Superviseur',
      'FPC1 add Option standardiste',
    ]);
  });

  test('are visited once where what one of them gets is free', () => {
    expect(visits({ FPC1: [add(SUPERVISOR)], FPC2: [remove(SUPERVISOR), add(STANDARD)] })).toEqual([
      'FPC2 remove Superviseur, add Option standardiste',
      'FPC1 add Superviseur',
    ]);
  });

  test('have swapped in the end, and are as before once that is undone', async () => {
    const portal = swapPortal();

    const state = await simulate({ portal, plan: planOf(SWAP) });

    expect(outcomes(state).map((line) => line.split(': ')[1])).toEqual(Array(4).fill('modified'));
    expect(portal.everything).toEqual({
      FPC1: { [SUPERVISOR]: 'Non', [STANDARD]: 'Oui' },
      FPC2: { [SUPERVISOR]: 'Oui', [STANDARD]: 'Non' },
    });
    await simulate({ portal, plan: undoPlan(state) });
    expect(portal.everything).toEqual(swapPortal().everything);
  });

  test('are visited once where they get back what they give up, whoever else gets it', () => {
    const both = [remove(SUPERVISOR), add(SUPERVISOR)];
    expect(visits({ FPC1: [add(SUPERVISOR)], FPC2: both })).toEqual([
      'FPC2 remove Superviseur, add Superviseur',
      'FPC1 add Superviseur',
    ]);
  });

  test('come before who gives up what nobody gets', () => {
    expect(
      visits({
        FPC1: [remove(FAX)],
        FPC2: [add(SUPERVISOR)],
        FPC3: [remove(SUPERVISOR)],
      }),
    ).toEqual(['FPC3 remove Superviseur', 'FPC1 remove Numéro Fax2Mail', 'FPC2 add Superviseur']);
  });

  test('come once each where somebody frees what one of them needs', () => {
    expect(visits({ ...SWAP, FPC3: [remove(STANDARD)], FPC2: [add(SUPERVISOR)] })).toEqual([
      'FPC3 remove Option standardiste',
      'FPC1 remove Superviseur, add Option standardiste',
      'FPC2 add Superviseur',
    ]);
  });
});

test('who is half replaced comes first with that alone: the rest waits for what others give up', async () => {
  const [was, value] = ['0199000001', '0199000002'];
  const portal = new SimulatedPortal({
    options: [
      { label: SUPERVISOR, kind: 'yes-no', stock: 0 },
      { label: FAX, kind: 'number', isOneEach: true },
    ],
    users: { FPC1: {}, FPC2: { [SUPERVISOR]: 'Oui' } },
  });
  const plan = planOf({
    FPC1: [{ option: FAX, action: 'replace', value }, add(SUPERVISOR)],
    FPC2: [remove(SUPERVISOR), add(FAX, was)],
  });
  const journal = new MemoryJournal();
  await journal.append(started(plan));
  await journal.append(intent('FPC1', { press: 'remove', before: was }));

  await simulate({ portal, plan, journal });

  expect(portal.everything).toEqual({
    FPC1: { [SUPERVISOR]: 'Oui', [FAX]: value },
    FPC2: { [SUPERVISOR]: 'Non', [FAX]: was },
  });
});

describe('a run that ends between two visits to a user', () => {
  const hasPart = (event: RunEvent) => event.kind === 'outcome' && event.isPart === true;
  const valuesAfter = (portal: SimulatedPortal) => Object.values(portal.everything);

  test('says what was done, and that the rest was not', async () => {
    const portal = swapPortal();
    const journal = new MemoryJournal();
    const control = new RunControl();
    journal.onStored = (event) => {
      if (hasPart(event)) control.ask('stop');
    };

    const state = await simulate({ portal, plan: planOf(SWAP), journal, control });

    expect(outcomes(state).slice(0, 2)).toEqual([
      'FPC1 Superviseur: modified',
      'FPC1 Option standardiste: stopped',
    ]);
    await simulate({ portal, plan: undoPlan(state) });
    expect(portal.everything).toEqual(swapPortal().everything);
  });

  test('goes on with the rest where it was broken off', async () => {
    const portal = swapPortal();
    const journal = new MemoryJournal();
    const page = new AbortController();
    journal.onStored = (event) => {
      if (hasPart(event)) page.abort();
    };
    await simulate({ portal, plan: planOf(SWAP), journal, signal: page.signal }).catch(() => {});
    const broken = folded(journal);
    expect(doneUsers(broken)).toBe(0);
    expect(outcomes(broken)[1]).toBe('FPC1 Option standardiste: waiting');
    expect(isProven(broken)).toBe(true);
    journal.onStored = () => {};

    const state = await simulate({ portal, plan: planOf(SWAP), journal });

    expect(doneUsers(state)).toBe(2);
    expect(outcomes(state).filter((line) => !line.endsWith(': modified'))).toEqual([]);
    expect(valuesAfter(portal)).toEqual([
      { [SUPERVISOR]: 'Non', [STANDARD]: 'Oui' },
      { [SUPERVISOR]: 'Oui', [STANDARD]: 'Non' },
    ]);
    expect(portal.log.filter(({ what }) => what === 'done')).toHaveLength(4);
  });
});

describe('next free numbers, where one user is visited twice', () => {
  const [first, second, third] = ['0199000001', '0199000002', '0199000003'];
  const pick = { option: FAX, action: 'add', pick: 'next-free' } as const;
  const options = [FAX, SHOWN_NUMBER].map((label) => ({ label, kind: 'number' as const }));
  const pickPortal = () => {
    return new SimulatedPortal({
      options: [
        { label: SUPERVISOR, kind: 'yes-no', stock: 0 },
        { label: STANDARD, kind: 'yes-no', stock: 0 },
        ...options,
      ],
      users: {
        FPC1: { [SUPERVISOR]: 'Oui', [SHOWN_NUMBER]: first },
        FPC2: { [STANDARD]: 'Oui' },
      },
      numbers: [first, second, third],
      isListStale: true,
    });
  };
  const wanted: Wanted = {
    FPC1: [remove(SUPERVISOR), add(STANDARD), pick],
    FPC2: [remove(STANDARD), add(SUPERVISOR), pick],
  };
  const faxes = (portal: SimulatedPortal) => {
    return ['FPC1', 'FPC2'].map((licence) => portal.saved(licence, FAX));
  };

  test('are none that the first visit showed, and one each', async () => {
    const portal = pickPortal();
    const journal = new MemoryJournal();
    const plan = planOf({ ...wanted, FPC1: [remove(SUPERVISOR), add(STANDARD)] });

    await simulate({ portal, plan, journal });

    const shown = [{ option: SHOWN_NUMBER, value: first }];
    const isPart = (event: RunEvent) => event.kind === 'outcome' && event.isPart;
    expect(journal.events.find(isPart)).toMatchObject({ licence: 'FPC1', isPart: true, shown });
    expect(faxes(portal)[1]).toBe(second);
  });

  test('are one each where the run is broken off after each event that it stores', async () => {
    const whole = new MemoryJournal();
    await simulate({ portal: pickPortal(), plan: planOf(wanted), journal: whole });
    const moments = whole.events.map((_, at) => at);
    for (const moment of moments) {
      const portal = pickPortal();
      const journal = new MemoryJournal();
      const page = new AbortController();
      journal.onStored = () => {
        if (journal.entries.length === moment + 1) page.abort();
      };
      const { signal } = page;
      await simulate({ portal, plan: planOf(wanted), journal, signal }).catch(() => {});
      await simulate({ portal, plan: planOf(wanted), journal });
      const given = faxes(portal);
      expect(new Set(given), `broken off at ${moment}`).toEqual(new Set([second, third]));
    }
  });
});
