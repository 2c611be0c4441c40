// @vitest-environment happy-dom
import { act, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type {
  RecognitionModel,
  UnderstandingLine,
} from '../../../../components/recognition/recognition-model';
import { clickAsPerson } from '../../support/events';
import { renderPanel } from '../../support/panel';

const OBSTACLE = { obstacle: 'Aucun tableau' };
const DIAGNOSIS: Partial<RecognitionModel> = {
  isDiagnosing: true,
  found: [
    { text: 'Tableau des utilisateurs : 10 lignes', tone: 'area' },
    { text: '+ de Superviseur : dessin d’un plus', tone: 'add' },
  ],
  missing: ['Aucune fiche n’est ouverte'],
};

const itemsOf = (name: string) => {
  const list = within(screen.getByRole('list', { name }));
  return list.getAllByRole('listitem').map(({ textContent }) => textContent);
};

const TOOLS = ["Montrer à l'extension", 'Fichier de diagnostic', 'Importer un profil'];
const buttonNamed = (name: string) => screen.queryByRole('button', { name });

describe('where the page is understood', () => {
  test('two links are in view, and what few need is not', () => {
    const { panel } = renderPanel();

    for (const name of ['Apprendre en me regardant', 'Diagnostic']) {
      panel.getByRole('button', { name });
    }
    expect(TOOLS.filter(buttonNamed)).toEqual([]);
    expect(screen.queryByRole('combobox', { name: 'Relecture' })).toBeNull();
  });

  test('the rest is one press on Avancé away, and goes by another', () => {
    const { panel } = renderPanel();
    act(() => clickAsPerson(panel.getByRole('button', { name: 'Avancé', expanded: false })));

    for (const name of TOOLS) panel.getByRole('button', { name });
    panel.getByRole('combobox', { name: 'Relecture' });
    act(() => clickAsPerson(panel.getByRole('button', { name: 'Avancé', expanded: true })));
    expect(TOOLS.filter(buttonNamed)).toEqual([]);
  });

  test('it comes after all that the job needs', () => {
    const { panel, region } = renderPanel({ flow: { open: 'changes' } });
    const order = [...region.querySelectorAll('button, select')];

    const at = (role: string, name: string) => order.indexOf(panel.getByRole(role, { name }));
    expect(at('button', 'Diagnostic')).toBeGreaterThan(at('button', 'Autre modification'));
  });

  test('watching is begun by a person’s press alone', () => {
    const { panel, recognition } = renderPanel();
    const watch = panel.getByRole('button', { name: 'Apprendre en me regardant' });

    fireEvent.click(watch);
    expect(recognition.actions.watch).not.toHaveBeenCalled();
    clickAsPerson(watch);
    expect(recognition.actions.watch).toHaveBeenCalledOnce();
  });
});

describe('where nothing can be done', () => {
  test('one card says why, and has every way on in plain sight', () => {
    const { region } = renderPanel(OBSTACLE);
    const card = within(screen.getByRole('region', { name: 'Reconnaissance de la page' }));

    expect(card.getByRole('alert').textContent).toBe('Aucun tableau');
    for (const name of ['Apprendre en me regardant', 'Diagnostic', ...TOOLS]) {
      card.getByRole('button', { name });
    }
    expect(buttonNamed('Avancé')).toBeNull();
    expect(region.querySelector('.body')?.firstElementChild?.className).toContain('is-lost');
  });

  test('that card comes when it turns out, and goes when it is over', () => {
    const { again, region } = renderPanel();
    const first = () => region.querySelector('.body')?.firstElementChild?.className;

    again(OBSTACLE);
    expect(first()).toContain('is-lost');
    again({ obstacle: '' });
    expect(first()).not.toContain('is-lost');
  });
});

describe('what is understood', () => {
  const line = (name: string, grasp: UnderstandingLine['grasp'], instead: string[] = []) => {
    return { name, grasp, text: `${name} ${grasp}`, instead };
  };

  test('is told part by part, always', () => {
    renderPanel({}, { understanding: [line('Liste', 'understood'), line('Fiche', 'not-met')] });

    const list = within(screen.getByRole('list', { name: 'Ce que l’extension comprend ici' }));
    list.getByRole('listitem', { name: 'Liste understood' });
    list.getByRole('listitem', { name: 'Fiche not-met' });
    expect(TOOLS.filter(buttonNamed)).toEqual([]);
  });

  test('says what was seen instead, and opens the ways on', () => {
    const { panel } = renderPanel(
      {},
      { understanding: [line('Fermeture', 'not-understood', ['Deux boutons pourraient fermer.'])] },
    );

    panel.getByText('Deux boutons pourraient fermer.');
    panel.getByRole('button', { name: "Montrer à l'extension" });
    panel.getByRole('button', { name: 'Fichier de diagnostic' });
    // Something can still be run.
    panel.getByRole('button', { name: 'Avancé', expanded: false });
  });
});

test('what the obstacle says is not said twice', () => {
  const instead = ['Aucun tableau. Titres vus : Abonnement.'];
  const { panel } = renderPanel(
    { obstacle: 'Aucun tableau ici. Rien ne peut être lancé.' },
    { understanding: [{ name: 'Liste', grasp: 'not-understood', text: 'Non comprise', instead }] },
  );

  const said = panel.getByText('Non comprise.').closest('p');
  expect(said?.textContent).toBe('Non comprise. Titres vus : Abonnement.');
});

describe('the diagnosis', () => {
  test('is off until it is asked for', () => {
    const { panel, recognition } = renderPanel(OBSTACLE);

    clickAsPerson(panel.getByRole('button', { name: 'Diagnostic', pressed: false }));

    expect(recognition.actions.diagnose).toHaveBeenCalledExactlyOnceWith(true);
    expect(screen.queryByRole('list', { name: 'Reconnu sur la page' })).toBeNull();
  });

  test('lists what is recognised and what is not', () => {
    const { panel, recognition } = renderPanel({}, DIAGNOSIS);

    clickAsPerson(panel.getByRole('button', { name: 'Diagnostic', pressed: true }));

    expect(itemsOf('Reconnu sur la page')).toEqual(DIAGNOSIS.found?.map(({ text }) => text));
    expect(itemsOf('Non reconnu')).toEqual(DIAGNOSIS.missing);
    expect(recognition.actions.diagnose).toHaveBeenCalledExactlyOnceWith(false);
  });

  test('says what has been seen to work on this portal, and what not yet', () => {
    const evidence = { seen: ['Une fiche refermée'], notYet: ['Un ×'] };
    renderPanel({}, { ...DIAGNOSIS, evidence });

    expect(itemsOf('Vu fonctionner ici')).toEqual(evidence.seen);
    expect(itemsOf('Pas encore vu ici')).toEqual(evidence.notYet);
  });

  test('has no empty list', () => {
    renderPanel({}, { ...DIAGNOSIS, missing: [] });

    expect(screen.queryByRole('list', { name: 'Non reconnu' })).toBeNull();
  });
});
