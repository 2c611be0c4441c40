// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { columnLetters } from '../../../../components/workbook/column-words';
import { COLUMNS, renderWorkbook } from '../../support/workbook-view';

describe('the columns', () => {
  test('too far right to be read are told', () => {
    const columns = { columns: COLUMNS, uses: [], isRemembered: false };
    expect(renderWorkbook({ columns }).text()).not.toContain('au-delà de IV');
    cleanup();
    expect(renderWorkbook({ columns: { ...columns, isCut: true } }).text()).toContain(
      'au-delà de IV',
    );
  });

  const columns = {
    columns: COLUMNS,
    uses: ['ignored', 'licence', 'sda', 'option:Superviseur'] as const,
    isRemembered: false,
  };

  test('are in a closed table where all is clear; those that are ignored are said', () => {
    const { container, text } = renderWorkbook({ columns });
    expect(container.querySelector<HTMLDetailsElement>('#columns-title ~ details')?.open).toBe(
      false,
    );
    expect(text()).toContain('Colonnes ignorées : Note');
  });

  test('are open to be told, with their first values', () => {
    const unsure = { code: 'unsure' as const, columns: [] };
    const { actions, container } = renderWorkbook({ columns: { ...columns, fault: unsure } });
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
    expect(renderWorkbook({ columns: { ...columns, fault } }).container.textContent).toContain(
      text,
    );
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
