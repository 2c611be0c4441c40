import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ServiceDetails, Taken } from '../../../utils/extension/messages';
import { type Sheet, WorkbookError } from '../../../utils/report/table';
import { type Use, useOfOption } from '../../../utils/wanted/headings';
import { WorkbookPage, type WorkbookWays } from '../../../utils/workbook/workbook-page';
import { SERVICE, user } from '../support/builders';
import { sheet } from '../support/sheets';

const DETAILS: ServiceDetails = {
  service: SERVICE,
  users: [
    user('FPC1', { name: 'Léa', sda: '0199001231' }),
    user('FPC2', { name: 'Paul', sda: '0199001232' }),
  ],
  twice: [],
  isComplete: true,
  options: ['Superviseur', 'Numéro Fax2Mail'],
  yesNo: [],
};
const PAGE = { tab: 7, title: 'Standard de Lyon' };
const HEADINGS = ['Licence', 'Superviseur', 'Numéro Fax2Mail'];
const GOOD = sheet([HEADINGS, ['FPC1', 'Oui', '0199005678'], ['FPC2', '', '']]);
const FILE = new File(['x'], 'dupont.xlsx');

/** The page, over ways that a test may change. */
function page(part: Partial<WorkbookWays> = {}, sheets: readonly Sheet[] = [GOOD]) {
  const ways = {
    pages: vi.fn(async () => [PAGE]),
    details: vi.fn<WorkbookWays['details']>(async () => DETAILS),
    read: vi.fn<WorkbookWays['read']>(async () => ({ sheets })),
    readPasted: vi.fn<WorkbookWays['readPasted']>(() => GOOD),
    write: vi.fn<WorkbookWays['write']>(async () => new Uint8Array([1])),
    save: vi.fn<WorkbookWays['save']>(),
    takeChanges: vi.fn<WorkbookWays['takeChanges']>(async () => 'taken'),
    selectUsers: vi.fn<WorkbookWays['selectUsers']>(async () => 'taken'),
    show: vi.fn<WorkbookWays['show']>(async () => {}),
    showSelf: vi.fn<WorkbookWays['showSelf']>(async () => {}),
    uses: {
      read: vi.fn(async () => stored),
      store: (key: string, uses: Use[]) => {
        stored[key] = uses;
      },
    },
  };
  const made = new WorkbookPage(Object.assign(ways, part));
  return { ways, page: made, actions: made.actions, shown: () => made.model.value };
}

let stored: Record<string, Use[]> = {};
beforeEach(() => {
  stored = {};
});

const settle = () => new Promise((resolve) => setTimeout(resolve));

/** The page with the file read for the only open service. */
async function opened(sheets: readonly Sheet[] = [GOOD], part: Partial<WorkbookWays> = {}) {
  const all = page(part, sheets);
  await all.page.look();
  all.actions.open(FILE);
  await settle();
  return all;
}

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

  test('is that of the tab from which the page was opened', async () => {
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

test('a good file says what it wants, and is handed to the panel when a person asks for it', async () => {
  const { actions, shown, ways } = await opened();
  expect(shown()).toMatchObject({
    file: 'dupont.xlsx',
    wanted: { users: 1, changes: 2, silent: 1, faults: [] },
  });
  expect(ways.takeChanges).not.toHaveBeenCalled();

  actions.prepare();
  await settle();

  expect(ways.takeChanges).toHaveBeenCalledExactlyOnceWith(7, SERVICE.key, {
    label: 'Classeur dupont.xlsx',
    wanted: [
      {
        licence: 'FPC1',
        changes: [
          { option: 'Superviseur', action: 'add' },
          { option: 'Numéro Fax2Mail', action: 'replace', value: '0199005678' },
        ],
      },
    ],
  });
  expect(ways.show).toHaveBeenCalledWith(7);
  expect(ways.show).toHaveBeenCalledBefore(ways.takeChanges);
  expect(ways.showSelf).not.toHaveBeenCalled();
  expect(shown().news).not.toBe('');
});

test.each<[Taken | undefined, string]>([
  ['busy', 'occupé'],
  ['elsewhere', 'ne montre plus ce service'],
  [undefined, 'ne montre plus ce service'],
])('a panel that answers %s keeps the person here, and they are told', async (taken, text) => {
  const { actions, shown, ways } = await opened([GOOD], { takeChanges: async () => taken });
  actions.prepare();
  await settle();

  expect(shown().refusal).toContain(text);
  expect(shown().alert).toBe('');
  expect(ways.showSelf).toHaveBeenCalledOnce();
});

test('a range that was pasted is read as a file is', async () => {
  const { page: one, actions, shown } = page();
  await one.look();
  actions.paste('Licence\tSuperviseur');
  await settle();

  expect(shown()).toMatchObject({ file: '', wanted: { users: 1 } });
});

describe('a file with faults', () => {
  const BAD = sheet([
    HEADINGS,
    ['FPC1', 'Oui', ''],
    ['FPC2', 'bof', '199005678'],
    ['FPC2', '', '01990056'],
  ]);

  test('is not handed on before the person wants the good lines alone', async () => {
    const { actions, shown, ways } = await opened([BAD]);
    expect(shown().wanted).toMatchObject({ users: 1, badLines: 2, zeros: 1, lengths: 1 });
    actions.prepare();
    await settle();
    expect(ways.takeChanges).not.toHaveBeenCalled();

    actions.wantPart(true);
    actions.prepare();
    await settle();

    expect(ways.takeChanges.mock.calls[0]?.[2].wanted.map(({ licence }) => licence)).toEqual([
      'FPC1',
    ]);
  });

  test('asks again whether to go on without them once it is read otherwise', async () => {
    const { actions, shown } = await opened([BAD]);
    actions.wantPart(true);

    actions.agree({ zeros: true });

    expect(shown().wanted).toMatchObject({
      zeros: 0,
      isPartWanted: false,
      agreed: { zeros: true, lengths: false },
    });
    actions.agree({ zeros: false });
    expect(shown().wanted).toMatchObject({ zeros: 1 });
  });

  test('is saved with them', async () => {
    const { actions, ways } = await opened([BAD]);
    actions.saveMarked();
    await settle();

    const [[copy] = []] = ways.write.mock.calls[0] ?? [];
    expect(copy?.columns.map(({ heading }) => heading)).toEqual([...HEADINGS, 'Erreurs']);
    expect(copy?.rows[1]?.[1]).toEqual({
      text: 'bof',
      remark: expect.stringContaining('Oui ou Non'),
    });
    expect(copy?.rows[1]?.[2]).toMatchObject({ remark: expect.stringContaining('0199005678') });
    expect(ways.save).toHaveBeenCalledWith('dupont-erreurs.xlsx', new Uint8Array([1]));
  });
});

describe('a person is asked', () => {
  test('which sheet is meant', async () => {
    const { actions, shown } = await opened([
      GOOD,
      sheet([HEADINGS, ['FPC2', 'Non', '']], { name: 'Lyon' }),
    ]);
    expect(shown()).toMatchObject({
      sheets: [{ name: 'Feuil1' }, { name: 'Lyon' }],
      sheet: undefined,
    });
    expect(shown().wanted).toBeUndefined();

    actions.chooseSheet(1);

    expect(shown()).toMatchObject({ sheet: 1, wanted: { users: 1, changes: 1 } });
  });

  test('whether hidden lines count', async () => {
    const [top, first, second] = GOOD.rows;
    const rows = [top, { ...first, isHidden: true }, second] as Sheet['rows'];
    const { actions, shown } = await opened([{ ...GOOD, rows }]);
    expect(shown()).toMatchObject({ hidden: { rows: 1, isTaken: undefined }, wanted: undefined });

    actions.takeHidden(false);
    expect(shown().wanted).toMatchObject({ users: 0, silent: 1 });

    actions.takeHidden(true);
    expect(shown().wanted).toMatchObject({ users: 1 });
  });

  test('whether hidden columns count', async () => {
    const { actions, shown } = await opened([{ ...GOOD, hiddenColumns: [2] }]);
    expect(shown()).toMatchObject({
      hiddenColumns: { columns: [{ place: 2, heading: 'Numéro Fax2Mail' }], isTaken: undefined },
      wanted: undefined,
    });

    actions.takeHiddenColumns(false);
    expect(shown().wanted).toMatchObject({ users: 1, changes: 1 });

    actions.takeHiddenColumns(true);
    expect(shown().wanted).toMatchObject({ users: 1, changes: 2 });
  });

  test('which row has the headings, or whether none has', async () => {
    const two = sheet([['SDA', 'Options'], HEADINGS, ['FPC1', 'Oui', '']]);
    const { actions, shown } = await opened([two]);
    expect(shown().headings).toMatchObject({ line: undefined, rows: [{ line: 1 }, { line: 2 }] });

    actions.chooseHeadings(2);
    expect(shown()).toMatchObject({ headings: { line: 2 }, wanted: { users: 1 } });

    const none = await opened([
      sheet([
        ['FPC1', 'Oui'],
        ['FPC2', 'Non'],
      ]),
    ]);
    expect(none.shown().headings).toMatchObject({ line: undefined });
    none.actions.chooseHeadings(0);
    none.actions.setUse(0, 'licence');
    none.actions.setUse(1, 'option:Superviseur');
    expect(none.shown().wanted).toMatchObject({ users: 2, changes: 2 });
  });

  test('what a column is for, once for files with these headings', async () => {
    const odd = sheet([
      ['Licence', 'Supervision'],
      ['FPC1', 'Oui'],
    ]);
    const first = await opened([odd]);
    expect(first.shown()).toMatchObject({
      columns: { fault: { code: 'no-option' } },
      wanted: undefined,
    });
    first.actions.setUse(1, 'option:Superviseur');
    expect(first.shown()).toMatchObject({ wanted: { users: 1 }, columns: { isRemembered: false } });

    const second = await opened([odd]);

    expect(second.shown()).toMatchObject({ wanted: { users: 1 }, columns: { isRemembered: true } });
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

test('what a column is for does not pass to another one that hidden lines bring', async () => {
  const rows = sheet([
    ['Licence', '', 'Foo', 'Bar'],
    ['FPC1', '', 'Oui', 'Non'],
    ['FPC2', 'caché', '', ''],
  ]).rows.map((row) => ({ ...row, isHidden: row.line === 3 }));
  const { actions, shown, ways } = await opened([{ ...GOOD, rows }]);
  actions.takeHidden(true);
  actions.setUse(1, 'ignored');
  actions.setUse(2, useOfOption('Superviseur'));
  actions.takeHidden(false);
  expect(shown().wanted).toBeUndefined();
  actions.setUse(2, useOfOption('Superviseur'));

  actions.prepare();
  await settle();

  expect(ways.takeChanges).toHaveBeenCalledExactlyOnceWith(7, SERVICE.key, {
    label: expect.anything(),
    wanted: [{ licence: 'FPC1', changes: [{ option: 'Superviseur', action: 'add' }] }],
  });
});

test('of a file without headings it is not remembered what its columns are for', async () => {
  const bare = sheet([
    ['FPC1', 'Oui'],
    ['FPC2', 'Non'],
  ]);
  const { actions } = await opened([bare]);
  actions.chooseHeadings(0);
  actions.setUse(0, 'licence');
  actions.setUse(1, useOfOption('Superviseur'));

  expect(stored).toEqual({});
});

describe('a file that cannot be read', () => {
  test('is said, and what was there stays', async () => {
    const { actions, shown, ways } = await opened();
    ways.read.mockRejectedValueOnce(new WorkbookError('password'));
    actions.open(new File(['x'], 'secret.xlsx'));
    await settle();

    expect(shown()).toMatchObject({ file: 'dupont.xlsx', isReading: false, wanted: { users: 1 } });
    expect(shown().alert).toContain('mot de passe');
  });

  test('is not even looked into where it is too large', async () => {
    const { actions, shown, ways } = page();
    actions.open(
      Object.defineProperty(new File([], 'grand.xlsx'), 'size', { value: 60 * 1024 * 1024 }),
    );
    await settle();

    expect(shown().alert).toContain('50 Mo');
    expect(ways.read).not.toHaveBeenCalled();
  });

  test('for a reason nobody has thought of is said too', async () => {
    const { shown } = await opened([], { read: () => Promise.reject(new Error('worker gone')) });
    expect(shown()).toMatchObject({
      isReading: false,
      alert: expect.stringContaining('worker gone'),
    });
  });
});
