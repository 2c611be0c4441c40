// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Confirmation } from '../../../../components/panel/run-model';
import { Popup } from '../../../../components/popup/Popup';
import type { PopupActions, PopupModel, PopupRun } from '../../../../components/popup/popup-model';
import { ADD_SUPERVISOR, plan, START } from '../../support/builders';
import { clickAsPerson, clickAsScript } from '../../support/events';

afterEach(cleanup);

function popupRun(part: Partial<PopupRun> = {}): PopupRun {
  return {
    id: 'run-1',
    customer: 'Dupont SAS',
    service: 'SRV1042 · Standard',
    changes: ['Ajouter « Superviseur »'],
    startedAt: START,
    phase: 'running',
    note: '',
    progress: { done: 3, total: 12, failed: 1 },
    counts: { modified: 2, failed: 1 },
    errors: [],
    ...part,
  };
}

const ERROR = {
  key: 'run-1 FPC172932 0',
  licence: 'FPC172932',
  option: 'Superviseur',
  reason: 'Le portail répond : quota dépassé',
};

function renderPopup(runs: PopupRun[], part: Partial<PopupModel> = {}) {
  const actions = {
    ask: vi.fn<PopupActions['ask']>(),
    showTab: vi.fn<PopupActions['showTab']>(),
    openPanel: vi.fn<PopupActions['openPanel']>(),
    openOptions: vi.fn<PopupActions['openOptions']>(),
    answer: vi.fn<PopupActions['answer']>(),
    askForAccess: vi.fn<PopupActions['askForAccess']>(),
  };
  const open = { isReady: true, canOpenPanel: false, isShutOut: false };
  const model: PopupModel = { runs, ...open, ...part };
  render(<Popup model={model} actions={actions} />);
  return { actions, current: within(screen.getByRole('region', { name: 'Lots en cours' })) };
}

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

describe('with runs going on', () => {
  test('shows how far each is', () => {
    const { current } = renderPopup([
      popupRun(),
      popupRun({ id: 'run-2', progress: { done: 5, total: 5, failed: 0 } }),
    ]);

    const bars = current.getAllByRole('progressbar', { name: 'Progression' });

    expect(bars.map((bar) => bar.getAttribute('aria-valuenow'))).toEqual(['3', '5']);
    expect(bars.map((bar) => bar.getAttribute('aria-valuemax'))).toEqual(['12', '5']);
    expect(screen.getByRole('status').textContent).toBe('2 lots en cours');
  });

  test('names the customer, the service, the changes', () => {
    const { current } = renderPopup([popupRun()]);

    const run = current.getByRole('article', { name: 'Dupont SAS' });

    expect(run.textContent).toContain('SRV1042 · Standard');
    expect(run.textContent).toContain('Ajouter « Superviseur »');
    expect(run.textContent).toContain('Modifié 2');
    expect(run.textContent).toContain('Échec 1');
  });

  test.each<[PopupRun['phase'], string[]]>([
    ['running', ["Voir l'onglet", 'Pause', 'Arrêter']],
    ['paused', ["Voir l'onglet", 'Reprendre', 'Arrêter']],
    ['interrupted', ["Voir l'onglet", 'Reprendre', 'Arrêter']],
  ])('offers for one that is %s: %j', (phase, names) => {
    const { current } = renderPopup([popupRun({ phase })]);

    expect(current.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(names);
  });

  test('tells why one waits', () => {
    const { current } = renderPopup([popupRun({ phase: 'paused', note: 'Session expirée' })]);

    current.getByText('Session expirée');
  });

  test('brings its tab to the front', () => {
    const { actions, current } = renderPopup([popupRun()]);

    clickAsPerson(current.getByRole('button', { name: "Voir l'onglet" }));

    expect(actions.showTab).toHaveBeenCalledExactlyOnceWith('run-1');
  });

  const controls = [
    ['Pause', 'pause', 'running'],
    ['Reprendre', 'resume', 'paused'],
    ['Arrêter', 'stop', 'running'],
  ] as const;

  test.each(controls)('%s obeys a person', (name, what, phase) => {
    const { actions, current } = renderPopup([popupRun({ phase })]);

    clickAsPerson(current.getByRole('button', { name }));

    expect(actions.ask).toHaveBeenCalledExactlyOnceWith('run-1', what);
  });

  test.each(controls)('%s ignores a script', (name, _, phase) => {
    const { actions, current } = renderPopup([popupRun({ phase })]);

    clickAsScript(current.getByRole('button', { name }));

    expect(actions.ask).not.toHaveBeenCalled();
  });
});

describe('with runs that are over', () => {
  test('shows them apart, with nothing to pause', () => {
    const { current } = renderPopup([popupRun({ phase: 'finished' }), popupRun({ id: 'run-2' })]);
    const recent = within(screen.getByRole('region', { name: 'Lots récents' }));

    recent.getByText('Terminé');
    expect(recent.queryByRole('button')).toBeNull();
    expect(current.getAllByRole('article')).toHaveLength(1);
  });
});

describe('with failures', () => {
  test('lists what failed and why, by licence', () => {
    renderPopup([popupRun({ errors: [ERROR] })]);
    const list = within(screen.getByRole('list', { name: 'Erreurs' }));

    const [item, ...others] = list.getAllByRole('listitem');

    expect(others).toEqual([]);
    expect(item?.textContent).toContain('FPC172932');
    expect(item?.textContent).toContain('Superviseur');
    expect(item?.textContent).toContain('quota dépassé');
  });

  test('of several runs are told apart', () => {
    const other = { ...ERROR, key: 'run-2 FPC172932 0' };
    renderPopup([
      popupRun({ errors: [ERROR] }),
      popupRun({ id: 'run-2', customer: 'Martin SARL', errors: [other] }),
    ]);

    const items = screen.getAllByRole('listitem').map((item) => item.textContent);

    expect(items).toEqual([
      expect.stringContaining('Dupont SAS, '),
      expect.stringContaining('Martin SARL, '),
    ]);
  });

  test('has no empty list', () => {
    renderPopup([popupRun()]);

    expect(screen.queryByRole('list', { name: 'Erreurs' })).toBeNull();
  });

  test('shows what the portal says as text', () => {
    const reason = '<img src=x onerror="alert(1)">';

    renderPopup([popupRun({ customer: reason, note: reason, errors: [{ ...ERROR, reason }] })]);

    expect(document.querySelector('img')).toBeNull();
    expect(screen.getAllByText(reason).length).toBeGreaterThanOrEqual(3);
  });
});

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

    // How to begin is no news to who has begun.
    expect(screen.queryByText(/Mes Services/)).toBeNull();
    clickAsPerson(part.getByRole('button', { name: 'Appliquer' }));
    expect(actions.answer.mock.calls).toEqual([['press']]);
    clickAsPerson(part.getByRole('button', { name: 'Annuler' }));
    expect(actions.answer.mock.calls).toEqual([['press'], ['cancel']]);
  });

  test('nothing can be pressed while details are read, and what is amiss is said', () => {
    renderPopup([], { waiting: { ...PRESS, isBusy: true, said: 'Sélectionnez un utilisateur.' } });

    expect(screen.getByRole('button', { name: 'Appliquer' }).hasAttribute('disabled')).toBe(true);
    expect(screen.getByRole('alert').textContent).toBe('Sélectionnez un utilisateur.');
  });

  test('what it asks is confirmed here', () => {
    const { actions } = renderPopup([], { waiting: { kind: 'confirmation', confirmation } });
    const dialog = within(screen.getByRole('alertdialog', { name: 'Confirmer les modifications' }));

    dialog.getByText('2 utilisateurs');
    clickAsPerson(dialog.getByRole('button', { name: 'Confirmer' }));
    expect(actions.answer.mock.calls).toEqual([['confirm']]);
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
