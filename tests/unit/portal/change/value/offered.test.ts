// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { giveValue } from '../../../../../utils/portal/change/value/field-values';
import { offeredIn } from '../../../../../utils/portal/change/value/offered';

const NUMBER = '0199001234';

afterEach(() => document.body.replaceChildren());

function list(inside: string): HTMLSelectElement {
  document.body.innerHTML = `<select>${inside}</select>`;
  return document.querySelector('select') as HTMLSelectElement;
}

describe('a list offers', () => {
  test.each([
    NUMBER,
    '01 99 00 12 34',
    '+33 1 99 00 12 34',
    `${NUMBER} – Paris`,
    `${NUMBER} (libre)`,
    `Disponible : ${NUMBER}`,
    `N° ${NUMBER}, Saint-Denis`,
    `Fax2Mail ${NUMBER}`,
    `${NUMBER} - Aix-en-Provence (disponible)`,
  ])('“%s”', (text) => {
    expect(offeredIn(list(`<option>${text}</option>`))).toEqual([text]);
  });

  test('what stands in a group of free numbers', () => {
    const field = list(`<optgroup label="Numéros libres"><option>${NUMBER}</option></optgroup>`);
    expect(offeredIn(field)).toEqual([NUMBER]);
  });
});

describe('a list does not offer', () => {
  test.each([
    `${NUMBER} (réservé)`,
    `${NUMBER} indisponible`,
    `${NUMBER} – déjà attribué`,
    `${NUMBER} non disponible`,
    `${NUMBER} pas libre`,
    `${NUMBER} – Léa Martin`,
    `${NUMBER} libre le 12`,
    `${NUMBER} (en ligne)`,
    `${NUMBER} Fax2Mail 2`,
    `${NUMBER}, 12`,
    `${NUMBER} / 0199005678`,
    `${NUMBER} à 0199001299`,
    `${NUMBER} *`,
    `${NUMBER} ✗`,
    `🔒 ${NUMBER}`,
    `${NUMBER} ?`,
    `Ex. : ${NUMBER}`,
    `available: no ${NUMBER}`,
    'Choisir un numéro',
    'Paris (01)',
    '',
  ])('“%s”', (text) => {
    expect(offeredIn(list(`<option>${text}</option>`))).toEqual([]);
  });

  test.each([
    `<option disabled>${NUMBER}</option>`,
    `<option hidden>${NUMBER}</option>`,
    `<option aria-disabled="true">${NUMBER}</option>`,
    `<option style="display: none">${NUMBER}</option>`,
    `<option style="visibility: hidden">${NUMBER}</option>`,
    `<option value="">${NUMBER}</option>`,
    `<option label="Réservé">${NUMBER}</option>`,
    `<option label="0199005678">${NUMBER}</option>`,
    `<optgroup disabled label="Paris"><option>${NUMBER}</option></optgroup>`,
    `<optgroup hidden label="Paris"><option>${NUMBER}</option></optgroup>`,
    `<optgroup style="display: none" label="Paris"><option>${NUMBER}</option></optgroup>`,
    `<optgroup label="Réservés"><option>${NUMBER}</option></optgroup>`,
  ])('%s', (inside) => {
    expect(offeredIn(list(inside))).toEqual([]);
  });

  test('anything where it is greyed as a whole', () => {
    const field = list(`<option>${NUMBER}</option>`);
    field.disabled = true;
    expect(offeredIn(field)).toEqual([]);
  });
});

test('a number in a group that is greyed is not chosen, though it is wanted', () => {
  const inside = (greyed: string) => {
    return `<option>Choisir</option><optgroup ${greyed} label="A"><option>${NUMBER}</option></optgroup>`;
  };
  expect(giveValue(list(inside('disabled')), NUMBER)).toMatchObject({ code: 'value-not-offered' });
  expect(giveValue(list(inside('')), NUMBER)).toBeUndefined();
});
