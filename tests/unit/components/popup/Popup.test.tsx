// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { clickAsPerson, clickAsScript } from '../../support/events';
import { renderPopup } from '../../support/popup';

test('without any run there is nothing to pause', () => {
  const { current } = renderPopup([]);

  expect(current.queryByRole('progressbar')).toBeNull();
  const buttons = screen.getAllByRole('button').map(({ textContent }) => textContent);
  expect(buttons).toEqual(['Historique', 'Classeur…', 'Réglages']);
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

test('all lots, workbooks, and the settings are one press away', () => {
  const { actions } = renderPopup([]);

  clickAsPerson(screen.getByRole('button', { name: 'Historique' }));
  expect(actions.openHistory).toHaveBeenCalledOnce();
  clickAsPerson(screen.getByRole('button', { name: 'Classeur…' }));
  expect(actions.openWorkbook).toHaveBeenCalledOnce();
  clickAsPerson(screen.getByRole('button', { name: 'Réglages' }));
  expect(actions.openOptions).toHaveBeenCalledOnce();
});
