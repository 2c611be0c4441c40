// @vitest-environment happy-dom
import { within } from '@testing-library/preact';
import { expect, test } from 'vitest';
import type { Change } from '../../../../../utils/bulk/change';
import type { OwnChanges } from '../../../../../utils/bulk/form/own-changes';
import { ADD_FAX, ADD_SUPERVISOR, REMOVE_SUPERVISOR } from '../../../support/builders';
import { clickAsPerson, clickAsScript } from '../../../support/events';
import { renderPanel } from '../../../support/panel';
import type { PanelPart } from '../../../support/panel-model';

const OWN: OwnChanges = {
  label: 'Classeur dupont.xlsx',
  byLicence: new Map([
    ['FPC172932', [ADD_SUPERVISOR, ADD_FAX]],
    ['FPC17293', [ADD_SUPERVISOR]],
  ]),
};

function renderCard(own = OWN, selected = ['FPC172932', 'FPC17293'], part: PanelPart = {}) {
  const users = { selected: new Set(selected) };
  const rendered = renderPanel({ users, changes: { own }, flow: { open: 'changes' }, ...part });
  const card = rendered.panel.getByRole('region', { name: own.label });
  return { ...rendered, card, items: () => within(card).queryAllByRole('listitem') };
}

test('the card stands in the place of the form, and says what is wanted of how many', () => {
  const { panel, card, items } = renderCard();

  expect(panel.queryByRole('group', { name: 'Modification 1' })).toBeNull();
  expect(card.textContent).toContain('2 utilisateurs, 3 valeurs demandées');
  expect(items().map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/Superviseur.*\(2\)$/),
    expect.stringMatching(/Fax2Mail.*\(1\)$/),
  ]);
  expect(card.querySelector('.hint')).toBeNull();
});

test('the step says where the changes come from', () => {
  const { panel, again } = renderCard();
  again({ flow: { open: 'users' } });

  expect(panel.getByRole('button', { name: /^Modifications/ }).textContent).toContain(
    'Classeur dupont.xlsx · 2 utilisateurs, 3 valeurs demandées',
  );
});

test('it counts only those who are selected, and says who else nothing is done for', () => {
  const { panel, card, items } = renderCard(OWN, ['FPC17293', 'FPC3', 'FPC4']);

  expect(card.textContent).toContain('1 utilisateur, 1 valeur demandée');
  expect(items()).toHaveLength(1);
  expect(card.textContent).toContain('2 utilisateurs sélectionnés n’y sont pas');
  expect(card.textContent).toContain('1 utilisateur n’est plus sélectionné');
  expect(panel.getByRole('button', { name: 'Appliquer à 1 utilisateur' })).toBeTruthy();
});

test('of users who get a number each, one line tells', () => {
  const each = Array.from({ length: 9 }, (_, place): [string, Change[]] => {
    return [`FPC${place}`, [{ ...ADD_FAX, value: `019900000${place}` }]];
  });
  const own = { label: 'Classeur', byLicence: new Map(each) };

  const { items } = renderCard(own, [...own.byLicence.keys()]);

  expect(items().map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/Fax2Mail.*un numéro chacun \(9\)$/),
  ]);
});

test('of many different changes a few are listed, and the rest counted', () => {
  const each = Array.from({ length: 9 }, (_, place): [string, Change[]] => {
    return [`FPC${place}`, [{ option: `Option ${place}`, action: 'add' }]];
  });
  const own = { label: 'Classeur', byLicence: new Map(each) };

  const { items } = renderCard(own, [...own.byLicence.keys()]);

  expect(items()).toHaveLength(7);
  expect(items().at(-1)?.textContent).toBe('et 3 autres modifications');
});

test('it can be given up, unless something is at work', () => {
  const { actions, panel, card, again } = renderCard();
  const form = () => panel.getByRole<HTMLFieldSetElement>('group', { name: 'Modifications' });

  const drop = within(card).getByRole('button', { name: 'Retirer' });
  clickAsScript(drop);
  expect(actions.changes.dropOwn).not.toHaveBeenCalled();
  clickAsPerson(drop);
  expect(actions.changes.dropOwn).toHaveBeenCalledOnce();
  expect(form().disabled).toBe(false);

  again({ run: { workState: 'running', work: 'run' } });
  expect(form().disabled).toBe(true);
});

test('a report of changes of single users does not offer them for others', () => {
  const results = {
    rows: [],
    counts: {},
    canRetry: false,
    canUndo: false,
    canFinish: false,
    canExport: true,
  };
  const { panel, again } = renderPanel({ run: { results }, flow: { open: 'report' } });
  expect(panel.queryByRole('button', { name: 'Refaire pour d’autres' })).not.toBeNull();

  again({ run: { results: { ...results, isOwn: true } } });

  expect(panel.queryByRole('button', { name: 'Refaire pour d’autres' })).toBeNull();
  expect(panel.queryByRole('button', { name: 'Re-sélectionner les mêmes' })).not.toBeNull();
});

test('a removal is said as one', () => {
  const { items } = renderCard({
    ...OWN,
    byLicence: new Map([['FPC172932', [REMOVE_SUPERVISOR]]]),
  });

  expect(items()[0]?.textContent).toMatch(/^Retirer/);
});
