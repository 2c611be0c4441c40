// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { InventoryView } from '../../../../components/inventory/InventoryView';
import type {
  InventoryModel,
  InventoryPageActions,
  ShownInventory,
} from '../../../../components/inventory/inventory-model';
import { compare } from '../../../../utils/inventory/compare';
import { filterTable, WHOLE_TABLE } from '../../../../utils/inventory/filter-table';
import { SERVICE } from '../../support/builders';
import { choose } from '../../support/events';
import { FOUR, inventoryTable, line, read, WORDS } from '../../support/inventories';

afterEach(cleanup);

const TABLE = inventoryTable(...FOUR);

function shownInventory(part: Partial<ShownInventory> = {}): ShownInventory {
  const table = part.table ?? TABLE;
  const filter = part.filter ?? WHOLE_TABLE;
  return {
    service: SERVICE,
    title: 'Inventaire du 31/10 14:05',
    counts: '3 lus, 1 illisible',
    goesOn: false,
    table,
    filter,
    filtered: filterTable(table, filter, WORDS),
    others: [],
    ...part,
  };
}

function renderPage(inventory: InventoryModel['inventory'], part: Partial<InventoryModel> = {}) {
  const actions = {
    filter: vi.fn(),
    select: vi.fn(),
    exportAs: vi.fn(),
    saveModel: vi.fn(),
    compareWith: vi.fn(),
    filterDifferences: vi.fn(),
    takeAgain: vi.fn(),
  } satisfies InventoryPageActions;
  render(<InventoryView model={{ inventory, news: '', alert: '', ...part }} actions={actions} />);
  return actions;
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const group = (name: string) => within(screen.getByRole('group', { name }));

describe('the page of an inventory', () => {
  test('lists who has what', () => {
    renderPage(shownInventory());

    const table = within(screen.getByRole('table', { name: 'Inventaire' }));
    expect(table.getAllByRole('columnheader').map((one) => one.textContent)).toEqual([
      'Licence',
      'Type',
      'SDA',
      'Nom',
      'Superviseur',
      'Numéro Fax2Mail',
    ]);
    const row = table.getByRole('rowheader', { name: 'FPC2' }).parentElement;
    expect(row?.textContent).toBe('FPC2Licence simpleNon01 99 00 12 34');
    expect(screen.getByText('4 utilisateurs')).toBeTruthy();
  });

  test('counts each option by buttons, which list those alone, and all again', () => {
    const actions = renderPage(shownInventory());
    group('Superviseur').getByRole('button', { name: '1 Non' }).click();
    expect(actions.filter).toHaveBeenLastCalledWith({ kinds: { superviseur: 'no' } });
    expect(group('Superviseur').getByRole('button', { name: '2 illisibles' })).toBeTruthy();
    expect(group('Numéro Fax2Mail').getByRole('button', { name: '1 avec numéro' })).toBeTruthy();
    cleanup();

    const again = renderPage(
      shownInventory({ filter: { ...WHOLE_TABLE, kinds: { superviseur: 'no' } } }),
    );
    const pressed = group('Superviseur').getByRole('button', { name: '1 Non', pressed: true });
    expect(screen.getByText(/^1 sur 4 utilisateurs$/)).toBeTruthy();
    pressed.click();
    expect(again.filter).toHaveBeenLastCalledWith({ kinds: {} });
  });

  test('filters by all columns, and by one', () => {
    const actions = renderPage(shownInventory());

    fireEvent.input(screen.getByRole('searchbox', { name: 'Filtrer l’inventaire' }), {
      target: { value: 'léa' },
    });
    expect(actions.filter).toHaveBeenLastCalledWith({ query: 'léa' });
    fireEvent.input(screen.getByRole('searchbox', { name: 'Filtrer par Superviseur' }), {
      target: { value: 'non' },
    });
    expect(actions.filter).toHaveBeenLastCalledWith({ texts: { superviseur: 'non' } });
  });

  test('acts on those who are listed', () => {
    const actions = renderPage(shownInventory());

    button('Sélectionner ces 4').click();
    button('Exporter').click();
    button('Exporter en CSV').click();
    button('Télécharger un modèle').click();
    button('Refaire dans le portail').click();

    expect(actions.select).toHaveBeenCalledOnce();
    expect(actions.exportAs.mock.calls).toEqual([['xlsx'], ['csv']]);
    expect(actions.saveModel).toHaveBeenCalledOnce();
    expect(actions.takeAgain).toHaveBeenCalledOnce();
  });

  test('says that nobody is left, and selects nobody then', () => {
    renderPage(shownInventory({ filter: { ...WHOLE_TABLE, query: 'nobody' } }));

    expect(screen.getByText('Aucun utilisateur ne correspond à ces filtres.')).toBeTruthy();
    expect(button(/^Sélectionner/)).toHaveProperty('disabled', true);
  });

  test('compares with another inventory of the service, the newest unless told', () => {
    const others = [
      { id: 'b', title: 'Inventaire du 30/10' },
      { id: 'a', title: 'Inventaire du 29/10' },
    ];
    const actions = renderPage(shownInventory({ others }));

    button('Comparer').click();
    expect(actions.compareWith).toHaveBeenLastCalledWith('b');
    const list = screen.getByRole('combobox', { name: 'Comparer avec' });
    act(() => choose(list as HTMLSelectElement, 'a'));
    button('Comparer').click();
    expect(actions.compareWith).toHaveBeenLastCalledWith('a');
  });

  test('has nothing to compare with where there is no other', () => {
    renderPage(shownInventory());

    expect(button('Comparer')).toHaveProperty('disabled', true);
  });

  test('draws only the rows in view of 20 000', () => {
    const licences = Array.from({ length: 20_000 }, (_, index) => `FPC${index}`);
    const events = licences.map((licence) => read(licence, line('Superviseur', 'Non')));
    renderPage(shownInventory({ table: inventoryTable(licences, events) }));

    const rows = screen.getAllByRole('row');
    expect(rows.length).toBeLessThan(60);
    expect(screen.getByRole('table', { name: 'Inventaire' }).getAttribute('aria-rowcount')).toBe(
      '20001',
    );
    expect(rows[1]?.getAttribute('aria-rowindex')).toBe('2');
  });

  test('says that an inventory still goes on, what was done, and what went wrong', () => {
    renderPage(shownInventory({ goesOn: true }), { news: 'Fait.', alert: 'Cela a échoué.' });

    expect(screen.getByText('en cours')).toBeTruthy();
    expect(screen.getByText('Fait.')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toBe('Cela a échoué.');
  });

  test('says that an inventory is not there', () => {
    renderPage('missing');

    expect(screen.getByText(/n’est pas dans le journal/)).toBeTruthy();
  });
});

describe('a comparison', () => {
  const after = inventoryTable(
    ['FPC1', 'FPC9'],
    [
      read('FPC1', line('Superviseur', 'Non'), line('Numéro Fax2Mail', 'Aucun')),
      read('FPC9', line('Superviseur', 'Oui')),
    ],
    { minutes: 60 },
  );
  const comparison = compare(TABLE, after);
  const shown = {
    ...comparison,
    before: 'Inventaire du 31/10 14:05',
    after: 'Inventaire du 31/10 15:05',
    query: '',
    shown: comparison.differences,
  };

  test('lists what has changed for whom, and the users who could not be compared', () => {
    renderPage(shownInventory({ comparison: shown }));

    const table = within(screen.getByRole('table', { name: 'Comparaison' }));
    expect(table.getAllByRole('row').map((row) => row.textContent)).toEqual([
      'LicenceNomOptionAvantAprès',
      'FPC1SuperviseurOuiNon',
    ]);
    expect(
      screen.getByText(/1 utilisateur comparé · 2 lus seulement avant · 1 lu seulement après/),
    ).toBeTruthy();
    expect(button('Sélectionner cet utilisateur')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Télécharger un modèle' })).toBeNull();
  });

  test('is filtered, and left again', () => {
    const actions = renderPage(shownInventory({ comparison: shown }));

    fireEvent.input(screen.getByRole('searchbox', { name: 'Filtrer les différences' }), {
      target: { value: 'fpc1' },
    });
    expect(actions.filterDifferences).toHaveBeenLastCalledWith('fpc1');
    button('Revenir à l’inventaire').click();
    expect(actions.compareWith).toHaveBeenLastCalledWith(undefined);
  });

  test('without any difference says so', () => {
    renderPage(shownInventory({ comparison: { ...shown, differences: [], shown: [] } }));

    expect(screen.getByText('Aucune différence.')).toBeTruthy();
  });
});
