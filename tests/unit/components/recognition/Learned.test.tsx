// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { LearnedItem } from '../../../../components/recognition/recognition-model';
import { clickAsPerson } from '../../support/events';
import { renderPanel } from '../../support/panel';

const OPENS: LearnedItem = {
  text: '« Gérer » ouvre la fiche',
  doubt: '',
  corrections: ['point', 'forget'],
};
const DOUBTFUL: LearnedItem = {
  text: '« Octroyer » change Superviseur',
  doubt: 'Était-ce un ajout ou un retrait ?',
  corrections: ['added', 'removed', 'forget'],
};

describe('while a person is watched', () => {
  test('the card says what was understood, and what is waited for', () => {
    renderPanel({}, { watching: { seen: [OPENS.text], unexplained: 'Octroyer' } });
    const seen = within(screen.getByRole('list', { name: 'Compris jusqu’ici' }));
    expect(seen.getByRole('listitem').textContent).toBe(OPENS.text);
    expect(screen.getByRole('status').textContent).toMatch(/Octroyer\s»\s: l’extension attend/);
    expect(screen.queryByRole('button', { name: 'Appliquer' })).toBeNull();
  });

  test('it is ended, or given up, by a person alone', () => {
    const { recognition } = renderPanel({}, { watching: { seen: [], unexplained: '' } });
    const [end, drop] = ['Terminer', 'Abandonner'].map((name) => {
      return screen.getByRole('button', { name });
    });
    end?.click();
    expect(recognition.actions.endWatching).not.toHaveBeenCalled();
    clickAsPerson(end as HTMLElement);
    clickAsPerson(drop as HTMLElement);
    expect(recognition.actions.endWatching).toHaveBeenCalledOnce();
    expect(recognition.actions.dropLearned).toHaveBeenCalledOnce();
  });
});

describe('what was learned', () => {
  test('is listed, each with what can be corrected, and agreed to', async () => {
    const { recognition } = renderPanel({}, { learned: [OPENS, DOUBTFUL] });
    const list = within(screen.getByRole('list', { name: "Ce que j'ai appris" }));
    const [first, second] = list.getAllByRole('button', { name: 'Corriger' });
    expect(list.getAllByRole('listitem')[1]?.textContent).toContain(DOUBTFUL.doubt);
    clickAsPerson(first as HTMLElement);
    clickAsPerson(await list.findByRole('button', { name: 'Montrer le bon' }));
    expect(recognition.actions.correct).toHaveBeenLastCalledWith(0, 'point');
    clickAsPerson(second as HTMLElement);
    clickAsPerson(await list.findByRole('button', { name: 'C’était un ajout' }));
    expect(recognition.actions.correct).toHaveBeenLastCalledWith(1, 'added');
    clickAsPerson(screen.getByRole('button', { name: "C'est bien ça" }));
    expect(recognition.actions.keepLearned).toHaveBeenCalledOnce();
  });

  test('is nothing to agree to where nothing was understood', () => {
    renderPanel({}, { learned: [] });
    expect(screen.queryByRole('button', { name: "C'est bien ça" })).toBeNull();
    screen.getByText(/Rien n’a été compris de ce que vous avez fait/);
    screen.getByRole('button', { name: 'Ne rien retenir' });
  });
});

test('a person is watched once they ask for it', () => {
  const { recognition } = renderPanel({ obstacle: 'Aucun tableau' });
  clickAsPerson(screen.getByRole('button', { name: 'Apprendre en me regardant' }));
  expect(recognition.actions.watch).toHaveBeenCalledOnce();
});
