// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { clickAsPerson, clickAsScript } from '../../support/events';
import { renderPopup } from '../../support/popup';

describe('without any run', () => {
  test('says what to do next', () => {
    const { current } = renderPopup([]);

    expect(screen.getByRole('status').textContent).toContain('Aucun lot en cours');
    expect(screen.getByText(/Mes Services/).textContent).toContain('onglet Utilisateurs');
    expect(current.queryByRole('progressbar')).toBeNull();
    expect(screen.getAllByRole('button')).toEqual([
      screen.getByRole('button', { name: 'Réglages' }),
    ]);
  });

  test('says nothing before the journal has been read', () => {
    renderPopup([], { isReady: false });

    expect(screen.getByRole('status').textContent).toBe('');
    expect(screen.queryByText(/Mes Services/)).toBeNull();
  });
});

describe('beside a portal’s page without a panel', () => {
  test('offers to open it there', () => {
    const { actions } = renderPopup([], { canOpenPanel: true });

    clickAsPerson(screen.getByRole('button', { name: 'Ouvrir le panneau dans cet onglet' }));

    expect(actions.openPanel).toHaveBeenCalledOnce();
  });
});

describe('without access to the portal', () => {
  test('says what does not work, and asks for it at a person’s press alone', () => {
    const { actions } = renderPopup([], { isShutOut: true });

    expect(screen.getByRole('alert').textContent).toContain('Le panneau ne s’affiche plus');
    const button = screen.getByRole('button', { name: 'Autoriser l’accès à MyOpenIP' });
    clickAsScript(button);
    expect(actions.askForAccess).not.toHaveBeenCalled();
    clickAsPerson(button);
    expect(actions.askForAccess).toHaveBeenCalledOnce();
  });

  test('says nothing of it where it is given', () => {
    renderPopup([]);

    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByRole('button', { name: /Autoriser/ })).toBeNull();
  });
});
