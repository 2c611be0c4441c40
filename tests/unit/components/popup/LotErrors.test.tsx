// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { ERROR, popupLot, renderPopup } from '../../support/popup';

describe('the errors of a lot', () => {
  test('are listed by licence, with what failed and why', () => {
    renderPopup([popupLot({ errors: [ERROR] })]);
    const list = within(screen.getByRole('list', { name: 'Erreurs' }));

    const [item, ...others] = list.getAllByRole('listitem');

    expect(others).toEqual([]);
    expect(item?.textContent).toBe('FPC172932 SuperviseurLe portail répond : quota dépassé');
  });

  test('stand with their lot, whether it goes on or is over', () => {
    renderPopup([
      popupLot({ errors: [ERROR] }),
      popupLot({ id: 'lot-2', customer: 'Martin SARL', phase: 'finished', errors: [ERROR] }),
    ]);

    for (const name of ['Dupont SAS', 'Martin SARL']) {
      const lot = within(screen.getByRole('article', { name }));
      expect(lot.getAllByRole('listitem')).toHaveLength(1);
      lot.getByRole('list', { name: 'Erreurs' });
    }
  });

  test('have no list where there are none', () => {
    renderPopup([popupLot()]);

    expect(screen.queryByRole('list', { name: 'Erreurs' })).toBeNull();
  });

  test('that another lot has mended since are only counted', () => {
    renderPopup([popupLot({ phase: 'finished', mended: 4 })]);

    screen.getByText('4 erreurs réglées depuis par un autre lot.');
    expect(screen.queryByRole('list', { name: 'Erreurs' })).toBeNull();
  });

  test('that are too many are counted at the end', () => {
    const errors = Array.from({ length: 130 }, (_, index) => ({ ...ERROR, key: `${index}` }));
    renderPopup([popupLot({ errors })]);

    expect(screen.getAllByRole('listitem')).toHaveLength(100);
    screen.getByText('Les 30 autres lignes sont dans le rapport.');
  });

  test('show what the portal says as text', () => {
    const reason = '<img src=x onerror="alert(1)">';

    renderPopup([popupLot({ customer: reason, note: reason, errors: [{ ...ERROR, reason }] })]);

    expect(document.querySelector('img')).toBeNull();
    expect(screen.getAllByText(reason).length).toBeGreaterThanOrEqual(3);
  });
});
