// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { PanelState, PopupLot } from '../../../../components/popup/popup-model';
import { clickAsPerson } from '../../support/events';
import { popupLot, renderPopup } from '../../support/popup';

const OPEN: PanelState = {
  service: 'SRV1042',
  side: 'right',
  isFolded: false,
  hasUsers: true,
  reads: 'nothing',
  selected: 0,
};
const TO_USERS = /onglet Utilisateurs/;
const OFFER = { name: 'Ouvrir le panneau dans cet onglet' };

const status = () => screen.getByRole('status').textContent?.trim();
const lots = (...phases: PopupLot['phase'][]) => {
  return phases.map((phase, index) => popupLot({ id: `lot-${index}`, phase }));
};

test('the product is named', () => {
  renderPopup([]);

  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('MyOpenIP Bulk');
});

describe('lots that are not over', () => {
  test.each([
    [lots('running'), '1 lot en cours.'],
    [lots('running', 'running', 'finished'), '2 lots en cours.'],
    [lots('paused'), '1 lot en pause.'],
    [lots('interrupted', 'interrupted'), '2 lots interrompus.'],
    [lots('paused', 'running', 'interrupted'), '1 lot en cours, 1 lot en pause, 1 lot interrompu.'],
  ])('are counted by what they do %#', (all, words) => {
    renderPopup(all);

    expect(status()).toBe(words);
  });
});

describe('without any lot', () => {
  test('it is said how to begin where the tab in front is no page of the portal', () => {
    renderPopup([]);

    expect(status()).toBe(
      'Aucun lot en cours. Ouvrez l’onglet Utilisateurs d’un service dans MyOpenIP pour commencer.',
    );
    expect(screen.getByText(/Mes Services/).textContent).toMatch(TO_USERS);
    expect(screen.queryByRole('button', OFFER)).toBeNull();
  });

  test('nothing is said before the journal has been read', () => {
    renderPopup([], { isReady: false });

    expect(status()).toBe('');
    expect(screen.queryByText(TO_USERS)).toBeNull();
  });

  test.each([null, { ...OPEN, hasUsers: false }])(
    'it is said that there is no table of users in the tab: %j',
    (panel) => {
      renderPopup([], { panel });

      expect(status()).toBe('Aucun lot en cours. Aucun tableau d’utilisateurs dans cet onglet.');
      expect(screen.getByText(/Mes Services/).textContent).toMatch(TO_USERS);
    },
  );
});

describe('beside the users', () => {
  test.each<[Partial<PanelState>, string, string]>([
    [{}, 'ouvert à droite.', 'Aucun utilisateur n’y est encore sélectionné.'],
    [{ selected: 1 }, 'ouvert à droite.', '1 utilisateur y est sélectionné.'],
    [
      { selected: 36, isFolded: true },
      'replié au bord de la page.',
      '36 utilisateurs y sont sélectionnés.',
    ],
    [{ side: 'left' }, 'ouvert à gauche.', 'Aucun utilisateur n’y est encore sélectionné.'],
    [{ reads: 'list' }, 'ouvert à droite.', 'Il lit la liste des utilisateurs.'],
    [{ reads: 'details' }, 'ouvert à droite.', 'Il lit les fiches : rien n’est modifié.'],
  ])('it is said what the panel does there: %j', (part, where, what) => {
    renderPopup([], { panel: { ...OPEN, ...part } });

    expect(status()).toBe(`Aucun lot en cours. Le panneau est ${where}`);
    screen.getByText(what);
    // A person who is at the users needs no way there.
    expect(document.body.textContent).not.toMatch(TO_USERS);
  });

  test('it is said beside the count of the lots', () => {
    renderPopup(lots('running'), { panel: OPEN });

    expect(status()).toBe('1 lot en cours. Le panneau est ouvert à droite.');
  });
});

describe('the panel', () => {
  test.each<[string, PanelState | null]>([
    ['is not shown', null],
    ['is folded', { ...OPEN, isFolded: true }],
  ])('that %s can be opened', (_, panel) => {
    const { actions } = renderPopup([], { panel });

    clickAsPerson(screen.getByRole('button', OFFER));

    expect(actions.openPanel).toHaveBeenCalledOnce();
  });

  test('that is open is not offered', () => {
    renderPopup([], { panel: OPEN });

    expect(screen.queryByRole('button', OFFER)).toBeNull();
  });
});
