// @vitest-environment happy-dom
import { act, fireEvent, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { CheckModel } from '../../../../../components/panel/check/check-model';
import type { Shortage } from '../../../../../utils/bulk/preview/stock';
import { clickAsPerson, clickAsScript } from '../../../support/events';
import { renderPanel } from '../../../support/panel';
import { check } from '../../../support/panel-results';

const SHORT: Shortage = {
  option: 'Superviseur',
  wanted: 13,
  left: 6,
  isShown: true,
  freed: 0,
  givable: 13,
  wanting: Array.from({ length: 13 }, (_, at) => `FPC${at}`),
};

function notice(part: Partial<Shortage> = {}, model: Partial<CheckModel> = {}) {
  const { panel, actions } = renderPanel({
    run: { check: check([], { shortages: [{ ...SHORT, ...part }], ...model }) },
    users: { selected: new Set(['FPC3']) },
    flow: { open: 'check' },
  });
  const group = panel.queryByRole('group', { name: 'Stock de «\u00a0Superviseur\u00a0»' });
  return { panel, actions, group, stock: within(group ?? document.body) };
}

const said = (part: Partial<Shortage>) => {
  return notice(part).group?.querySelector('p')?.textContent.replaceAll('\u00a0', ' ');
};

describe('a shortage', () => {
  test.each<[string, Partial<Shortage>]>([
    ['« Superviseur » : 13 demandés, 6 restants.', {}],
    ['« Superviseur » : 13 demandés, 1 restant.', { left: 1 }],
    ['« Superviseur » : 1 demandé, aucun restant.', { wanted: 1, left: 0 }],
    ['« Superviseur » : 13 demandés, aucun restant.', { left: 0 }],
    ['« Superviseur » : 13 demandés, le portail n’en propose que 6.', { isShown: false }],
    ['« Superviseur » : 13 demandés, le portail n’en propose aucun.', { isShown: false, left: 0 }],
    ['« Superviseur » : 13 demandés, 6 restants. 2 retraits passent d’abord.', { freed: 2 }],
  ])('is said: %s', (words, part) => {
    expect(said(part)).toBe(words);
  });

  test('offers to do as many as there are', () => {
    const { stock, actions } = notice({ freed: 1 });

    const first = stock.getByRole('button', { name: 'Faire les 7 premiers' });
    clickAsScript(first);
    expect(actions.run.doFirst).not.toHaveBeenCalled();
    clickAsPerson(first);
    expect(actions.run.doFirst).toHaveBeenCalledExactlyOnceWith('Superviseur');
  });

  test.each<[string, string, Partial<Shortage>]>([
    ['more have a +', 'Faire les 6 premiers', {}],
    ['some are freed', 'Faire les 7 premiers', { isShown: false, givable: 6, freed: 1 }],
  ])('offers a part where %s', (_, name, part) => {
    expect(notice(part).stock.queryByRole('button', { name })).not.toBeNull();
  });

  test.each<[string, Partial<Shortage>]>([
    ['there is none', { left: 0 }],
    ['the others have no +', { isShown: false, givable: 6 }],
  ])('offers no part where %s', (_, part) => {
    expect(notice(part).stock.queryByRole('button', { name: /^Faire/ })).toBeNull();
  });

  test.each(['differs', 'old', 'used'] as const)(
    'is not said of a preview that is off: %s',
    (misfit) => {
      expect(notice({}, { misfit }).group).toBeNull();
    },
  );
});

describe('to free some first', () => {
  function opened() {
    const all = notice({ wanted: 8 });
    act(() => void clickAsPerson(all.stock.getByRole('button', { name: 'Libérer d’abord…' })));
    return all;
  }

  test('lists the users who are not selected, and takes those who are chosen', () => {
    const { stock, actions } = opened();
    const list = stock.getByRole('listbox', { name: 'À qui retirer «\u00a0Superviseur\u00a0»' });
    const button = () => stock.getByRole<HTMLButtonElement>('button', { name: /^Transférer/ });

    expect(stock.getByText(/Il en manque 2/)).toBeDefined();
    expect(
      within(list)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual([expect.stringContaining('FPC172932'), expect.stringContaining('FPC17293')]);
    expect(button().disabled).toBe(true);

    act(() => void clickAsPerson(within(list).getByRole('option', { name: /Paul Durand/ })));
    expect(button().textContent).toBe('Transférer de 1 utilisateur');
    clickAsScript(button());
    expect(actions.flow.transfer).not.toHaveBeenCalled();
    clickAsPerson(button());
    expect(actions.flow.transfer).toHaveBeenCalledExactlyOnceWith('Superviseur', ['FPC17293']);
  });

  test('finds them by a filter', () => {
    const { stock } = opened();

    fireEvent.input(stock.getByRole('searchbox', { name: 'Filtrer ceux à qui retirer' }), {
      target: { value: 'martin' },
    });

    expect(stock.getAllByRole('option')).toHaveLength(1);
  });
});
