// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { clickAsPerson } from '../../support/events';
import { renderPanel } from '../../support/panel';
import type { FakeRecognitionActions } from '../../support/panel-actions';

const OBSTACLE = { obstacle: 'Aucun tableau' };

const itemsOf = (name: string) => {
  const list = within(screen.getByRole('list', { name }));
  return list.getAllByRole('listitem').map(({ textContent }) => textContent);
};

describe('what was shown', () => {
  const HAS_PROFILE = { hasProfile: true, isDiagnosing: true };

  test('can be brought, though there is none yet', () => {
    const { panel } = renderPanel(OBSTACLE);

    panel.getByRole('button', { name: 'Importer un profil' });
    expect(screen.queryByRole('button', { name: 'Oublier' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Exporter le profil' })).toBeNull();
  });

  test.each<[string, keyof FakeRecognitionActions]>([
    ['Exporter le profil', 'exportProfile'],
    ['Oublier', 'forgetProfile'],
    ["Montrer à l'extension", 'teach'],
    ['Fichier de diagnostic', 'saveFile'],
  ])('%s', (name, action) => {
    const { panel, recognition } = renderPanel({}, HAS_PROFILE);

    clickAsPerson(panel.getByRole('button', { name }));

    expect(recognition.actions[action]).toHaveBeenCalledOnce();
  });

  test('is imported from the file that the person chooses', () => {
    const showPicker = vi.fn();
    const { panel, recognition } = renderPanel(OBSTACLE);
    const field = document.querySelector<HTMLInputElement>('input[type="file"]');
    if (!field) throw new Error('There is no field for a file');
    field.showPicker = showPicker;
    const file = new File(['{}'], 'profil.json');

    clickAsPerson(panel.getByRole('button', { name: 'Importer un profil' }));
    Object.defineProperty(field, 'files', { value: [file] });
    fireEvent(field, new Event('change', { bubbles: true }));

    expect(showPicker).toHaveBeenCalledOnce();
    expect(recognition.actions.importProfile).toHaveBeenCalledExactlyOnceWith(file);
  });

  test('is left alone during a run; looking is not', () => {
    const { panel } = renderPanel({ run: { workState: 'running' } }, HAS_PROFILE);
    const isDisabled = (name: string) => {
      return panel.getByRole<HTMLButtonElement>('button', { name }).disabled;
    };

    expect(["Montrer à l'extension", 'Importer un profil', 'Oublier'].map(isDisabled)).toEqual([
      true,
      true,
      true,
    ]);
    expect(isDisabled('Diagnostic')).toBe(false);
  });

  test('stays in view after it was learned', () => {
    const { panel } = renderPanel({}, { hasProfile: true, news: 'Retenu' });

    panel.getByRole('button', { name: 'Exporter le profil' });
    panel.getByRole('button', { name: 'Avancé', expanded: true });
  });

  test('is told about', () => {
    const { panel } = renderPanel(OBSTACLE, { news: 'Profil importé' });

    panel.getByText('Profil importé');
  });
});

describe('a profile that was brought', () => {
  const PROPOSAL = {
    name: 'profil.json',
    words: ['Détail : dit « gerer »'],
    found: [{ text: 'Détail : dit « Gérer »', tone: 'way' }],
    refused: 'supprimer',
  };

  test('is shown with all that it lets be pressed, and what is left out', () => {
    const { panel } = renderPanel(OBSTACLE, { proposal: PROPOSAL });

    panel.getByRole('group', { name: /^Voici ce que le profil profil\.json ferait cliquer/ });
    expect(itemsOf('Mots que le profil fait cliquer')).toEqual(PROPOSAL.words);
    expect(itemsOf('Reconnu avec ce profil')).toEqual(PROPOSAL.found.map(({ text }) => text));
    panel.getByText(/^Jamais cliqué, donc laissé de côté\s: supprimer$/);
  });

  test.each<[string, keyof FakeRecognitionActions]>([
    ['Utiliser ce profil', 'useProfile'],
    ['Annuler', 'cancelProfile'],
  ])('%s: by a person’s press alone', (name, action) => {
    const { panel, recognition } = renderPanel(OBSTACLE, { proposal: PROPOSAL });
    const button = panel.getByRole('button', { name });

    fireEvent.click(button);
    expect(recognition.actions[action]).not.toHaveBeenCalled();
    clickAsPerson(button);
    expect(recognition.actions[action]).toHaveBeenCalledOnce();
  });

  test('is not taken up during a run', () => {
    const { panel } = renderPanel({ run: { workState: 'running' } }, { proposal: PROPOSAL });
    const use = panel.getByRole<HTMLButtonElement>('button', { name: 'Utiliser ce profil' });

    expect(use.disabled).toBe(true);
  });
});
