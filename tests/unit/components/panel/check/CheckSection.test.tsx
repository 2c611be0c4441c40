// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { CheckModel, Misfit } from '../../../../../components/panel/check/check-model';
import type { RunModel } from '../../../../../components/panel/run/run-model';
import { clickAsPerson, clickAsScript } from '../../../support/events';
import { renderRun } from '../../../support/panel';
import { check, row } from '../../../support/panel-results';

const TO_DO = row({ licence: 'FPC1', outcome: 'to-do', finding: 'to-do', isTickable: true });
const NO_BUTTON = row({
  licence: 'FPC2',
  outcome: 'unavailable',
  finding: 'unavailable',
  after: 'Non',
  detail: 'Pas de bouton.',
});
const FAILED = row({
  licence: 'FPC3',
  outcome: 'failed',
  finding: 'failed',
  detail: 'Pas ouverte.',
  isTickable: true,
});
const ALREADY = row({ licence: 'FPC4', outcome: 'already', finding: 'already', before: 'Oui' });
const ALL = check([FAILED, NO_BUTTON, TO_DO, ALREADY]);

const plain = (text: string | null) => text?.replaceAll(/[\u00a0\u202f]/g, ' ') ?? '';

function shown(model: CheckModel | undefined = ALL, run: Partial<RunModel> = {}) {
  const { panel, actions, again } = renderRun({ check: model, ...run });
  const section = document.querySelector('.check-section') as HTMLElement;
  const counters = panel.getByRole('group', { name: 'Filtrer par résultat' });
  return {
    actions,
    section,
    again: (next: CheckModel) => again({ check: next }),
    foot: () => [...document.querySelectorAll('footer button')].map((one) => one.textContent),
    counters: () => within(counters).getAllByRole<HTMLButtonElement>('button'),
    counter: (name: RegExp) => within(counters).getByRole('button', { name }),
    licences: () => {
      const [, ...rows] = within(screen.getByRole('table')).getAllByRole('row');
      return rows.map((one) => within(one).getAllByRole('cell')[0]?.textContent);
    },
    boxes: () => screen.queryAllByRole<HTMLInputElement>('checkbox'),
  };
}

test('says when it was read, and that nothing was changed', () => {
  expect(plain(shown().section.textContent)).toContain(
    'Lue à 14:05 · Rien n’a encore été modifié.',
  );
});

describe('its counters', () => {
  test('say what comes of the users, the problems first', () => {
    const names = shown()
      .counters()
      .map(({ textContent }) => textContent);

    expect(names).toEqual(['1 échec', '1 indisponible', '1 à modifier', '1 déjà fait']);
  });

  test('filter, and take the filter away again', () => {
    const { counter, licences } = shown();
    const unavailable = counter(/indisponible/);

    act(() => clickAsPerson(unavailable));
    expect(unavailable.getAttribute('aria-pressed')).toBe('true');
    expect(licences()).toEqual(['FPC2']);

    act(() => clickAsPerson(unavailable));
    expect(unavailable.getAttribute('aria-pressed')).toBe('false');
    expect(licences()).toEqual(['FPC3', 'FPC2', 'FPC1', 'FPC4']);
  });

  test('hide nothing once nothing fits the filter any more', () => {
    const { counter, licences, again } = shown();
    act(() => clickAsPerson(counter(/échec/)));

    again(check([TO_DO]));

    expect(licences()).toEqual(['FPC1']);
  });

  test('keep those who are left out beside those to be modified', () => {
    const forecast = { ...ALL.forecast, 'to-do': 0, excluded: 1 };
    const { counter, licences } = shown({ ...ALL, forecast, excluded: new Set(['FPC1']) });

    act(() => clickAsPerson(counter(/^0 à modifier, 1 écarté$/)));

    expect(licences()).toEqual(['FPC1']);
  });
});

test('tells that some can be done in part only', () => {
  const { section } = shown({ ...ALL, forecast: { ...ALL.forecast, inPart: 1 } });

  expect(section.textContent).toContain('une partie seulement');
});

describe('a cause', () => {
  test('is said once, for all its users', () => {
    const other = { ...NO_BUTTON, key: 'FPC5 0', licence: 'FPC5' };
    shown(check([NO_BUTTON, other]));

    const group = screen.getByRole('rowgroup', {
      name: '2 utilisateurs. Indisponible. Pas de bouton.',
    });
    expect(within(group).getAllByRole('row')).toHaveLength(2);
    expect(group.querySelector('.causes')?.textContent).toBe(
      '2 utilisateursIndisponible · Pas de bouton.',
    );
    // The column keeps it, for whoever reads the table line by line.
    expect(within(group).getAllByRole('cell', { name: 'Pas de bouton.' })).toHaveLength(2);
  });
});

describe('a user', () => {
  test('can be left out by a person, if a run may change them', () => {
    const { boxes, actions } = shown();

    clickAsPerson(screen.getByRole('checkbox', { name: 'Inclure FPC1' }));

    expect(actions.include.mock.calls).toEqual([['FPC1', false]]);
    expect(boxes().map((box) => box.getAttribute('aria-label'))).toEqual([
      'Inclure FPC3',
      'Inclure FPC1',
    ]);
  });

  test('is left out by no script', () => {
    const { actions } = shown();

    clickAsScript(screen.getByRole('checkbox', { name: 'Inclure FPC1' }));

    expect(actions.include).not.toHaveBeenCalled();
  });

  test('who is left out is shown unticked', () => {
    shown({ ...ALL, excluded: new Set(['FPC1']) });

    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Inclure FPC1' });
    expect(box.checked).toBe(false);
    expect(box.closest('tr')?.className).toBe('is-out');
  });
});

describe('a preview of no more use', () => {
  const SAID: [Misfit, string][] = [
    ['differs', 'Cette vérification ne correspond plus à ce qui est demandé.'],
    ['old', 'Cette vérification date de plus de dix minutes.'],
    ['used', 'Un lot a été lancé depuis cette vérification.'],
    ['partial', 'Vérification arrêtée : 4 utilisateurs lus sur 4.'],
  ];

  test.each(SAID)('says so, and is offered again: %s', (misfit, sentence) => {
    const { actions, boxes } = shown({ ...ALL, misfit });

    const said = document.querySelector('.misfit [aria-live]')?.textContent ?? '';
    expect(plain(said)).toBe(sentence);
    expect(boxes()).toEqual([]);
    clickAsScript(screen.getByRole('button', { name: 'Relire' }));
    expect(actions.preview).not.toHaveBeenCalled();
    clickAsPerson(screen.getByRole('button', { name: 'Relire' }));
    expect(actions.preview).toHaveBeenCalledOnce();
  });

  test('is no second status line beside the one that says what goes on', () => {
    shown({ ...ALL, misfit: 'differs' });

    expect(screen.getAllByRole('status')).toHaveLength(1);
  });

  test.each(['differs', 'old', 'used'] as const)('has its counters off: %s', (misfit) => {
    const { counters, section } = shown({ ...ALL, misfit });

    expect(counters().every(({ disabled }) => disabled)).toBe(true);
    expect(section.className).toContain('is-off');
  });

  test('does not claim that nothing was modified after a run', () => {
    expect(shown({ ...ALL, misfit: 'used' }).section.textContent).not.toContain('Rien n’a');
  });
});

test('a fresh preview raises no status of its own', () => {
  shown();

  expect(screen.getAllByRole('status')).toHaveLength(1);
  expect(screen.queryByRole('button', { name: 'Relire' })).toBeNull();
});

test('while it is read, it says how far, and nobody can be left out', () => {
  const progress = { done: 3, total: 12, failed: 0 };
  const { section, boxes } = shown(
    { ...ALL, misfit: 'reading' },
    { workState: 'previewing', progress },
  );

  expect(section.textContent).toContain('3 sur 12');
  expect(section.textContent).not.toMatch(/lue à/i);
  expect(boxes()).toEqual([]);
});

describe('the foot', () => {
  const many = row({ licence: 'FPC9', outcome: 'to-do', finding: 'to-do' });

  test('applies for those to be modified, once that is known', () => {
    const { foot } = shown(check([TO_DO, many, ALREADY]));

    expect(foot().at(-1)).toBe('Appliquer à 2 utilisateurs');
  });

  test('counts those who are chosen once the preview is of no more use', () => {
    const { foot } = shown({ ...check([TO_DO, many, ALREADY]), misfit: 'differs' });

    expect(foot()).toEqual(['Appliquer', 'Prévisualiser']);
  });
});
