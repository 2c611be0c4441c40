import { describe, expect } from 'vitest';
import { answering, answersOf, NO_FAX } from '../support/asked.ts';
import { ANNE, askingPage, CROSS, option } from '../support/html.ts';
import { test } from '../support/test.ts';

const FIRST = '0184252698';
const PICK = [{ option: 'Numéro Fax2Mail', action: 'add' as const, pick: 'next-free' as const }];
const HAS_FIRST = option('Numéro Fax2Mail', FIRST, CROSS);
const RELOADS = `for (const b of box.querySelectorAll('button')) b.addEventListener('click', () => setTimeout(() => show(user), 50));`;

/** A page whose + asks for a number in this way. */
const asking = (inside: string) => ({
  html: askingPage({ inside, buttons: ['Annuler', 'Valider'], script: RELOADS }),
  serve: answering(NO_FAX, HAS_FIRST, 'Valider'),
});

describe('the next free number', () => {
  test('is the first that the list offers, asked for before anything is sent', async ({ open }) => {
    const list = `<select name="n"><option value="">Choisir</option><option disabled>0184252690</option><option>${FIRST}</option><option>0184252699</option></select>`;
    const page = await open(asking(`<h4>Numéro à associer</h4><p>Choisir un numéro ${list}</p>`));
    const { lines, intents } = await page.run(PICK, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Annuler&n=', `Valider&n=${FIRST}`]);
    expect(lines).toMatchObject([{ outcome: 'modified', before: 'Aucun', after: FIRST }]);
    expect(intents).toHaveLength(2);
  });

  test('is not guessed where a number is to be typed', async ({ open }) => {
    const page = await open(asking('<h4>Numéro Fax2Mail</h4><p>Numéro <input name="n"></p>'));
    const { lines } = await page.run(PICK, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual(['Annuler&n=']);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['no-free-number'] }]);
  });

  test('is not given where its question is about something else', async ({ open }) => {
    const list = `<select name="n"><option value="">Choisir</option><option>${FIRST}</option></select>`;
    const page = await open(asking(`<p>Numéro Fax2Mail (5 € par mois)</p><p>${list}</p>`));
    const { lines } = await page.run(PICK, [ANNE.licence]);
    expect(answersOf(page.asked).filter((one) => one.startsWith('Valider'))).toEqual([]);
    expect(lines[0]?.outcome).toBe('failed');
  });
});
