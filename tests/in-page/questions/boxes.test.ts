import { describe, expect } from 'vitest';
import { answering, answersOf, FAX, HAS, HAS_PLUS, NO_FAX } from '../support/asked.ts';
import { ANNE, askingPage, CROSS, option, portalPage } from '../support/html.ts';
import { test, truthOf } from '../support/test.ts';
import { RELOADS, REMOVE } from './asking-words.ts';

describe("the browser's own question", () => {
  const asking = (text: string) =>
    portalPage(
      '',
      `const ask = (kind, text) => { let said; const h = (e) => { said = JSON.parse(e.detail).answer; };
        addEventListener('myopenip-bulk:answer', h);
        dispatchEvent(new CustomEvent('myopenip-bulk:asked', { detail: JSON.stringify({ kind, text }) }));
        removeEventListener('myopenip-bulk:answer', h); return said; };
      shown = (l) => { for (const b of dlg.querySelectorAll('[data-q]')) b.onclick = async () => {
        if (ask('confirm', ${JSON.stringify(text)}) !== true) return;
        await fetch('/answer?b=Confirmer'); show(l); }; };`,
    );

  test.for([
    ['Supprimer FPC17293 ?', 0],
    ['Retirer Superviseur ? La licence sera résiliée.', 0],
    ['Retirer Superviseur ?', 1],
    ['Retirer Superviseur de Anne Martin (FPC17293) ?', 1],
  ] as const)('%s', async ([text, count], { open }) => {
    const page = await open({ html: asking(text), serve: answering(HAS, HAS_PLUS) });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toHaveLength(count);
    expect(lines[0]?.outcome).toBe(count === 1 ? 'modified' : 'failed');
  });
});

describe('a box that asks, and fades out once it was answered', () => {
  test.for([[''], ['?next'], ['?stays']])('%s', async ([query = ''], { openCase }) => {
    const page = await openCase('05-question-in-a-message-box', query);
    const { lines } = await page.run(REMOVE, ['FPC70401', 'FPC70402', 'FPC70403']);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified', 'already']);
    const truth = (await truthOf(page)) as unknown as { no: number; log: unknown[] };
    expect(truth.no).toBe(0);
    expect(truth.log).toHaveLength(2);
  });
});

describe('a box with one field for the number', () => {
  const ADD_FAX = [{ option: 'Numéro Fax2Mail', action: 'add' as const, value: FAX }];
  const asks = (says: string) =>
    askingPage({
      inside: `<h3>Numéro Fax2Mail</h3><p>${says}</p><input name="n">`,
      buttons: ['OK', 'Annuler'],
      script: RELOADS,
    });
  const serve = answering(NO_FAX, option('Numéro Fax2Mail', FAX, CROSS), 'OK');

  test.for([
    'Tapez ou choisissez un numéro',
    'Commencez à taper un numéro',
    'Recherchez un numéro',
    'Quel numéro ?',
    'Indiquez le numéro à utiliser',
  ])('is filled in: « %s »', async (says, { open }) => {
    const page = await open({ html: asks(says), serve });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'modified', reasons: [] }]);
    expect(answersOf(page.asked)).toEqual([`OK&n=${FAX}`]);
  });

  test.for([
    'Tapez SUPPRIMER pour confirmer',
    'Recherchez un autre utilisateur',
    'Quel numéro du client facturer ?',
  ])('is taken back: « %s »', async (says, { open }) => {
    const page = await open({ html: asks(says), serve });
    const { lines } = await page.run(ADD_FAX, [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['question-unknown'] }]);
    expect(answersOf(page.asked)).toEqual(['Annuler&n=']);
  });
});

describe('a letter at the head of a box', () => {
  const asks = (letter: string) =>
    askingPage({
      inside: `${letter}<p>Retirer cette option ?</p>`,
      buttons: ['Oui', 'Non'],
      script: RELOADS,
    });

  test.for([
    [
      'is no word where it closes the box',
      '<span style="cursor:pointer">x</span>',
      'Oui',
      'modified',
    ],
    ['is one where nothing shows that it can be pressed', '<span>x</span>', 'Non', 'failed'],
    ['is one where it says more', '<span style="cursor:pointer">x 2</span>', 'Non', 'failed'],
  ] as const)('%s', async ([, letter, answer, outcome], { open }) => {
    const page = await open({ html: asks(letter), serve: answering(HAS, HAS_PLUS, 'Oui') });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect([answersOf(page.asked), lines[0]?.outcome]).toEqual([[answer], outcome]);
  });
});

describe('a tip that shows in a box', () => {
  const tip = (says: string) => `<span role="tooltip">${says}</span>`;
  const CROSSED = '<button aria-label="Close"></button>';
  const asks = (head: string) =>
    askingPage({
      inside: `${head}<p>Retirer cette option ?</p>`,
      buttons: ['Oui', 'Non'],
      script: RELOADS,
    });

  test.for([
    ['is no word where it is that of its cross', CROSSED + tip('Close'), 'Oui', 'modified'],
    ['is one where it says more', CROSSED + tip('Fermer le compte'), 'Non', 'failed'],
    ['is one where there is no cross', tip('Close'), 'Non', 'failed'],
  ] as const)('%s', async ([, head, answer, outcome], { open }) => {
    const page = await open({ html: asks(head), serve: answering(HAS, HAS_PLUS, 'Oui') });
    const { lines } = await page.run(REMOVE, [ANNE.licence]);
    expect([answersOf(page.asked), lines[0]?.outcome]).toEqual([[answer], outcome]);
  });
});

describe('a question with a field for a reason', () => {
  const asks = (field: string) =>
    askingPage({
      inside: `<p>Retirer cette option ?</p>${field}`,
      buttons: ['Oui', 'Non'],
      script: RELOADS,
    });

  test.for([
    [
      'that may be left empty is answered',
      '<label>Motif (facultatif) <input name="r"></label>',
      'Oui&r=',
    ],
    [
      'beneath a label that says more is not',
      '<label>La licence sera résiliée. Motif (facultatif) <input name="r"></label>',
      'Non&r=',
    ],
    ['that has to be filled in is not', '<label>Motif <input name="r"></label>', 'Non&r='],
    [
      'that is filled in already is not',
      '<label>Motif (facultatif) <input name="r" value="0"></label>',
      'Non&r=0',
    ],
    [
      'with a box to tick is not',
      '<label>Motif (facultatif) <input type="checkbox" checked name="r"></label>',
      'Non&r=on',
    ],
  ] as const)('%s', async ([, field, answer], { open }) => {
    const page = await open({ html: asks(field), serve: answering(HAS, HAS_PLUS, 'Oui') });
    await page.run(REMOVE, [ANNE.licence]);
    expect(answersOf(page.asked)).toEqual([answer]);
  });
});
