// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { ERROR, popupRun, renderPopup } from '../../support/popup';

describe('with failures', () => {
  test('lists what failed and why, by licence', () => {
    renderPopup([popupRun({ errors: [ERROR] })]);
    const list = within(screen.getByRole('list', { name: 'Erreurs' }));

    const [item, ...others] = list.getAllByRole('listitem');

    expect(others).toEqual([]);
    expect(item?.textContent).toContain('FPC172932');
    expect(item?.textContent).toContain('Superviseur');
    expect(item?.textContent).toContain('quota dépassé');
  });

  test('of several runs are told apart', () => {
    const other = { ...ERROR, key: 'run-2 FPC172932 0' };
    renderPopup([
      popupRun({ errors: [ERROR] }),
      popupRun({ id: 'run-2', customer: 'Martin SARL', errors: [other] }),
    ]);

    const items = screen.getAllByRole('listitem').map((item) => item.textContent);

    expect(items).toEqual([
      expect.stringContaining('Dupont SAS, '),
      expect.stringContaining('Martin SARL, '),
    ]);
  });

  test('has no empty list', () => {
    renderPopup([popupRun()]);

    expect(screen.queryByRole('list', { name: 'Erreurs' })).toBeNull();
  });

  test('shows what the portal says as text', () => {
    const reason = '<img src=x onerror="alert(1)">';

    renderPopup([popupRun({ customer: reason, note: reason, errors: [{ ...ERROR, reason }] })]);

    expect(document.querySelector('img')).toBeNull();
    expect(screen.getAllByText(reason).length).toBeGreaterThanOrEqual(3);
  });
});
