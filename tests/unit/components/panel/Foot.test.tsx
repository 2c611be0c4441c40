// @vitest-environment happy-dom
import { within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { clickAsPerson, clickAsScript } from '../../support/events';
import { renderPanel, renderRun } from '../../support/panel';
import { USERS } from '../../support/panel-model';
import { check, results } from '../../support/panel-results';

const LOST = [
  { licence: 'FPC1', option: 'Numéro à présenter', value: '0199001234' },
  { licence: 'FPC2', option: 'Numéro Fax2Mail', value: '0199005678' },
];

describe('a question that a person may allow', () => {
  test('has a button beside those that go on and stop', () => {
    const { panel, actions } = renderRun({ workState: 'paused', canAllow: true });

    clickAsPerson(panel.getByRole('button', { name: 'Répondre oui à cette question' }));

    expect(actions.allow).toHaveBeenCalledOnce();
    panel.getByRole('button', { name: 'Reprendre' });
    panel.getByRole('button', { name: 'Arrêter' });
  });

  test('is allowed by no script of the page', () => {
    const { panel, actions } = renderRun({ workState: 'paused', canAllow: true });

    clickAsScript(panel.getByRole('button', { name: 'Répondre oui à cette question' }));

    expect(actions.allow).not.toHaveBeenCalled();
  });

  test.each([
    ['while a run goes on', { workState: 'running', canAllow: true } as const],
    ['in a pause for another reason', { workState: 'paused', canAllow: false } as const],
  ])('is not offered %s', (_, part) => {
    const { panel } = renderRun(part);

    expect(panel.queryByRole('button', { name: 'Répondre oui à cette question' })).toBeNull();
  });
});

describe('numbers that were lost', () => {
  test('are named, whose and which, in an alert with the way to put them back', () => {
    const { panel, actions } = renderRun({ lost: LOST });

    const alert = within(panel.getByRole('alert'));
    expect(alert.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'FPC1, Numéro à présenter\u00a0: 0199001234',
      'FPC2, Numéro Fax2Mail\u00a0: 0199005678',
    ]);
    clickAsPerson(alert.getByRole('button', { name: 'Remettre l’ancienne valeur' }));
    expect(actions.putBack).toHaveBeenCalledOnce();
  });

  test('are put back by no script of the page', () => {
    const { panel, actions } = renderRun({ lost: LOST });

    clickAsScript(panel.getByRole('button', { name: 'Remettre l’ancienne valeur' }));

    expect(actions.putBack).not.toHaveBeenCalled();
  });

  test('stay in view while something goes on, without the button', () => {
    const { panel } = renderRun({ lost: LOST, workState: 'running' });

    expect(panel.getByRole('alert').textContent).toContain('FPC1');
    expect(panel.queryByRole('button', { name: 'Remettre l’ancienne valeur' })).toBeNull();
  });

  test('that are many are counted beyond the first five', () => {
    const many = Array.from({ length: 8 }, (_, at) => ({ ...LOST[0], licence: `FPC${at}` }));
    const { panel } = renderRun({ lost: many as typeof LOST });

    const items = within(panel.getByRole('alert')).getAllByRole('listitem');
    expect(items).toHaveLength(6);
    expect(items.at(-1)?.textContent).toContain('3');
  });
});

test('a detail that is being opened can only be stopped', () => {
  const { panel, actions } = renderRun({ workState: 'opening', results: results() });

  const buttons = within(panel.getByRole('contentinfo')).getAllByRole('button');
  expect(buttons.map(({ textContent }) => textContent)).toEqual(['Arrêter']);
  clickAsPerson(buttons[0] as Element);

  expect(actions.stop).toHaveBeenCalledOnce();
});

describe('beside a report', () => {
  const beside = () => renderRun({ results: results({ canExport: true }), news: 'Terminé.' });

  test('are two buttons; one is primary', () => {
    const buttons = within(beside().panel.getByRole('contentinfo')).getAllByRole('button');

    expect(buttons.map(({ textContent }) => textContent)).toEqual([
      'Nouveau lot',
      'Exporter le rapport',
    ]);
    expect(buttons.map(({ className }) => className)).toEqual(['', 'primary']);
  });

  test('only a screen reader is told how many are selected', () => {
    const status = beside().panel.getByRole('status');

    expect(status.textContent).toBe('Aucun utilisateur sélectionné · Terminé.');
    expect(status.querySelector('.unseen')?.textContent).toBe('Aucun utilisateur sélectionné · ');
  });

  test('which is shown in every other step', () => {
    const { panel } = renderPanel({ flow: { open: 'changes' } });

    expect(panel.getByRole('status').querySelector('.unseen')).toBeNull();
  });
});

describe('users who were left out of the next run', () => {
  const selected = new Set(USERS.map(({ licence }) => licence));
  const shown = (left: number, workState: 'idle' | 'running' = 'idle') => {
    const old = check([], { left, misfit: 'old' });
    return renderPanel({
      users: { selected },
      flow: { open: 'changes' },
      run: { check: old, workState },
    });
  };

  test('are counted beside the button that leaves them out, and can be taken back', () => {
    const { panel, actions } = shown(2);

    panel.getByText(/^2 laissés de côté\./);
    panel.getByRole('button', { name: 'Appliquer à 1 utilisateur' });
    clickAsPerson(panel.getByRole('button', { name: 'Les reprendre' }));

    expect(actions.run.includeAll).toHaveBeenCalledOnce();
  });

  test('are taken back by no script of the page', () => {
    const { panel, actions } = shown(1);

    clickAsScript(panel.getByRole('button', { name: 'Le reprendre' }));

    expect(actions.run.includeAll).not.toHaveBeenCalled();
  });

  test('are not spoken of where there are none', () => {
    expect(shown(0).panel.queryByText(/laissés? de côté/)).toBeNull();
  });
});
