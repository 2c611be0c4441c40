import { describe, expect } from 'vitest';
import { ANNE, BOB, CROSS, detail, option, portalPage } from '../support/html.ts';
import { test } from '../support/test.ts';
import { closeControlsOf, OPTIONS } from './recognised-close-controls.ts';

const HIDE = `shown = () => { for (const b of dlg.querySelectorAll('[data-press]')) b.addEventListener('click', hide); };`;

describe('a control that says more than that it closes', () => {
  test('is never pressed, though it closes, by a run or a preview', async ({ open }) => {
    const page = await open({
      html: portalPage('', HIDE),
      serve: ({ pathname, searchParams }) => {
        if (pathname !== '/detail') return 'ok';
        const foot = `<button data-press="line">Fermer la ligne</button> <button class="close">Fermer</button>`;
        return detail({ licence: searchParams.get('l') ?? '', options: OPTIONS, foot });
      },
    });
    const change = { option: 'Superviseur', action: 'add' } as const;
    const { lines } = await page.run([change], [ANNE.licence, BOB.licence]);
    await page.preview([change], [ANNE.licence]);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['already', 'already']);
    expect(page.asked.filter((one) => one.startsWith('/press'))).toEqual([]);
  });

  test('is no close control, beside one or alone', async ({ open }) => {
    const feet = [
      'Fermer la ligne',
      'Fermer (ligne)',
      'Fermer le service',
      "Fermer l'accès",
      'Fermer définitivement',
      'Fermer le compte',
      'Fermer la session',
      'Fermer et réinitialiser',
      'Retour usine',
      'Retour matériel',
      "Retour à l'accueil",
      'Close line',
      'Close account',
      'Back to factory settings',
      'Quitter',
      'Annuler',
      'Annuler la licence',
    ].map((words) => `<button>${words}</button>`);
    const beside = feet.map((foot) => `${foot} <button>Fermer</button>`);
    expect(
      await closeControlsOf(
        open,
        feet.map((foot) => ({ foot })),
      ),
    ).toEqual(feet.map(() => ''));
    expect(
      await closeControlsOf(
        open,
        beside.map((foot) => ({ foot })),
      ),
    ).toEqual(feet.map(() => 'Fermer'));
  });

  test('is none where only its tip says so', async ({ open }) => {
    const feet = [
      '<button id="no" title="Résilier la licence">Fermer</button>',
      '<button id="no" data-tooltip="Fermer la ligne">Fermer</button>',
      '<button id="yes" title="Échap">Fermer</button>',
    ];
    expect(
      await closeControlsOf(
        open,
        feet.map((foot) => ({ foot })),
      ),
    ).toEqual(['', '', 'yes']);
  });
});

describe('a « Fermer » of something in the detail', () => {
  const session = '<p>Session web : ouverte <button id="no">Fermer</button></p>';
  const post = '<div><h5>Poste</h5><p>Enregistré</p><p><button id="no">Fermer</button></p></div>';
  const cross = '<button id="yes">×</button>';
  const out = '<button id="yes">Fermer</button>';

  test('is not pressed where there is another close control', async ({ open }) => {
    const details = [
      { foot: `${session}${out}` },
      { head: cross, foot: session },
      { foot: `${post}${out}` },
      { foot: `<p>Renvoi actif vers le mobile <button id="no">Retour</button></p>${out}` },
    ];
    expect(await closeControlsOf(open, details)).toEqual(details.map(() => 'yes'));
  });

  test('is told from one that stands beside another button, or beneath words', async ({ open }) => {
    const details = [
      { head: '<button>×</button>', foot: `<p><a href="#">Imprimer</a> ${out}</p>` },
      { head: '<button>×</button>', foot: `<p>Les champs sont obligatoires.</p>${out}` },
      { foot: `<p>Enregistré à 10 h 42 ${out}</p>` },
    ];
    expect(await closeControlsOf(open, details)).toEqual(details.map(() => 'yes'));
  });
});

describe('a plain phrase', () => {
  test('leads out', async ({ open }) => {
    const feet = [
      'Fermer',
      'FERMER',
      'Fermer.',
      'Fermer ×',
      'Fermer (Échap)',
      '✕ Fermer',
      'Fermer la fiche',
      'Fermer cette fenêtre',
      'Fermer la boîte de dialogue',
      `Fermer la fiche de ${ANNE.licence}`,
      'Retour',
      '‹ Retour',
      'Retour à la liste',
      'Retour aux utilisateurs',
      'Retour à la page précédente',
      'Close',
      'Close dialog',
      'Close details',
      'Back',
      'Back to the list',
      'Back to users',
    ].map((words) => `<a href="#">Réinitialiser mot de passe SIP</a> <button>${words}</button>`);
    const found = await closeControlsOf(
      open,
      feet.map((foot) => ({ foot })),
    );
    expect(feet.filter((_, index) => found[index] === '')).toEqual([]);
  });

  test('may be followed by the user’s name', async ({ open }) => {
    const options = option('Superviseur', 'Oui', CROSS);
    const named = detail({
      licence: ANNE.licence,
      options,
      foot: '<button id="out">Fermer la fiche de Anne Martin</button>',
    }).replace('<h4>Options', `<table>${option('Nom', 'Anne Martin')}</table><h4>Options`);
    const page = await open({ html: `<div>${named}</div>` });
    expect(await page.in(() => window.ours.closeControl())).toBe('out');
  });

  test('is taken in the order of plainness, and never of two alike', async ({ open }) => {
    const feet = [
      '<button id="back">Retour</button> <button id="close">Fermer</button>',
      '<button>Fermer la fiche</button> <button>Fermer la fenêtre</button>',
      '<button id="one">Fermer</button> <button id="other">Fermer</button>',
    ];
    const found = await closeControlsOf(
      open,
      feet.map((foot) => ({ foot })),
    );
    expect(found).toEqual(['close', '', 'one']);
  });

  test('that calls a form off leads out, beside what saves it', async ({ open }) => {
    const foot = '<button>Enregistrer</button> <button id="off">Annuler</button>';
    expect(await closeControlsOf(open, [{ foot }])).toEqual(['off']);
  });
});
