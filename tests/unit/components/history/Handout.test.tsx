// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { OpenLot } from '../../../../components/history/history-model';
import { undoPlan } from '../../../../utils/bulk/lots/follow-up-plans';
import { planEach } from '../../../../utils/bulk/plan-each';
import { ADD_SUPERVISOR, outcome, plan, result, runOfLot, SERVICE } from '../../support/builders';
import { card, LOT_RUN, lot, openLot, renderHistory } from '../../support/history';

/** Renders a lot as it is printed. */
function renderHandout(opened: OpenLot = openLot()) {
  return renderHistory({ opened, isForPrint: true });
}

/** The texts of what stands under a heading. */
function under(name: string): string[] {
  const part = within(screen.getByRole('region', { name }));
  return part.queryAllByRole('listitem').map(({ textContent }) => textContent ?? '');
}

const NOT_DONE = 'Ce qui n’a pas été fait, et pourquoi';

describe('a lot on paper', () => {
  test('says for whom it is, what was asked for, what was done and what was not', () => {
    renderHandout(openLot(lot(), { card: card({ ticket: 'T-42' }) }));

    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Compte rendu des modifications',
    );
    expect(screen.getByText('Dupont & Fils SAS')).toBeTruthy();
    expect(screen.getByText(/T-42/)).toBeTruthy();
    expect(under('Ce qui a été demandé')).toEqual([
      'Ajouter «\u00a0Superviseur\u00a0» · 3 utilisateurs',
    ]);
    expect(under('Ce qui a été fait')).toEqual([expect.stringContaining('FPC1')]);
    expect(under(NOT_DONE)).toEqual([
      expect.stringContaining('FPC2'),
      expect.stringContaining('FPC3'),
    ]);
    expect(screen.getByText(/Le portail répond : Refusé/)).toBeTruthy();
  });

  test('says so when all is done, or nothing', () => {
    const of = plan([ADD_SUPERVISOR], ['FPC1']);
    const done = runOfLot({ id: 'a', of }, outcome('FPC1', result('FPC1', 'modified')), {
      kind: 'finished',
    });
    const { again } = renderHandout(openLot(lot(done)));
    expect(screen.getByText('Tout ce qui a été demandé est fait.')).toBeTruthy();

    again({ opened: openLot(lot(runOfLot({ id: 'b', of }, { kind: 'stopped' }))) });

    expect(screen.getByText('Rien n’a été modifié.')).toBeTruthy();
    expect(under(NOT_DONE)).toHaveLength(1);
  });

  test('does not say what a person noted for themselves', () => {
    renderHandout(openLot(lot(), { card: card({ note: 'client pénible' }) }));

    expect(screen.queryByText(/pénible/)).toBeNull();
  });

  test('says what each has got where that differs', () => {
    const users = plan([], ['FPC1', 'FPC2']).tasks.map(({ user }) => user);
    const of = planEach(
      SERVICE,
      users.map((user, i) => ({
        user,
        changes: [{ option: 'Numéro Fax2Mail', action: 'add' as const, value: `019900000${i}` }],
      })),
    );
    const given = (licence: string, change: number) =>
      outcome(licence, result(licence, 'modified', { change, after: `01 99 00 00 0${change}` }));
    const events = [given('FPC1', 0), given('FPC2', 1), { kind: 'finished' as const }];
    renderHandout(openLot(lot(runOfLot({ id: 'a', of }, ...events))));

    expect(screen.getByText(/un numéro chacun · 2 utilisateurs/)).toBeTruthy();
    expect(under('Ce qui a été fait')).toEqual([
      expect.stringContaining('01 99 00 00 00'),
      expect.stringContaining('01 99 00 00 01'),
    ]);
  });

  test('says who has gained and lost what; who was left alone is named where they are few', () => {
    const licences = Array.from({ length: 24 }, (_, i) => `FPC${i}`);
    const changes = [ADD_SUPERVISOR, { option: 'Numéro Fax2Mail', action: 'remove' as const }];
    const untouched = licences.slice(3).map((licence) => {
      return outcome(licence, result(licence, 'already', { before: 'Oui', after: 'Oui' }));
    });
    const all = plan(changes, licences);
    const tasks = all.tasks.map((task, i) => ({ ...task, changes: i < 3 ? [0, 1] : [0] }));
    const of = { ...all, tasks };
    const gains = { before: 'Non', after: 'Oui' };
    const changed = ['FPC0', 'FPC1', 'FPC2'].map((licence, place) => {
      const loses = { change: 1, before: place === 2 ? '' : '0199000000', after: '' };
      return outcome(
        licence,
        result(licence, 'modified', gains),
        result(licence, place === 2 ? 'already' : 'modified', loses),
      );
    });
    const few = [...changed, ...untouched, { kind: 'finished' as const }];
    renderHandout(openLot(lot(runOfLot({ id: 'a', of }, ...few))));

    const heads = screen.getAllByRole('heading', { level: 3 });
    expect(heads.map(({ textContent }) => textContent)).toEqual([
      'Superviseur\u00a0: Non → Oui · 3 utilisateurs',
      'Numéro Fax2Mail\u00a0: 0199000000 → aucun · 2 utilisateurs',
    ]);
    expect(under('Ce qui a été fait').map((text) => text.split(' ')[0])).toEqual([
      ...['FPC0', 'FPC1', 'FPC2', 'FPC0', 'FPC1'],
    ]);
    expect(screen.getByText('Leurs noms sont dans le bilan exporté.')).toBeTruthy();
  });

  test('says what was undone', () => {
    const undo = runOfLot(
      { id: 'undo', of: undoPlan(LOT_RUN), minutes: 9, run: LOT_RUN.id, as: 'undo' },
      outcome('FPC1', result('FPC1', 'modified')),
      { kind: 'finished' },
    );
    renderHandout(openLot(lot(LOT_RUN, undo)));

    expect(under('Ce qui a été annulé ensuite')).toEqual([expect.stringContaining('FPC1')]);
  });

  test('names 400 users, and says how many more there are', () => {
    const licences = Array.from({ length: 403 }, (_, i) => `FPC${i}`);
    const of = plan([ADD_SUPERVISOR], licences);
    const events = licences.map((licence) => outcome(licence, result(licence, 'modified')));
    renderHandout(openLot(lot(runOfLot({ id: 'a', of }, ...events, { kind: 'finished' }))));

    expect(under('Ce qui a été fait')).toHaveLength(400);
    expect(screen.getByText('et 3 autres, dans le bilan exporté')).toBeTruthy();
  });
});

test('the page is printed by its button, and leads back to the lot', () => {
  const { actions } = renderHandout();

  fireEvent.click(screen.getByRole('button', { name: 'Imprimer' }));

  expect(actions.print).toHaveBeenCalledOnce();
  const back = screen.getByRole('link', { name: /Retour au lot/ });
  expect(back.getAttribute('href')).toBe('#lot=lot-1');
});

test('a lot whose journal cannot be read is shown as it is elsewhere', () => {
  renderHandout(openLot(lot(), { lot: undefined }));

  expect(screen.queryByText('Compte rendu des modifications')).toBeNull();
});
