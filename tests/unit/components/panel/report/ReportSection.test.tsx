// @vitest-environment happy-dom
import { within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { Results } from '../../../../../components/panel/report/results-model';
import { clickAsPerson, clickAsScript } from '../../../support/events';
import { renderPanel, renderRun } from '../../../support/panel';
import { LOT, results, row } from '../../../support/panel-results';

function shown(part: Partial<Results> = {}) {
  const { panel, actions, again } = renderRun({ results: results(part) });
  return { panel, actions, again, table: within(panel.getByRole('table', { name: 'Résultats' })) };
}

test('has the promised columns', () => {
  const headings = shown().table.getAllByRole('columnheader');

  expect(headings.map(({ textContent }) => textContent)).toEqual([
    'Licence',
    'Option',
    'Avant',
    'Après',
    'Résultat',
    'Détail',
    'Nom',
    'Fiche',
  ]);
});

test('has a line per user and change', () => {
  const { table } = shown({
    rows: [row({ outcome: 'failed', after: 'Non', detail: 'Le portail répond : non' })],
  });

  const cells = table.getAllByRole('cell').map(({ textContent }) => textContent);

  expect(cells).toEqual([
    'FPC172932',
    'Superviseur',
    'Non',
    'Non',
    'Échec',
    'Le portail répond : non',
    'Léa Martin',
    'Ouvrir la fiche',
  ]);
});

test('says first which lot it is, and what it came to', () => {
  const { panel } = shown({ lot: LOT });

  panel.getByText('Lot du 28/11 04:24');
  const headline = document.querySelector('.headline');
  expect(headline?.textContent).toBe('5 sur 10 modifiés · 2 échecs · 3 arrêtés');
  const parts = [...(headline?.children ?? [])].map(({ textContent }) => textContent);
  expect(parts).toEqual(['5 sur 10 modifiés ·', '2 échecs ·', '3 arrêtés']);
});

test('counts the outcomes that there are', () => {
  const { panel } = shown({ counts: { modified: 3, 'to-check': 1, failed: 0 } });

  const counts = panel.getAllByRole('listitem').map(({ textContent }) => textContent);

  expect(counts).toEqual(['Modifié 3', 'À vérifier 1']);
});

test('shows what the portal says as text', () => {
  const text = '<img src=x onerror="alert(1)"><b>gras</b>';
  const { panel, table } = shown({
    rows: [row({ licence: text, option: text, before: text, after: text, detail: text })],
  });

  expect(panel.getByRole('table').querySelector('img, b')).toBeNull();
  expect(table.getAllByRole('cell').filter(({ textContent }) => textContent === text)).toHaveLength(
    5,
  );
});

describe('the buttons after a run', () => {
  const NAMES = [
    'Réessayer les échecs (2)',
    'Réessayer les 5 non faits',
    'Traiter les arrêtés',
    'Annuler ce lot…',
    'Exporter le rapport',
  ];
  const ALL = { lot: LOT, canRetry: true, canFinish: true, canExport: true, canUndo: true };
  const NONE = { canRetry: false, canFinish: false, canExport: false, canUndo: false };

  const offered = (panel: ReturnType<typeof shown>['panel']) => {
    const names = panel.getAllByRole('button').map(({ textContent }) => textContent ?? '');
    return names.filter((name) => NAMES.includes(name));
  };

  test('are those that make sense', () => {
    expect(offered(shown(ALL).panel)).toEqual(NAMES);
  });

  test('are none where none does', () => {
    expect(offered(shown(NONE).panel)).toEqual([]);
  });

  test('are out of the way while another run goes on', () => {
    const { panel, again } = shown(ALL);

    again({ workState: 'running', results: results(ALL) });

    expect(offered(panel)).toEqual([]);
  });

  test('are out of the way while a preview goes on', () => {
    const { panel } = renderPanel({
      run: { workState: 'previewing', work: 'preview', results: results(ALL) },
      flow: { open: 'report' },
    });

    expect(offered(panel)).toEqual([]);
  });

  test('save the report', () => {
    const { panel, actions } = shown(ALL);

    clickAsPerson(panel.getByRole('button', { name: 'Exporter le rapport' }));

    expect(actions.exportReport).toHaveBeenCalledOnce();
  });

  test('say of a lot that is undone in part how many can still be undone', () => {
    const { panel } = shown({ ...ALL, lot: { ...LOT, isUndo: true } });

    panel.getByRole('button', { name: 'Annuler ce lot (5 encore)…' });
  });

  test('save a workbook, or show what is printed', () => {
    const { panel, actions } = shown(ALL);

    clickAsPerson(panel.getByRole('button', { name: 'Exporter le bilan' }));
    clickAsPerson(panel.getByRole('button', { name: 'Imprimer' }));

    expect(actions.exportWorkbook).toHaveBeenCalledOnce();
    expect(actions.print).toHaveBeenCalledOnce();
  });

  test('offer another try of all only where more was not done than failed', () => {
    const lot = { ...LOT, users: { ...LOT.users, retryAll: 2 } };

    expect(offered(shown({ ...ALL, lot }).panel)).not.toContain('Réessayer les 5 non faits');
  });

  test.each([
    ['Re-sélectionner les mêmes', 'users'],
    ['Refaire pour d’autres', 'changes'],
  ] as const)('use the lot for another one: %s', (name, what) => {
    const { panel, actions } = renderPanel({
      run: { results: results(ALL) },
      flow: { open: 'report' },
    });
    const button = panel.getByRole<HTMLButtonElement>('button', { name });

    clickAsScript(button);
    expect(actions.flow.reuse).not.toHaveBeenCalled();
    clickAsPerson(button);

    expect(actions.flow.reuse).toHaveBeenCalledExactlyOnceWith(what);
  });

  test('begin another lot', () => {
    const { panel, actions } = shown(ALL);

    clickAsPerson(panel.getByRole('button', { name: 'Nouveau lot' }));

    expect(actions.closeResults).toHaveBeenCalledOnce();
  });
});

describe('the button that opens a detail', () => {
  const rows = (['failed', 'to-check', 'modified', 'unavailable'] as const).map((outcome, index) =>
    row({ licence: `FPC${index}`, key: `FPC${index} 0`, outcome }),
  );

  test('stands in the lines that are to be looked at, and says whose', () => {
    const { table } = shown({ rows });

    const names = table.getAllByRole('button').map((button) => button.getAttribute('aria-label'));

    expect(names).toEqual(['Ouvrir la fiche de FPC0', 'Ouvrir la fiche de FPC1']);
  });

  test('opens that user’s, for a person alone', () => {
    const { panel, actions } = renderPanel({
      run: { results: results({ rows }) },
      flow: { open: 'report' },
    });
    const button = panel.getByRole('button', { name: 'Ouvrir la fiche de FPC1' });

    clickAsScript(button);
    expect(actions.flow.openDetail).not.toHaveBeenCalled();
    clickAsPerson(button);

    expect(actions.flow.openDetail).toHaveBeenCalledExactlyOnceWith('FPC1');
  });

  test('is not there while the run still goes on', () => {
    const { panel } = renderRun({ workState: 'running', results: results({ rows }) });

    expect(panel.queryByRole('button', { name: /^Ouvrir la fiche/ })).toBeNull();
  });
});
