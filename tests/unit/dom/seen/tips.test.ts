// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { tipsOf } from '../../../../utils/dom/seen/tips';

function tipsIn(attributes: string): string[] {
  document.body.innerHTML = `<button ${attributes}></button>`;
  return tipsOf(document.querySelector('button') as Element);
}

test.for([
  ...['title', 'tooltip', 'matTooltip', 'ngbTooltip', 'data-tooltip', 'data-title', 'data-tip'],
  ...[
    'data-hint',
    'data-original-title',
    'data-bs-title',
    'data-bs-original-title',
    'data-balloon',
  ],
  ...[
    'data-tippy-content',
    'data-tooltip-content',
    'data-content',
    'data-bs-content',
    'data-popup',
  ],
  ...['uk-tooltip', 'data-uk-tooltip', 'v-tooltip', 'data-tooltip-title', 'aria-tooltip-text'],
  ...['data-qtip', 'ext:qtip', 'data-powertip', 'data-qtip-title'],
])('a tip may stand in %s', (name) => {
  expect(tipsIn(`${name}=" Voir  le détail "`)).toEqual(['Voir le détail']);
});

test.for([
  ...['data-tooltip-position="top"', 'data-tooltip-id="tip-3"', 'data-bs-toggle="tooltip"'],
  ...['data-tooltip="true"', 'data-popup="#menu"', 'data-popover="{}"', 'data-tooltip-delay="300"'],
  ...['data-subtitle="Détail"', 'data-titles="Détail"', 'class="tooltip"', 'data-tip=""'],
  ...['data-action="delete"', 'data-tooltip=".tips"', 'aria-describedby="tooltip"'],
  ...['data-multiple="Détail"', 'data-strip="Détail"', 'data-tips="Détail"'],
  ...[`data-popover='["a"]'`, 'data-content="<i></i>"'],
  ...['ui-grid-one-bind-title="aria.pageForward"', 'data-i18n-title="actions.add"'],
  ...['ng-attr-title="Retirer {{ o.label }}"', `data-tooltip="t('add')"`, 'data-tip="vm.tip()"'],
  ...[`tooltip="'ADD' | translate"`],
])('%s says nothing', (attribute) => {
  expect(tipsIn(attribute)).toEqual([]);
});

test.for(['Supprimer.', 'Réf. du service', 'Admin.', 'Supprimer(2)', 'Retirer | Supprimer'])(
  '%s is no expression',
  (tip) => expect(tipsIn(`title="${tip}"`)).toEqual([tip]),
);

test('of settings only the title is said', () => {
  expect(tipsIn('uk-tooltip="title: Détail; pos: bottom"')).toEqual(['Détail']);
  expect(tipsIn('uk-tooltip="pos: left; title: Détail"')).toEqual(['Détail']);
});

test('of what is marked up the words are said, and of what begins with a sign', () => {
  expect(tipsIn('data-original-title="<b>Réinitialiser</b> la ligne"')).toEqual([
    'Réinitialiser la ligne',
  ]);
  expect(tipsIn('title="[SIP] Mot de passe"')).toEqual(['[SIP] Mot de passe']);
});

test('what several say alike is said once', () => {
  expect(tipsIn('title="Détail" data-tooltip="Détail"')).toEqual(['Détail']);
});
