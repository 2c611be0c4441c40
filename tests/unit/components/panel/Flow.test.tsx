// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { RunModel } from '../../../../components/panel/run/run-model';
import type { Draft } from '../../../../utils/bulk/form/drafts';
import { clickAsPerson } from '../../support/events';
import { renderPanel } from '../../support/panel';
import { check, LOT, results, row } from '../../support/panel-results';

const SUPERVISOR: Draft = { action: 'add', option: 'Superviseur', value: '' };
const FAX: Draft = { action: 'remove', option: 'Numéro Fax2Mail', value: '' };

type Shown = Parameters<typeof renderPanel>[0];

/** The headings of the steps, and whether each is open. */
function headings(shown: Shown = {}): [string, boolean][] {
  const { region } = renderPanel(shown);
  const found = region.querySelectorAll('.step-heading button');
  return [...found].map((one) => [
    one.textContent ?? '',
    one.getAttribute('aria-expanded') === 'true',
  ]);
}

describe('the steps', () => {
  test('are one line each, except the open one', () => {
    expect(headings()).toEqual([
      ['Utilisateurs', true],
      ['Modifications', false],
      ['Vérification', false],
    ]);
  });

  test.each<[string, Shown]>([
    ['run', { run: { work: 'run', workState: 'running' }, flow: { open: 'run' } }],
    ['report', { run: { results: results({ lot: LOT }) }, flow: { open: 'report' } }],
  ])('are numbered without a gap: %s', (_, shown) => {
    const { region } = renderPanel(shown);
    const marks = [...region.querySelectorAll('.step:not(.is-done) .step-mark')];

    expect(marks.at(-1)?.getAttribute('data-place')).toBe('4');
  });

  test('say in their lines what was decided', () => {
    const shown: Shown = {
      users: { selected: new Set(['FPC3', 'FPC17293']) },
      changes: { drafts: [SUPERVISOR, FAX] },
      run: {
        check: check([row({ outcome: 'to-do', finding: 'to-do' })]),
        results: results({ lot: LOT }),
      },
      flow: { open: 'report' },
    };

    expect(headings(shown)).toEqual([
      ['Utilisateurs · 2 sélectionnés', false],
      [
        'Modifications · Ajouter « Superviseur » et 1 autre'.replace(
          '« Superviseur »',
          '«\u00a0Superviseur\u00a0»',
        ),
        false,
      ],
      ['Vérification · lue à 14:05 · 1 à modifier', false],
      ['Bilan', true],
    ]);
  });

  test.each<[Partial<RunModel>, string]>([
    [{ check: check([], { misfit: 'differs' }) }, 'Vérification · à relire'],
    [{ check: check([], { misfit: 'used' }) }, 'Vérification'],
    [
      { check: check([], { misfit: 'reading' }), work: 'preview' },
      'Vérification · lecture en cours',
    ],
  ])('say of a preview whether it is of use: %#', (run, name) => {
    expect(headings({ run }).at(-1)?.[0]).toBe(name);
  });

  test('go on to the run while there is one, then to its report', () => {
    const names = (shown: Shown) =>
      headings(shown)
        .map(([name]) => name)
        .at(-1);

    expect(
      names({
        run: { workState: 'running', work: 'run', progress: { done: 3, total: 12, failed: 0 } },
        flow: { open: 'users' },
      }),
    ).toBe('Exécution · 3 sur 12');
  });

  test('end with the report of a run that is over', () => {
    const shown: Shown = {
      run: { results: results({ lot: LOT }) },
      flow: { open: 'users' },
    };

    expect(headings(shown).at(-1)).toEqual([`Bilan · ${LOT.headline}`, false]);
  });

  test('end with the service’s last lot, whose report opens at a press', () => {
    const { panel, actions } = renderPanel({ run: { lastLot: LOT } });

    clickAsPerson(panel.getByRole('button', { name: `Bilan · ${LOT.title} · ${LOT.headline}` }));

    expect(actions.flow.showLot).toHaveBeenCalledExactlyOnceWith('r1');
  });

  test('are opened by their headings', () => {
    const { panel, actions } = renderPanel();

    clickAsPerson(panel.getByRole('button', { name: 'Modifications', expanded: false }));

    expect(actions.flow.open).toHaveBeenCalledExactlyOnceWith('changes');
  });

  test('show no results while they are closed', () => {
    const shown = { check: check([row()]), results: results() };
    const { panel, again } = renderPanel({ run: shown, flow: { open: 'report' } });
    expect(panel.getAllByRole('table', { hidden: true })).toHaveLength(1);

    again({ flow: { open: 'users' } });

    expect(panel.queryByRole('table', { hidden: true })).toBeNull();
  });

  test('keep what was written in them while they are closed', () => {
    const { panel, region, again } = renderPanel({ users: { paste: 'open' } });
    const field = panel.getByRole<HTMLTextAreaElement>('textbox', { name: 'Liste à sélectionner' });
    fireEvent.input(field, { target: { value: 'FPC3' } });

    again({ flow: { open: 'changes' } });
    expect(panel.queryByRole('textbox', { name: 'Liste à sélectionner' })).toBeNull();
    again({ flow: { open: 'users' } });

    expect(region.querySelector('textarea')?.value).toBe('FPC3');
  });
});
