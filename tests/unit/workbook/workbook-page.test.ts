import { describe, expect, test } from 'vitest';
import type { Taken } from '../../../utils/extension/messages';
import type { Sheet } from '../../../utils/report/table';
import { useOfOption } from '../../../utils/wanted/headings';
import { SERVICE } from '../support/builders';
import { sheet } from '../support/sheets';
import { GOOD, HEADINGS, opened, page, settle, stored } from '../support/workbook-page';

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
