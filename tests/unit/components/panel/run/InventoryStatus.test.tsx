// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { clickAsPerson } from '../../../support/events';
import { renderPanel } from '../../../support/panel';

const PROGRESS = { done: 12, total: 60, failed: 1 };

test('an inventory is taken of the selected users by a button of their step', () => {
  const { panel, actions } = renderPanel({ users: { selected: new Set(['FPC3']) } });

  clickAsPerson(panel.getByRole('button', { name: 'Inventaire' }));

  expect(actions.inventory.take).toHaveBeenCalledOnce();
});

test('on a page where nothing can be done, none is taken', () => {
  const { panel } = renderPanel({ obstacle: 'Rien à lire ici' });

  expect(panel.queryByRole('button', { name: 'Inventaire' })).toBeNull();
});

test('while it is taken, its progress is shown, and it can be paused and stopped', () => {
  const { panel, region, actions } = renderPanel({
    run: { workState: 'previewing', work: 'inventory', progress: PROGRESS, inHand: 'FPC3 · Zoé' },
  });

  expect(region.getAttribute('aria-busy')).toBe('true');
  const bar = panel.getByRole('progressbar', { name: 'Progression' });
  expect(bar.getAttribute('aria-valuenow')).toBe('12');
  expect(panel.getByText(/FPC3 · Zoé/)).toBeTruthy();
  expect(panel.queryByRole('button', { name: 'Inventaire' })).toBeNull();
  clickAsPerson(panel.getByRole('button', { name: 'Pause' }));
  clickAsPerson(panel.getByRole('button', { name: 'Arrêter' }));
  expect(actions.run.pause).toHaveBeenCalledOnce();
  expect(actions.run.stop).toHaveBeenCalledOnce();
});

test('one that was interrupted can be resumed', () => {
  const { panel, actions } = renderPanel({
    run: { workState: 'interrupted', work: 'inventory', progress: PROGRESS },
  });

  clickAsPerson(panel.getByRole('button', { name: 'Reprendre' }));

  expect(actions.run.resume).toHaveBeenCalledOnce();
});

test('once it is over, the panel says how many were read, and opens its page', () => {
  const { panel, actions } = renderPanel({
    run: { inventory: { id: 'inventory-1', words: 'Inventaire : 58 lus, 2 illisibles' } },
  });

  expect(panel.getByText('Inventaire : 58 lus, 2 illisibles')).toBeTruthy();
  panel.getByRole('button', { name: 'Ouvrir' }).click();

  expect(actions.inventory.open).toHaveBeenCalledExactlyOnceWith('inventory-1');
});
