// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { columnLetters } from '../../../../components/workbook/column-words';
import { WorkbookView } from '../../../../components/workbook/WorkbookView';
import {
  NOTHING_READ,
  type WantedModel,
  type WorkbookActions,
  type WorkbookModel,
} from '../../../../components/workbook/workbook-model';
import type { Column } from '../../../../utils/wanted/columns';
import { type Fault, NOTHING_AGREED } from '../../../../utils/wanted/fault';

afterEach(cleanup);

const SERVICE = { title: 'MCX1 · Lyon', users: 30, isComplete: true };
const COLUMNS: Column[] = [
  { place: 0, heading: 'Licence', use: 'licence', samples: ['FPC1', 'FPC2'] },
  { place: 1, heading: 'SDA', use: 'sda', samples: [] },
  { place: 2, heading: '', use: 'unsure', doubt: 'missing', samples: ['Oui'] },
  { place: 3, heading: 'Note', use: 'ignored', doubt: 'unknown', samples: ['ok'] },
];
const WANTED: WantedModel = {
  users: 30,
  changes: 45,
  silent: 0,
  faults: [],
  badLines: 0,
  zeros: 0,
  lengths: 0,
  agreed: NOTHING_AGREED,
  isPartWanted: false,
};

function rendered(part: Partial<WorkbookModel> = {}) {
  const actions = {
    choosePage: vi.fn(),
    readInFront: vi.fn(),
    open: vi.fn(),
    paste: vi.fn(),
    chooseSheet: vi.fn(),
    takeHidden: vi.fn(),
    takeHiddenColumns: vi.fn(),
    chooseHeadings: vi.fn(),
    setUse: vi.fn(),
    agree: vi.fn(),
    wantPart: vi.fn(),
    saveMarked: vi.fn(),
    prepare: vi.fn(),
    selectUndone: vi.fn(),
  } satisfies WorkbookActions;
  const model = { ...NOTHING_READ, service: SERVICE, ...part };
  const { container } = render(<WorkbookView model={model} actions={actions} />);
  return { actions, container, text: () => plain(container.textContent) };
}

/** With plain spaces. */
function plain(text: string | null | undefined): string {
  return (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
}

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });

describe('the service', () => {
  test.each<[string, Partial<WorkbookModel>, string]>([
    ['is looked for', { service: undefined as never }, 'Recherche'],
    ['is missing', { service: undefined as never, pages: [] }, 'Aucune page d’utilisateurs'],
    ['is being read', { service: 'reading' }, 'Lecture de la liste'],
    ['is read', {}, 'MCX1 · Lyon · 30 utilisateurs'],
    ['is read in part', { service: { ...SERVICE, isComplete: false } }, 'liste lue en partie'],
  ])('%s', (_, part, text) => {
    expect(rendered(part).container.textContent).toContain(text);
  });

  test('that was read in part can be read again', () => {
    const { actions } = rendered({ service: { ...SERVICE, isComplete: false } });
    fireEvent.click(button(/^Relire la liste/));
    expect(actions.readInFront).toHaveBeenCalledOnce();
    cleanup();

    rendered();
    expect(screen.queryByRole('button', { name: /^Relire la liste/ })).toBeNull();
  });

  test('is chosen of several', () => {
    const pages = [
      { tab: 3, title: 'Lyon' },
      { tab: 4, title: 'Paris' },
    ];
    const { actions } = rendered({ pages });
    fireEvent.change(screen.getByRole('combobox', { name: 'Service' }), { target: { value: '4' } });
    expect(actions.choosePage).toHaveBeenCalledExactlyOnceWith(4);
  });
});

describe('a file', () => {
  test('is chosen', () => {
    const { actions } = rendered();
    const file = new File(['x'], 'a.xlsx');
    fireEvent.change(screen.getByLabelText('Choisir un fichier'), { target: { files: [file] } });
    expect(actions.open).toHaveBeenCalledExactlyOnceWith(file);
  });

  test('is dropped', () => {
    const { actions, container } = rendered();
    const file = new File(['x'], 'a.xlsx');
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(drop, { dataTransfer: { files: [file] } });
    container.querySelector('.drop')?.dispatchEvent(drop);
    expect(actions.open).toHaveBeenCalledExactlyOnceWith(file);
    expect(drop.defaultPrevented).toBe(true);
  });

  test('is pasted anywhere but into a field', () => {
    const { actions, container } = rendered();
    const pasteAt = (target: Element | null | undefined) => {
      const event = new Event('paste', { bubbles: true });
      Object.assign(event, { clipboardData: { files: [], getData: () => 'Licence\tSDA' } });
      target?.dispatchEvent(event);
    };
    pasteAt(container.querySelector('textarea'));
    expect(actions.paste).not.toHaveBeenCalled();
    pasteAt(container.querySelector('h1'));
    expect(actions.paste).toHaveBeenCalledExactlyOnceWith('Licence\tSDA');
  });

  test('is put into the field', () => {
    const { actions } = rendered();
    const field = screen.getByLabelText<HTMLTextAreaElement>('Plage copiée d’un tableur', {
      selector: 'textarea',
    });
    field.value = 'Licence;SDA';
    fireEvent.click(screen.getByText('Lire la plage'));
    expect(actions.paste).toHaveBeenCalledExactlyOnceWith('Licence;SDA');
  });
});

test('a sheet is chosen; a hidden one says that it is', () => {
  const sheets = [
    { name: 'Lyon', rows: 12, isHidden: false },
    { name: 'Ancien', rows: 1, isHidden: true },
  ];
  const { actions } = rendered({ sheets });
  const choice = screen.getByRole('combobox', { name: 'Choisissez la feuille' });
  expect(choice.textContent).toContain('Ancien (1 ligne), masquée');
  fireEvent.change(choice, { target: { value: '1' } });
  expect(actions.chooseSheet).toHaveBeenCalledExactlyOnceWith(1);
});

test('a person says whether hidden lines count, and which line has the headings', () => {
  const { actions } = rendered({
    hidden: { rows: 12, isTaken: undefined },
    headings: { line: undefined, rows: [{ line: 2, texts: ['Licence', 'SDA'] }] },
  });
  expect(screen.getByRole('group', { name: /^12 lignes sont masquées/ })).toBeTruthy();
  fireEvent.click(screen.getByLabelText('Laisser les lignes masquées'));
  fireEvent.click(screen.getByLabelText(/^Ligne 2.*Licence · SDA$/));
  fireEvent.click(screen.getByLabelText(/^Aucune/));

  expect(actions.takeHidden).toHaveBeenCalledExactlyOnceWith(false);
  expect(actions.chooseHeadings.mock.calls).toEqual([[2], [0]]);
});

test('a person says whether hidden columns count', () => {
  const columns = [
    { place: 2, heading: 'Superviseur' },
    { place: 27, heading: '' },
  ];
  const { actions } = rendered({ hiddenColumns: { columns, isTaken: undefined } });
  expect(screen.getByRole('group', { name: /masquées.*Superviseur, AB/ })).toBeTruthy();
  fireEvent.click(screen.getByLabelText('Prendre ce qui est masqué'));

  expect(actions.takeHiddenColumns).toHaveBeenCalledExactlyOnceWith(true);
});

describe('the columns', () => {
  test('too far right to be read are told', () => {
    const columns = { columns: COLUMNS, uses: [], isRemembered: false };
    expect(rendered({ columns }).text()).not.toContain('au-delà de IV');
    cleanup();
    expect(rendered({ columns: { ...columns, isCut: true } }).text()).toContain('au-delà de IV');
  });

  const columns = {
    columns: COLUMNS,
    uses: ['ignored', 'licence', 'sda', 'option:Superviseur'] as const,
    isRemembered: false,
  };

  test('are in a closed table where all is clear; those that are ignored are said', () => {
    const { container, text } = rendered({ columns });
    expect(container.querySelector<HTMLDetailsElement>('#columns-title ~ details')?.open).toBe(
      false,
    );
    expect(text()).toContain('Colonnes ignorées : Note');
  });

  test('are open to be told, with their first values', () => {
    const unsure = { code: 'unsure' as const, columns: [] };
    const { actions, container } = rendered({ columns: { ...columns, fault: unsure } });
    expect(container.querySelector<HTMLDetailsElement>('#columns-title ~ details')?.open).toBe(
      true,
    );
    const choice = screen.getByRole<HTMLSelectElement>('combobox', {
      name: 'Rôle de la colonne C',
    });
    expect(choice.value).toBe('unsure');
    fireEvent.change(choice, { target: { value: 'option:Superviseur' } });
    expect(actions.setUse).toHaveBeenCalledExactlyOnceWith(2, 'option:Superviseur');
  });

  test.each([
    ['twice', 'Deux colonnes'],
    ['no-identity', 'Aucune colonne ne dit'],
    ['no-option', 'Aucune colonne n’est une option'],
  ] as const)('say that there is %s', (code, text) => {
    const fault = code === 'twice' ? { code, columns: [] } : { code };
    expect(rendered({ columns: { ...columns, fault } }).container.textContent).toContain(text);
  });

  test('are named as a spreadsheet does', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });
});

describe('what the file wants', () => {
  const FAULTS: Fault[] = [
    { line: 14, place: 1, code: 'scientific', text: '1,85E+08' },
    { line: 15, code: 'nobody', text: '' },
    { line: 16, place: 1, code: 'zero-lost', text: '184252688', meant: '0184252688' },
    { line: 17, code: 'contradiction', text: 'FPC1', lines: [18] },
  ];
  const columns = { columns: COLUMNS, uses: [], isRemembered: false };

  test('can be handed on where nothing is wrong', () => {
    const { actions, container } = rendered({ columns, wanted: WANTED });
    expect(container.textContent).toContain('30 utilisateurs, 45 valeurs demandées');
    fireEvent.click(button('Préparer dans le portail (30 utilisateurs)'));
    expect(actions.prepare).toHaveBeenCalledOnce();
  });

  test('is nothing at all, and is said so', () => {
    const { container } = rendered({ wanted: { ...WANTED, users: 0, changes: 0, silent: 3 } });
    expect(container.textContent).toContain('ne demande rien');
    expect(container.textContent).toContain('3 lignes ne demandent rien.');
    expect(screen.queryByRole('button', { name: /^Préparer/ })).toBeNull();
  });

  test('comes with every fault, by line and cell, and what to do', () => {
    rendered({ columns, wanted: { ...WANTED, faults: FAULTS, badLines: 4 } });
    const texts = screen.getAllByRole('listitem').map(({ textContent }) => plain(textContent));
    expect(texts).toEqual([
      expect.stringMatching(/^ligne 14, colonne SDA : « 1,85E\+08 » · .*format Texte/),
      expect.stringMatching(/^ligne 15 : Rien ne dit/),
      expect.stringMatching(/retiré le zéro.*0184252688/),
      expect.stringMatching(/^ligne 17 : .*\(ligne 18\)/),
    ]);
  });

  test('goes on without the bad lines only if the person says so', () => {
    const wanted = { ...WANTED, faults: FAULTS, badLines: 4 };
    const { actions } = rendered({ columns, wanted });
    expect(button(/^Préparer/).disabled).toBe(true);
    fireEvent.click(screen.getByLabelText('Continuer sans les 4 lignes en erreur'));
    expect(actions.wantPart).toHaveBeenCalledExactlyOnceWith(true);
    cleanup();

    rendered({ columns, wanted: { ...wanted, isPartWanted: true } });
    expect(button(/^Préparer/).disabled).toBe(false);
  });

  test('may be mended by agreeing, here or in a marked copy', () => {
    const wanted = { ...WANTED, faults: FAULTS, badLines: 4, zeros: 1, lengths: 2 };
    const { actions } = rendered({ columns, wanted });
    fireEvent.click(button('Rendre son zéro à 1 numéro'));
    fireEvent.click(button('Prendre telles quelles 2 valeurs inhabituelles'));
    fireEvent.click(button('Télécharger avec les erreurs'));
    expect(actions.agree.mock.calls).toEqual([[{ zeros: true }], [{ lengths: true }]]);
    expect(actions.saveMarked).toHaveBeenCalledOnce();
  });

  test('says what was agreed to, which can be taken back', () => {
    const { actions } = rendered({
      wanted: { ...WANTED, agreed: { zeros: true, lengths: false } },
    });
    fireEvent.click(button('Revenir'));
    expect(actions.agree).toHaveBeenCalledExactlyOnceWith({ zeros: false });
  });

  test('has many faults: the first are listed', () => {
    const faults = Array.from(
      { length: 250 },
      (_, line): Fault => ({ line, code: 'nobody', text: '' }),
    );
    rendered({ columns, wanted: { ...WANTED, faults, badLines: 250 } });
    const items = screen.getAllByRole('listitem');
    expect(items).toHaveLength(201);
    expect(items.at(-1)?.textContent).toContain('et 50 autres erreurs');
  });
});

test('a file of another service is refused aloud', () => {
  rendered({ otherService: 'MCX9' });
  expect(plain(screen.getByRole('alert').textContent)).toContain('« MCX9 »');
});

test('a report selects who is not done', () => {
  const { actions, container } = rendered({ report: { total: 60, undone: 13 } });
  expect(container.textContent).toContain('13 utilisateurs sur 60 ne sont pas faits');
  fireEvent.click(button('Sélectionner 13 utilisateurs dans le portail'));
  expect(actions.selectUndone).toHaveBeenCalledOnce();
  expect(screen.queryByRole('button', { name: /^Préparer/ })).toBeNull();
});
