import { describe, expect, test } from 'vitest';
import type { ServiceDetails } from '../../../utils/extension/messages';
import { SERVICE } from '../support/builders';
import { sheet } from '../support/sheets';
import { DETAILS, HEADINGS, opened, PAGE, page, settle } from '../support/workbook-page';

describe('the service', () => {
  test('is the only one that is open', async () => {
    const { page: one, shown } = page();
    await one.look();

    expect(shown()).toMatchObject({
      pages: [PAGE],
      tab: 7,
      service: { users: 2, isComplete: true, title: expect.stringContaining(SERVICE.reference) },
    });
  });

  test('is the service of the tab from which the page was opened', async () => {
    const other = { tab: 9, title: 'Autre' };
    const { page: one, ways } = page({ pages: async () => [PAGE, other] });
    await one.look(9);

    expect(ways.details).toHaveBeenCalledExactlyOnceWith(9);
  });

  test('is to be chosen of several, and none is taken by itself', async () => {
    const {
      page: one,
      shown,
      ways,
    } = page({ pages: async () => [PAGE, { tab: 9, title: 'Autre' }] });
    await one.look();

    expect(ways.details).not.toHaveBeenCalled();
    expect(shown().service).toBeUndefined();
  });

  test('that shows no users any more is said', async () => {
    const { page: one, shown } = page({ details: async () => null });
    await one.look();

    expect(shown().tab).toBeUndefined();
    expect(shown().alert).toContain('ne montre plus d’utilisateurs');
  });

  test('whose list was read in part is read with its tab in front; the page comes back', async () => {
    const order: string[] = [];
    const {
      page: one,
      shown,
      actions,
      ways,
    } = page({
      details: async () => {
        order.push('read');
        return { ...DETAILS, isComplete: order.length > 1 };
      },
      show: async () => void order.push('show'),
      showSelf: async () => void order.push('back'),
    });
    await one.look();
    expect(shown().service).toMatchObject({ isComplete: false });

    actions.readInFront();
    await settle();

    expect(order).toEqual(['read', 'show', 'read', 'back']);
    expect(shown().service).toMatchObject({ isComplete: true });
    expect(ways.takeChanges).not.toHaveBeenCalled();
  });

  test('that was left for another while its list was read is not shown', async () => {
    const slow = Promise.withResolvers<ServiceDetails>();
    const {
      page: one,
      shown,
      actions,
    } = page({
      pages: async () => [PAGE, { tab: 9, title: 'Autre' }],
      details: async (tab) => (tab === 7 ? slow.promise : { ...DETAILS, users: [] }),
    });
    await one.look();
    actions.choosePage(7);
    actions.choosePage(9);
    await settle();
    slow.resolve(DETAILS);
    await settle();

    expect(shown()).toMatchObject({ tab: 9, service: { users: 0 } });
  });
});

test('a file of another service is refused as a whole', async () => {
  const of = sheet([
    ['Service', ...HEADINGS],
    ['MCX999999', 'FPC1', 'Oui', ''],
  ]);
  const { actions, shown, ways } = await opened([of]);
  actions.prepare();
  await settle();

  expect(shown()).toMatchObject({ otherService: 'MCX999999', wanted: undefined });
  expect(ways.takeChanges).not.toHaveBeenCalled();
});

test('a report that comes back selects who is not done, and nothing else', async () => {
  const report = sheet([
    ['Service', 'Licence', 'Option', 'Résultat'],
    [SERVICE.reference, 'FPC1', 'Superviseur', 'Modifié'],
    [SERVICE.reference, 'FPC2', 'Superviseur', 'Échec'],
  ]);
  // The summary beside it names a reference, too.
  const summary = sheet([['Référence', SERVICE.reference]]);
  const { actions, shown, ways } = await opened([report, summary]);
  expect(shown()).toMatchObject({ report: { total: 2, undone: 1 }, wanted: undefined });

  actions.selectUndone();
  await settle();

  expect(ways.selectUsers).toHaveBeenCalledExactlyOnceWith(7, SERVICE.key, ['FPC2']);
  expect(ways.takeChanges).not.toHaveBeenCalled();
});

test('a report whose lines are filtered asks whether those count, and does as it is told', async () => {
  const all = sheet([
    ['Service', 'Licence', 'Option', 'Résultat'],
    [SERVICE.key, 'FPC1', 'Superviseur', 'Échec'],
    [SERVICE.key, 'FPC2', 'Superviseur', 'Échec'],
  ]);
  const rows = all.rows.map((row) => ({ ...row, isHidden: row.line === 3 }));
  const { actions, shown } = await opened([{ ...all, rows }]);
  expect(shown()).toMatchObject({ hidden: { rows: 1, isTaken: undefined }, report: undefined });

  actions.takeHidden(false);
  expect(shown().report).toEqual({ total: 1, undone: 1 });
  actions.takeHidden(true);
  expect(shown().report).toEqual({ total: 2, undone: 2 });
});

test('a report of another service selects nobody', async () => {
  const report = sheet([
    ['Service', 'Licence', 'Option', 'Résultat'],
    ['AUTRE9', 'FPC2', 'Superviseur', 'Échec'],
  ]);
  const { actions, shown, ways } = await opened([report]);
  expect(shown()).toMatchObject({ otherService: 'AUTRE9', report: undefined });

  actions.selectUndone();
  await settle();

  expect(ways.selectUsers).not.toHaveBeenCalled();
});
