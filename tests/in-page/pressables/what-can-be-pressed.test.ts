import { describe, expect } from 'vitest';
import { ANNE, detail, option } from '../support/html.ts';
import { test } from '../support/test.ts';

const BOX = 'display:inline-block;width:16px;height:16px';

describe('what a person would press', () => {
  const ids = (parts: { id: string }[]) => parts.map(({ id }) => id);

  test('is the picture, not the row around it that has the hand as well', async ({ open }) => {
    const page = await open({
      html: `<style>.hand{cursor:pointer} .p::before{content:"\\f067"}</style>
        <div class="hand"><div id="row"><span>Superviseur</span> <span>Non</span>
          <i id="font" class="p" style="${BOX}"></i> <span id="sign">+</span>
          <b id="glyph" class="material-icons">add</b> <img id="img" alt="" style="${BOX}">
          <span id="svg"><svg width="16" height="16"><path d="M0 0h9v9z"/></svg></span>
          <i id="grey" class="p disabled" style="${BOX}"></i> <em id="dash">–</em> <em id="word">Non</em></div></div>`,
    });
    const parts = await page.in(() => window.ours.pressable('#row'));
    expect(ids(parts)).toEqual(['font', 'sign', 'glyph', 'img', 'svg']);
  });

  test('is the sign, not the whole row around it, where the row’s own surroundings have no hand', async ({
    open,
  }) => {
    const page = await open({
      html: `<div id="all"><div id="line" style="cursor:pointer"><span>Superviseur</span> <span>Non</span> <span id="sign">+</span></div>
        <div id="bare" style="cursor:pointer"><span>Superviseur</span> <span>Non</span></div></div>`,
    });
    expect(ids(await page.in(() => window.ours.pressable('#all'))).sort()).toEqual([
      'bare',
      'sign',
    ]);
  });

  test('is not a button that a class calls disabled, but may be one with a part that is disabled', async ({
    open,
  }) => {
    const names = ['btn-disabled', 'isDisabled', 'disabled', 'disabled-link', 'kit-state-disabled'];
    const others = ['kit-button-disabled-interactive', 'kit-tooltip-disabled', 'kitRippleDisabled'];
    const buttons = [...names, ...others].map(
      (name) => `<button id="${name}" class="${name}">+</button>`,
    );
    const page = await open({ html: `<p id="all">${buttons.join('')}</p>` });
    expect(ids(await page.in(() => window.ours.pressable('#all')))).toEqual(others);
  });

  test('is nothing in a button that is greyed, though it has the hand', async ({ open }) => {
    const page = await open({
      html: `<style>button,kit-sign{cursor:pointer} .p::before{content:"+"}</style><div id="row">
        <button disabled><i id="one" class="p"></i></button>
        <button aria-disabled="true"><span><i id="two" class="p"></i></span></button>
        <kit-plus><i id="three" class="p"></i></kit-plus>
        <kit-sign disabled><i id="four" class="p"></i></kit-sign>
        <span inert><i id="five" class="p" style="cursor:pointer"></i></span>
        <fieldset disabled><a href="#" id="link"><i class="p"></i></a></fieldset>
        <kit-sign disabled="false"><i id="sign" class="p"></i></kit-sign></div><script>
          document.querySelector('kit-plus').attachShadow({ mode: 'open' }).innerHTML = '<button disabled style="cursor:pointer"><slot></slot></button>';
        </script>`,
    });
    expect(ids(await page.in(() => window.ours.pressable('#row')))).toEqual(['link', 'sign']);
  });

  test('is the whole of a button that only has a hand', async ({ open }) => {
    const page = await open({
      html: `<div id="row"><span>Superviseur</span> <div id="one" style="cursor:pointer"><i class="p" style="${BOX};background:url(p.png)"></i> Ajouter</div>
        <span id="two" style="cursor:pointer"><svg width="16" height="16"><path d="M0 0h9v9z"/></svg></span></div>`,
    });
    expect(ids(await page.in(() => window.ours.pressable('#row')))).toEqual(['one', 'two']);
  });

  test('is a component of the portal’s own, unless it holds a button', async ({ open }) => {
    const page = await open({
      html: `<div id="row"><my-plus id="hand" style="cursor:pointer;${BOX}"></my-plus>
          <my-plus id="tip" tooltip="Ajouter" style="${BOX}"></my-plus>
          <my-plus id="text" text="Ajouter" tabindex="0" style="${BOX}"></my-plus>
          <my-plus id="plain" style="${BOX}"></my-plus> <mat-icon id="icon" icon="info" style="${BOX}"></mat-icon>
          <my-box tooltip="Ajouter" style="display:inline-block"></my-box></div><script>
        for (const one of document.querySelectorAll('my-plus')) one.attachShadow({mode:'open'}).innerHTML = '<span>+</span>';
        document.querySelector('my-box').attachShadow({mode:'open'}).innerHTML = '<button id="inside">+</button>';</script>`,
    });
    const parts = await page.in(() => window.ours.pressable('#row'));
    expect(ids(parts).sort()).toEqual(['hand', 'inside', 'text', 'tip']);
    expect(parts.find(({ id }) => id === 'tip')?.words).toContain('ajouter');
  });

  test('is a component in what another one shows where it is given nothing', async ({ open }) => {
    const page = await open({
      html: `<div id="row"><my-box></my-box></div><script>
        const box = document.querySelector('my-box').attachShadow({ mode: 'open' });
        box.innerHTML = '<slot><my-plus></my-plus></slot>';
        box.querySelector('my-plus').attachShadow({ mode: 'open' }).innerHTML = '<button id="inside">+</button>';</script>`,
    });
    expect(ids(await page.in(() => window.ours.pressable('#row')))).toEqual(['inside']);
  });

  test('is an image that sends a form, by the picture in it', async ({ open }) => {
    const html = `<div>${detail({
      licence: ANNE.licence,
      options:
        option(
          'Superviseur',
          'Non',
          `<input type="image" id="plus" alt="" src="/img/plus.png" style="${BOX}">`,
        ) +
        option(
          'Option standardiste',
          'Oui',
          `<input type="image" id="x" alt="" src="/img/close.png" style="${BOX}">`,
        ),
    })}</div>`;
    const page = await open({ html });
    expect(await page.in(() => window.ours.options())).toMatchObject([
      { label: 'Superviseur', button: 'add', add: 'plus' },
      { label: 'Option standardiste', button: 'remove', remove: 'x' },
    ]);
  });

  const NAMES = ['Superviseur', 'Option standardiste'];
  const font = (name: string) =>
    `<button><i class="${name}" style="display:inline-block;width:14px;height:14px"></i></button>`;
  const word = (name: string) => `<button><span class="material-icons">${name}</span></button>`;
  const file = (name: string, value = '') =>
    `<input type="image" alt="" value="${value}" src="/Content/${name}" style="${BOX}">`;
  test.for([
    ...['fa fa-plus', 'bi bi-plus-lg', 'lucide lucide-plus'].map((name) => ['+', font(name)]),
    ...['add', 'add_circle'].map((name) => ['+', word(name)]),
    ...['plus.png', 'ajouter.gif', 'ico_ajout.svg'].map((name) => ['+', file(name)]),
    ...['fa fa-times', 'bi bi-x', 'bi bi-x-circle', 'lucide lucide-x', 'ti ti-x'].map((name) => [
      '×',
      font(name),
    ]),
    ...['close', 'cancel', 'clear', 'delete', 'remove'].map((name) => ['×', word(name)]),
    ...['croix.svg', 'btn_supprimer.gif', 'retirer.png', 'moins.png'].map((name) => [
      '×',
      file(name),
    ]),
    // The key of a record is not shown, and no word.
    ['+', file('plus.gif', '1')],
    ['×', file('del.gif', 'FPC17293')],
    ['for something else', file('croix.svg', 'Supprimer la licence')],
    // Tools for something else, and pictures of something else.
    ...['fa fa-user-times', 'fa fa-user-plus', 'bi bi-pencil', 'icon x-ray', 'clear-night'].map(
      (name) => ['neither', font(name)],
    ),
    ...['person_add', 'person_cancel', 'edit'].map((name) => ['neither', word(name)]),
    ...['supprimer-ligne.png', 'ajouter_utilisateur.gif', 'annuler.png'].map((name) => [
      'neither',
      file(name),
    ]),
  ] as [string, string][])('is %s by its picture: %s', async ([kind, control], { open }) => {
    const lines = { '+': ['Non'], '×': ['Oui'] }[kind] ?? ['Non', 'Oui'];
    const options = lines.map((value, at) => option(NAMES[at] ?? '', value, control)).join('');
    const page = await open({ html: `<div>${detail({ licence: ANNE.licence, options })}</div>` });
    const found = await page.in(() => window.ours.options().map(({ button }) => button));
    const button = { '+': 'add', '×': 'remove', neither: 'unclear' }[kind] ?? 'none';
    expect(found).toEqual(lines.map(() => button));
  });

  test('is named by its picture where a font draws words as signs', async ({ open }) => {
    const page = await open({
      html: `<style>.ligature{font-family:"Some Icons",sans-serif}</style><p id="row">
        <button id="a"><span class="material-icons">add</span></button> <button id="b" class="material-symbols-outlined">more_vert</button>
        <button id="c"><mat-icon>check_circle</mat-icon></button> <button id="d" class="ligature">cancel</button>
        <button id="e"><i class="material-icons">delete</i> Fermer</button> <button id="f">close</button>
        <button id="g"><span style="display:inline-block;width:1em;overflow:hidden">settings</span></button></p>`,
    });
    const parts = await page.in(() => window.ours.pressable('#row'));
    expect(parts.map(({ id, words }) => [id, words])).toEqual([
      ['a', []],
      ['b', []],
      ['c', []],
      ['d', []],
      ['e', ['fermer']],
      ['f', ['close']],
      ['g', []],
    ]);
    expect(parts.map(({ names }) => names.at(-1))).toEqual([
      'add',
      'more-vert',
      'check',
      'cancel',
      'delete',
      undefined,
      'settings',
    ]);
  });
});
