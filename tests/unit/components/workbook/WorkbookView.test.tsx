// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { WorkbookModel } from '../../../../components/workbook/workbook-model';
import { button, plain, renderWorkbook, SERVICE } from '../../support/workbook-view';

describe('the service', () => {
  test.each<[string, Partial<WorkbookModel>, string]>([
    ['is looked for', { service: undefined as never }, 'Recherche'],
    ['is missing', { service: undefined as never, pages: [] }, 'Aucune page d’utilisateurs'],
    ['is being read', { service: 'reading' }, 'Lecture de la liste'],
    ['is read', {}, 'MCX1 · Lyon · 30 utilisateurs'],
    ['is read in part', { service: { ...SERVICE, isComplete: false } }, 'liste lue en partie'],
  ])('%s', (_, part, text) => {
    expect(renderWorkbook(part).container.textContent).toContain(text);
  });

  test('that was read in part can be read again', () => {
    const { actions } = renderWorkbook({ service: { ...SERVICE, isComplete: false } });
    fireEvent.click(button(/^Relire la liste/));
    expect(actions.readInFront).toHaveBeenCalledOnce();
    cleanup();

    renderWorkbook();
    expect(screen.queryByRole('button', { name: /^Relire la liste/ })).toBeNull();
  });

  test('is chosen of several', () => {
    const pages = [
      { tab: 3, title: 'Lyon' },
      { tab: 4, title: 'Paris' },
    ];
    const { actions } = renderWorkbook({ pages });
    fireEvent.change(screen.getByRole('combobox', { name: 'Service' }), { target: { value: '4' } });
    expect(actions.choosePage).toHaveBeenCalledExactlyOnceWith(4);
  });
});

describe('a file', () => {
  test('is chosen', () => {
    const { actions } = renderWorkbook();
    const file = new File(['x'], 'a.xlsx');
    fireEvent.change(screen.getByLabelText('Choisir un fichier'), { target: { files: [file] } });
    expect(actions.open).toHaveBeenCalledExactlyOnceWith(file);
  });

  test('is dropped', () => {
    const { actions, container } = renderWorkbook();
    const file = new File(['x'], 'a.xlsx');
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(drop, { dataTransfer: { files: [file] } });
    container.querySelector('.drop')?.dispatchEvent(drop);
    expect(actions.open).toHaveBeenCalledExactlyOnceWith(file);
    expect(drop.defaultPrevented).toBe(true);
  });

  test('is pasted anywhere but into a field', () => {
    const { actions, container } = renderWorkbook();
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
    const { actions } = renderWorkbook();
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
  const { actions } = renderWorkbook({ sheets });
  const choice = screen.getByRole('combobox', { name: 'Choisissez la feuille' });
  expect(choice.textContent).toContain('Ancien (1 ligne), masquée');
  fireEvent.change(choice, { target: { value: '1' } });
  expect(actions.chooseSheet).toHaveBeenCalledExactlyOnceWith(1);
});

test('a person says whether hidden lines count, and which line has the headings', () => {
  const { actions } = renderWorkbook({
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
  const { actions } = renderWorkbook({ hiddenColumns: { columns, isTaken: undefined } });
  expect(screen.getByRole('group', { name: /masquées.*Superviseur, AB/ })).toBeTruthy();
  fireEvent.click(screen.getByLabelText('Prendre ce qui est masqué'));

  expect(actions.takeHiddenColumns).toHaveBeenCalledExactlyOnceWith(true);
});

test('a file of another service is refused aloud', () => {
  renderWorkbook({ otherService: 'MCX9' });
  expect(plain(screen.getByRole('alert').textContent)).toContain('« MCX9 »');
});

test('a report selects who is not done', () => {
  const { actions, container } = renderWorkbook({ report: { total: 60, undone: 13 } });
  expect(container.textContent).toContain('13 utilisateurs sur 60 ne sont pas faits');
  fireEvent.click(button('Sélectionner 13 utilisateurs dans le portail'));
  expect(actions.selectUndone).toHaveBeenCalledOnce();
  expect(screen.queryByRole('button', { name: /^Préparer/ })).toBeNull();
});
