// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import {
  type Lesson,
  learnFromPointing,
} from '../../../../utils/portal/recognition/learn-from-pointing';
import {
  EMPTY_PROFILE,
  type PortalProfile,
} from '../../../../utils/portal/vocabulary/profile/portal-profile';
import { taught } from '../../../../utils/portal/vocabulary/profile/taught';

afterEach(() => {
  taught.profile = EMPTY_PROFILE;
});

const TABLE = `
  <table>
    <thead><tr><th>Abonnement ▲</th><th>Ligne directe</th><th>Titulaire</th></tr></thead>
    <tbody>
      <tr><td><a id="reference" href="#">FPC1</a></td><td id="sda">0184780010</td><td>Léa</td></tr>
    </tbody>
  </table>`;
const GRID = `
  <div role="grid">
    <div role="row"><b role="columnheader">Abonnement</b><b role="columnheader">Titulaire</b></div>
    <div role="row"><span>FPC1</span><span><i id="name">Léa</i></span></div>
  </div>`;

/** What is learned from one element of a page. */
function teach(lesson: Lesson, html: string, id: string, profile: PortalProfile = EMPTY_PROFILE) {
  document.body.replaceChildren(document.createRange().createContextualFragment(html));
  const element = document.getElementById(id);
  if (!element) throw new Error(`There is no #${id}`);
  return learnFromPointing(lesson, element, profile);
}

describe('a cell shows its column', () => {
  test.each([
    ['licence', TABLE, 'reference', 'Abonnement'],
    ['sda', TABLE, 'sda', 'Ligne directe'],
    ['name', GRID, 'name', 'Titulaire'],
  ] as const)('%s', (column, html, id, heading) => {
    expect(teach(column, html, id)).toMatchObject({
      words: heading,
      profile: { columns: { [column]: heading } },
    });
  });

  test('and its heading no longer stands for another column', () => {
    const before = { ...EMPTY_PROFILE, columns: { name: 'Abonnement', sda: 'Numéro' } };

    expect(teach('licence', TABLE, 'reference', before)).toMatchObject({
      profile: { columns: { licence: 'Abonnement', sda: 'Numéro' } },
    });
  });

  test('but not where there is no heading', () => {
    expect(teach('licence', '<p id="text">FPC1</p>', 'text')).toEqual({ refusal: 'no-heading' });
  });
});

describe('a control shows its appearance', () => {
  test('by its words, also where a part of it is pointed at', () => {
    const html = '<button><b id="part">Gérer</b></button>';

    expect(teach('detail', html, 'part')).toMatchObject({
      words: 'Gérer',
      profile: { controls: { detail: { words: ['gerer'] } } },
    });
  });

  test('by the name of its picture', () => {
    const html = '<button id="button"><i class="glyph glyph-bolt"></i></button>';

    expect(teach('add', html, 'button')).toMatchObject({
      profile: { controls: { add: { words: [], icons: ['bolt', 'glyph'] } } },
    });
  });

  test.each<[string, Lesson, string]>([
    ['no-control', 'detail', '<p id="at">Gérer</p>'],
    ['featureless', 'add', '<button id="at"></button>'],
    ['forbidden', 'add', '<button id="at">Réinitialiser mot de passe SIP</button>'],
    ['forbidden', 'close', '<button id="at" title="Reset SIP password">x</button>'],
    ['forbidden', 'option', '<b id="at">Mot de passe SIP</b>'],
    ['no-label', 'option', '<b id="at">+</b>'],
    ['dangerous', 'detail', '<button id="at">Supprimer</button>'],
    ['dangerous', 'close', '<button id="at">Résilier cette licence</button>'],
    ['dangerous', 'close', '<button id="at" title="Déconnexion">Quitter</button>'],
    ['dangerous', 'add', '<button id="at">Commander un téléphone</button>'],
    ['dangerous', 'remove', '<button id="at">Résilier la licence</button>'],
    ['dangerous', 'close', '<button id="at"><i class="fa fa-trash"></i></button>'],
  ])('unless it is refused: %s', (refusal, lesson, html) => {
    expect(teach(lesson, html, 'at')).toEqual({ refusal });
  });

  test('unless its opposite looks the same', () => {
    const html = '<button id="at">Changer</button>';
    const add = teach('add', html, 'at');
    if ('refusal' in add) throw new Error(add.refusal);
    taught.profile = add.profile;

    expect(teach('remove', html, 'at', add.profile)).toEqual({ refusal: 'alike' });
  });
});

test('a button that adds an option or takes it away may say so by a word that is grave elsewhere', () => {
  expect(teach('add', '<button id="at">Souscrire</button>', 'at')).toMatchObject({
    profile: { controls: { add: { words: ['souscrire'] } } },
  });
  expect(teach('remove', '<button id="at">Résilier</button>', 'at')).toMatchObject({
    profile: { controls: { remove: { words: ['resilier'] } } },
  });
});

test('a grave word with the option’s name is found again, inside its line and outside', () => {
  const html = '<button id="at">Résilier Encadrant</button>';
  const before = { ...EMPTY_PROFILE, options: ['Encadrant'] };
  taught.profile = before;
  const shown = teach('remove', html, 'at', before);
  if ('refusal' in shown) throw new Error(shown.refusal);
  taught.profile = shown.profile;

  const isLike = (at: string) => {
    document.body.innerHTML = at;
    return taught.looksLike('remove', document.querySelector('button') as Element);
  };
  expect(isLike(html)).toBe(true);
  expect(isLike('<p>Encadrant <button>Résilier Encadrant</button></p>')).toBe(true);
  expect(isLike('<button>Résilier</button>')).toBe(true);
  expect(isLike('<button>Résilier la ligne</button>')).toBe(false);
  expect(isLike('<button>Résilier Encadrant et la ligne</button>')).toBe(false);
});

describe('a control is learned without the name of its user or option', () => {
  test.each<[Lesson, string, string]>([
    [
      'detail',
      '<table><tr><td>Léa Roy</td><td><button id="at">Gérer Léa Roy</button></td></tr></table>',
      'gerer',
    ],
    [
      'detail',
      '<table><tr><td>FPC1</td><td><button id="at">Gérer FPC1</button></td></tr></table>',
      'gerer',
    ],
    ['add', '<p>Encadrant <button id="at">Prendre Encadrant</button></p>', 'prendre'],
  ])('%s', (lesson, html, words) => {
    expect(teach(lesson, html, 'at')).toMatchObject({
      profile: { controls: { [lesson]: { words: [words] } } },
    });
  });
});

describe('a label shows an option', () => {
  test('without the value beside it', () => {
    expect(teach('option', '<p id="at">Encadrant : Oui</p>', 'at')).toMatchObject({
      words: 'Encadrant',
      profile: { options: ['Encadrant'] },
    });
  });

  test('once', () => {
    const before = { ...EMPTY_PROFILE, options: ['ENCADRANT', 'Accueil'] };

    expect(teach('option', '<dt id="at">Encadrant :</dt>', 'at', before)).toMatchObject({
      profile: { options: ['Accueil', 'Encadrant'] },
    });
  });
});
