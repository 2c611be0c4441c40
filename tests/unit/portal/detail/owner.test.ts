// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { noteTold } from '../../../../utils/dom/remember/told-before';
import { ownerOf } from '../../../../utils/portal/detail/owner';

const ANNE = { licence: 'FPC17293', name: 'Anne Martin', sda: '0184252601' };

/** Whose a detail is that has named Anne before, and shows its options alone now. */
function ownerBehind(title: string): string | undefined {
  document.body.innerHTML = `<div><h3>${title}</h3><h4>Options</h4><p>Superviseur : Non</p></div>`;
  const detail = document.querySelector('div') as Element;
  noteTold(detail, ANNE.licence);
  return ownerOf(detail, ANNE);
}

test('a detail is whose it said to be, until its title names somebody else', () => {
  expect(ownerBehind('Détails de l’utilisateur')).toBe('FPC17293');
  expect(ownerBehind('Détails de l’utilisateur FPC17293')).toBe('FPC17293');
  expect(ownerBehind('Détails de l’utilisateur FPC172932')).toBeUndefined();
  expect(ownerBehind('FPC17293 devient FPC172940')).toBeUndefined();
});
