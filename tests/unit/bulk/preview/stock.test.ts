import { describe, expect, test } from 'vitest';
import type { Change } from '../../../../utils/bulk/change';
import { planEach } from '../../../../utils/bulk/plan-each';
import { forecastOf } from '../../../../utils/bulk/preview/forecast';
import { preview } from '../../../../utils/bulk/preview/preview';
import type { PreviewLine } from '../../../../utils/bulk/preview/preview-line';
import { settledLines } from '../../../../utils/bulk/preview/settled-preview';
import { type Shortage, shortagesOf } from '../../../../utils/bulk/preview/stock';
import { RunControl } from '../../../../utils/bulk/run/run-control';
import { stockIn } from '../../../../utils/bulk/value-notes';
import { ADD_SUPERVISOR, plan, REMOVE_SUPERVISOR, SERVICE, user } from '../../support/builders';
import { SUPERVISOR } from '../../support/one-user';
import { SimulatedPortal } from '../../support/simulated-portal';

const NOBODY = new Set<string>();
const LICENCES = ['FPC1', 'FPC2', 'FPC3'];
const PLAN = plan([ADD_SUPERVISOR], LICENCES);

function line(licence: string, kind: PreviewLine['kind'], part: Partial<PreviewLine> = {}) {
  return { licence, change: 0, kind, before: 'Non', after: 'Oui', reasons: [], ...part };
}

const gone = (licence: string) => {
  return line(licence, 'unavailable', { after: 'Non', reasons: [{ code: 'no-button' }] });
};
const stocked = (licence: string, before = 'Non (2 disponibles)') => {
  return line(licence, 'to-do', { before });
};

describe('the stock beside a value', () => {
  test.each<[string, number | undefined]>([
    ['Non (3 disponibles)', 3],
    ['Non - 12 restants', 12],
    ['Non (0 disponible)', 0],
    ['Non, 1 libre', 1],
    ['No (5 left)', 5],
    ['Non', undefined],
    ['Non (10 €/mois)', undefined],
    ['Non (disponible)', undefined],
    ['0184780013', undefined],
  ])('is read where it is shown: %s', (value, count) => {
    expect(stockIn(value)).toBe(count);
  });
});

describe('a shortage', () => {
  const of = (...lines: PreviewLine[]) => shortagesOf(PLAN, lines, NOBODY);

  test('is seen where the portal shows fewer than are wanted', () => {
    expect(of(stocked('FPC1'), stocked('FPC2'), stocked('FPC3'))).toEqual<Shortage[]>([
      {
        option: SUPERVISOR,
        wanted: 3,
        left: 2,
        isShown: true,
        freed: 0,
        givable: 3,
        wanting: LICENCES,
      },
    ]);
  });

  test('is seen where some users have a + and others have none', () => {
    expect(of(line('FPC1', 'to-do'), gone('FPC2'), gone('FPC3'))).toMatchObject([
      { wanted: 3, left: 1, isShown: false, givable: 1, wanting: LICENCES },
    ]);
  });

  test('counts by the least that the portal has shown', () => {
    const lines = [stocked('FPC1'), stocked('FPC2', 'Non (1 disponible)'), stocked('FPC3')];
    expect(of(...lines)).toMatchObject([{ left: 1 }]);
  });

  test.each<[string, PreviewLine[]]>([
    ['there is enough', [stocked('FPC1'), stocked('FPC2')]],
    ['nothing is known of it', LICENCES.map((licence) => line(licence, 'to-do'))],
    ['the others have it', [stocked('FPC1'), line('FPC2', 'already', { before: 'Oui' })]],
    [
      'the others could not be read',
      [stocked('FPC1', 'Non (1 disponible)'), line('FPC2', 'failed', { before: '' })],
    ],
  ])('is none where %s', (_, lines) => {
    expect(of(...lines)).toEqual([]);
  });

  test.each<[string, Partial<PreviewLine>]>([
    ['has another number, and gives it for the new one', { kind: 'to-do', before: '0199001234' }],
    ['is not to be given it', { reasons: [{ code: 'changed-since', value: 'Non' }] }],
  ])('does not count who %s', (_, part) => {
    const other = { ...gone('FPC3'), ...part };
    expect(of(stocked('FPC1'), stocked('FPC2'), other)).toEqual([]);
  });

  test('puts those who have a + before those who wait for one', () => {
    expect(of(gone('FPC1'), stocked('FPC2', 'Non (1 disponible)'))).toMatchObject([
      { wanted: 2, left: 1, wanting: ['FPC2', 'FPC1'] },
    ]);
  });

  test('does not count who is left out', () => {
    const lines = LICENCES.map((licence) => stocked(licence));
    expect(shortagesOf(PLAN, lines, new Set(['FPC3']))).toEqual([]);
  });

  test('is less by what the same run takes away', () => {
    const own = planEach(SERVICE, [
      { user: user('FPC9'), changes: [REMOVE_SUPERVISOR] },
      ...LICENCES.map((licence) => ({ user: user(licence), changes: [ADD_SUPERVISOR] })),
    ]);
    const taken = line('FPC9', 'to-do', { before: 'Oui', after: 'Non' });
    const adding = LICENCES.map((licence) => ({ ...gone(licence), change: 1 }));
    expect(shortagesOf(own, [taken, ...adding], NOBODY)).toMatchObject([{ left: 0, freed: 1 }]);
    expect(shortagesOf(own, [taken, ...adding.slice(0, 1)], NOBODY)).toEqual([]);
    const none = { ...taken, kind: 'already' as const, before: 'Non' };
    expect(shortagesOf(own, [none, ...adding.slice(0, 1)], NOBODY)).toMatchObject([{ freed: 0 }]);
  });
});

describe('a preview of a transfer', () => {
  async function previewed(changes: Record<string, Change[]>) {
    const portal = new SimulatedPortal({
      options: [{ label: SUPERVISOR, kind: 'yes-no', stock: 0 }],
      users: { FPC1: {}, FPC2: {}, FPC3: { [SUPERVISOR]: 'Oui' } },
    });
    const lines: PreviewLine[] = [];
    const of = planEach(
      SERVICE,
      Object.entries(changes).map(([licence, own]) => ({ user: user(licence), changes: own })),
    );
    await preview({
      plan: of,
      driver: portal,
      control: new RunControl(),
      signal: new AbortController().signal,
      wait: async () => {},
      onUser: (own) => lines.push(...own),
    });
    return settledLines({ plan: of, lines }, NOBODY);
  }

  test('says of as many as it frees that their + may come back', async () => {
    const lines = await previewed({
      FPC1: [ADD_SUPERVISOR],
      FPC2: [ADD_SUPERVISOR],
      FPC3: [REMOVE_SUPERVISOR],
    });

    expect(lines.map(({ licence, kind, reasons }) => [licence, kind, reasons[0]?.code])).toEqual([
      ['FPC3', 'to-do', undefined],
      ['FPC1', 'unavailable', 'after-removals'],
      ['FPC2', 'unavailable', 'no-button'],
    ]);
    expect(forecastOf(lines, NOBODY)).toMatchObject({
      'to-do': 1,
      unavailable: 2,
      afterRemovals: 1,
    });
  });

  test('says of who stands first that they wait for who comes later', async () => {
    const swap = await previewed({
      FPC1: [ADD_SUPERVISOR],
      FPC3: [REMOVE_SUPERVISOR],
    });
    expect(swap.find(({ licence }) => licence === 'FPC1')?.reasons).toEqual([
      { code: 'after-removals' },
    ]);
  });

  test('does not count users who are left out, or who are not to be given it', () => {
    const of = planEach(SERVICE, [
      { user: user('FPC3'), changes: [REMOVE_SUPERVISOR] },
      { user: user('FPC1'), changes: [ADD_SUPERVISOR] },
    ]);
    const taken = line('FPC3', 'to-do', { before: 'Oui', after: 'Non' });
    const told = (part: Partial<PreviewLine>, excluded: string[] = []) => {
      const lines = [taken, { ...gone('FPC1'), change: 1, ...part }];
      return settledLines({ plan: of, lines }, new Set(excluded))[1]?.reasons[0]?.code;
    };
    expect(told({})).toBe('after-removals');
    expect(told({}, ['FPC3'])).toBe('no-button');
    expect(told({}, ['FPC1'])).toBe('no-button');
    expect(told({ before: 'Oui' })).toBe('no-button');
    expect(told({ reasons: [{ code: 'changed-since', value: '' }] })).toBe('changed-since');
  });

  test('says nothing of that where nothing can be taken away', async () => {
    const lines = await previewed({
      FPC1: [REMOVE_SUPERVISOR],
      FPC3: [ADD_SUPERVISOR],
      FPC2: [ADD_SUPERVISOR],
    });

    expect(lines.map(({ kind, reasons }) => [kind, reasons[0]?.code])).toEqual([
      ['already', undefined],
      ['already', undefined],
      ['unavailable', 'no-button'],
    ]);
  });
});
