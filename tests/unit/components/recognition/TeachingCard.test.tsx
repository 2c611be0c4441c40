// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { TeachingModel } from '../../../../components/recognition/recognition-model';
import { clickAsPerson } from '../../support/events';
import { renderPanel } from '../../support/panel';

function renderStage(part: Partial<TeachingModel> = {}) {
  const teaching: TeachingModel = {
    instruction: 'Cliquez sur un nom.',
    stage: 3,
    stages: 9,
    feedback: '',
    isRecognised: false,
    canContinue: false,
    ...part,
  };
  const { recognition } = renderPanel({}, { teaching });
  const group = screen.getByRole('group', { name: "Montrer à l'extension" });
  return { actions: recognition.actions, group: within(group) };
}

describe('a stage of the teaching', () => {
  test('says what to click now', () => {
    const { group } = renderStage();

    expect(group.getByRole('status').textContent).toBe('Cliquez sur un nom.');
    group.getByText('Étape 3 sur 9');
  });

  test('says what came of the last click', () => {
    const { group } = renderStage({ feedback: 'Tableau reconnu : 10 lignes' });

    group.getByText('Tableau reconnu : 10 lignes');
  });

  test.each([
    ['Passer', false],
    ['Continuer', true],
  ])('%s leads to the next', (name, canContinue) => {
    const { actions, group } = renderStage({ canContinue });

    clickAsPerson(group.getByRole('button', { name }));

    expect(actions.nextStage).toHaveBeenCalledOnce();
  });

  test('can be the last', () => {
    const { actions, group } = renderStage();

    clickAsPerson(group.getByRole('button', { name: 'Terminer' }));

    expect(actions.endTeaching).toHaveBeenCalledOnce();
  });

  test('is all that the panel shows: nothing can be started', () => {
    renderStage();

    const names = screen.getAllByRole('button').map(({ textContent }) => textContent);

    expect(names).toEqual(['Déplacer', 'Terminer', 'Passer']);
  });
});
