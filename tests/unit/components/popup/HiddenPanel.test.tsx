// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { Confirmation } from '../../../../components/panel/run/run-model';
import { ADD_SUPERVISOR, plan } from '../../support/builders';
import { clickAsPerson } from '../../support/events';
import { renderPopup } from '../../support/popup';

describe('while a page hides the panel', () => {
  const PRESS = { kind: 'press', button: 'Appliquer', isBusy: false, said: '' } as const;
  const confirmation: Confirmation = {
    plan: plan([ADD_SUPERVISOR], ['FPC1', 'FPC2']),
    readBack: 'reopened',
    isUndo: false,
  };

  test('a press that it kept away can be made here', () => {
    const { actions } = renderPopup([], { waiting: PRESS });
    const part = within(screen.getByRole('region', { name: 'La page masque le panneau' }));

    // A person who has begun needs no help to begin.
    expect(screen.queryByText(/Mes Services/)).toBeNull();
    clickAsPerson(part.getByRole('button', { name: 'Appliquer' }));
    expect(actions.answer.mock.calls).toEqual([['press']]);
    clickAsPerson(part.getByRole('button', { name: 'Annuler' }));
    expect(actions.answer.mock.calls).toEqual([['press'], ['cancel']]);
  });

  test('nothing can be pressed while details are read, and what is wrong is said', () => {
    renderPopup([], { waiting: { ...PRESS, isBusy: true, said: 'Sélectionnez un utilisateur.' } });

    expect(screen.getByRole('button', { name: 'Appliquer' }).hasAttribute('disabled')).toBe(true);
    expect(screen.getByRole('alert').textContent).toBe('Sélectionnez un utilisateur.');
  });

  test('what it asks is confirmed here', () => {
    const { actions } = renderPopup([], { waiting: { kind: 'confirmation', confirmation } });
    const dialog = within(screen.getByRole('alertdialog', { name: 'Confirmer les modifications' }));

    dialog.getByText(/^2 fiches seront lues/);
    clickAsPerson(dialog.getByRole('button', { name: /^Confirmer/ }));
    expect(actions.answer.mock.calls).toEqual([['confirm']]);
  });
});
