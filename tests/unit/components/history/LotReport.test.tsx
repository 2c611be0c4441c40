// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { undoPlan } from '../../../../utils/bulk/lots/follow-up-plans';
import { planForAll } from '../../../../utils/bulk/plan';
import {
  ADD_SUPERVISOR,
  outcome,
  plan,
  result,
  runOfLot,
  SERVICE,
  user,
} from '../../support/builders';
import { clickAsPerson, clickAsScript } from '../../support/events';
import { card, LOT_RUN, lot, openLot, renderHistory } from '../../support/history';

const buttonOf = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const headline = () => screen.getByRole('heading', { level: 2 }).textContent;

test('the headline says what came of the lot, and has the focus', () => {
  renderHistory({ opened: openLot() });

  expect(headline()).toBe('1 sur 3 modifié · 1 indisponible · 1 échec');
  expect(document.activeElement?.textContent).toBe(headline());
});

describe('the lines', () => {
  test('stand by cause, the problems first and unfolded', () => {
    renderHistory({ opened: openLot() });

    const causes = within(screen.getByRole('region', { name: 'Utilisateurs' }));
    const buttons = causes.getAllByRole('button');
    expect(buttons.map(({ textContent }) => textContent)).toEqual([
      'Échec 1Le portail répond\u00a0: Refusé',
      'Indisponible 1Le portail ne propose pas cette action pour cet utilisateur (stock épuisé, type de licence…).',
      'Modifié 1',
    ]);
    expect(buttons.map((button) => button.getAttribute('aria-expanded'))).toEqual([
      'true',
      'false',
      'false',
    ]);
    expect(causes.getByRole('listitem').textContent).toContain('FPC2');
  });

  test('are unfolded by their button', () => {
    renderHistory({ opened: openLot() });

    fireEvent.click(buttonOf(/^Modifié 1/));

    expect(screen.getByText(/Non → Oui/)).toBeTruthy();
  });

  test('lead to all lots of their user', () => {
    renderHistory({ opened: openLot() });

    const link = screen.getByRole('link', { name: 'Tous les lots de FPC2' });
    expect(link.getAttribute('href')).toBe('#user=FPC2');
  });

  test('are drawn only as far as they are in view', () => {
    const users = Array.from({ length: 5000 }, (_, at) => user(`FPC${at}`, { name: `U ${at}` }));
    const of = planForAll(SERVICE, [ADD_SUPERVISOR], users);
    const done = users.map(({ licence }) => outcome(licence, result(licence, 'modified')));
    renderHistory({ opened: openLot(lot(runOfLot({ id: 'long', of }, ...done))) });

    expect(screen.getAllByRole('link', { name: /^Tous les lots de/ }).length).toBeLessThan(60);
    const first = screen.getByRole('link', { name: 'Tous les lots de FPC0' });
    expect(first.closest('[role="listitem"]')?.getAttribute('aria-setsize')).toBe('5000');
  });
});

describe('an undo', () => {
  const undo = runOfLot(
    { id: 'undo', of: undoPlan(LOT_RUN), minutes: 5, run: 'lot-1', as: 'undo' },
    outcome('FPC1', result('FPC1', 'modified', { before: 'Oui', after: 'Non' })),
    { kind: 'finished' },
  );

  test('is told as such within its lot', () => {
    renderHistory({ opened: openLot(lot(LOT_RUN, undo)) });

    expect(headline()).toBe('Lot annulé\u00a0: 1 rétabli');
    const runs = within(screen.getByRole('region', { name: 'Ce qui a été fait' }));
    const words = runs.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(words[0]).toMatch(/^Lot lancé/);
    expect(words[1]).toMatch(/^Annulation/);
    expect(screen.getByRole('region', { name: 'Annulation, par utilisateur' })).toBeTruthy();
  });
});

test('a retry is told as such', () => {
  const retry = runOfLot(
    { id: 'retry', of: plan([ADD_SUPERVISOR], ['FPC2']), minutes: 5, run: 'lot-1', as: 'retry' },
    { kind: 'finished' },
  );
  renderHistory({ opened: openLot(lot(LOT_RUN, retry)) });

  expect(screen.getByText('Échecs réessayés')).toBeTruthy();
});

test('why a lot has stopped or waits is said', () => {
  const paused = runOfLot(
    { id: 'paused', of: plan([ADD_SUPERVISOR], ['FPC1']) },
    { kind: 'paused', reason: { code: 'session-expired' } },
  );
  renderHistory({ opened: openLot(lot(paused)) });

  expect(screen.getByText(/Votre session MyOpenIP a expiré/)).toBeTruthy();
});

describe('the buttons', () => {
  test('export the report, and open the portal', () => {
    const { actions } = renderHistory({ opened: openLot() });

    fireEvent.click(buttonOf('Exporter le rapport'));
    fireEvent.click(buttonOf('Ouvrir dans le portail'));

    expect(actions.exportReport).toHaveBeenCalledOnce();
    expect(actions.openInPortal).toHaveBeenCalledExactlyOnceWith();
  });

  test.each([
    ['Re-sélectionner les mêmes', 'users'],
    ['Refaire pour d’autres', 'changes'],
  ] as const)('have another lot prepared in the portal, for a person alone: %s', (name, reuse) => {
    const { actions } = renderHistory({ opened: openLot() });

    clickAsScript(buttonOf(name));
    expect(actions.openInPortal).not.toHaveBeenCalled();
    clickAsPerson(buttonOf(name));

    expect(actions.openInPortal).toHaveBeenCalledExactlyOnceWith(reuse);
  });

  test('prepare no changes for others where each user had their own', () => {
    renderHistory({ opened: openLot(lot(), { isOwn: true }) });

    expect(screen.queryByRole('button', { name: 'Refaire pour d’autres' })).toBeNull();
    buttonOf('Re-sélectionner les mêmes');
  });

  test.each([
    ['goes on', { card: card({ phase: 'running' }) }],
    ['cannot be opened in the portal', { portal: { canOpen: false, why: 'Non.' } as const }],
  ])('prepare none from a lot that %s', (_, part) => {
    renderHistory({ opened: openLot(lot(), part) });

    expect(screen.queryByRole('button', { name: 'Re-sélectionner les mêmes' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Refaire pour d’autres' })).toBeNull();
  });

  test('export a workbook, and lead to the page that is printed', () => {
    const { actions } = renderHistory({ opened: openLot() });

    fireEvent.click(buttonOf('Exporter le bilan'));
    fireEvent.click(buttonOf('Imprimer'));

    expect(actions.exportWorkbook).toHaveBeenCalledOnce();
    expect(location.hash).toBe('#lot=lot-1&as=print');
  });

  test('are greyed where the portal is out of reach, and say why', () => {
    const why = 'L’extension n’a pas accès à portail.example.';
    renderHistory({ opened: openLot(lot(), { portal: { canOpen: false, why } }) });

    const button = buttonOf('Ouvrir dans le portail');
    expect(button.disabled).toBe(true);
    const hint = button.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(hint)?.textContent).toBe(why);
    expect(buttonOf('Exporter le rapport').disabled).toBe(false);
  });

  test('are greyed where the journal cannot be read', () => {
    const portal = { canOpen: false, why: 'Le début manque.' } as const;
    const unreadable = { lot: undefined, causes: [], portal, card: card({ summary: undefined }) };
    renderHistory({ opened: openLot(lot(), unreadable) });

    expect(headline()).toBe('Journal illisible');
    expect(buttonOf('Exporter le rapport').disabled).toBe(true);
    expect(buttonOf('Ouvrir dans le portail').disabled).toBe(true);
  });

  test('say what came of them, politely', () => {
    renderHistory({ opened: openLot(), news: 'La page du service est ouverte.' });

    expect(screen.getByText('La page du service est ouverte.').getAttribute('role')).toBe('status');
  });
});

describe('note and ticket', () => {
  const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
  const write = (name: string, value: string) =>
    fireEvent.input(field(name), { target: { value } });

  test('are shown, and written together', () => {
    const { actions } = renderHistory({
      opened: openLot(lot(), { card: card({ note: 'Vu', ticket: 'T-1' }) }),
    });
    expect(field('Note').value).toBe('Vu');
    expect(buttonOf('Garder').disabled).toBe(true);

    write('Ticket', 'T-2');
    fireEvent.click(buttonOf('Garder'));

    expect(actions.writeNote).toHaveBeenCalledWith({ text: 'Vu', ticket: 'T-2' });
  });

  test('that are being written stay while the lot goes on, and go with another one', () => {
    const { again } = renderHistory({ opened: openLot() });
    write('Note', 'Rappeler');

    again({ opened: openLot(lot(), { card: card({ phase: 'running' }) }) });
    expect(field('Note').value).toBe('Rappeler');

    again({ opened: openLot(lot(), { card: card({ id: 'other' }) }) });
    expect(field('Note').value).toBe('');
  });
});
