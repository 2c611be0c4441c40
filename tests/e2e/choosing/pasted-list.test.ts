import { describe, expect } from 'vitest';
import { fill } from '../support/find.ts';
import { IN_CHROMIUM, test } from '../support/test.ts';

function hasAccount(): boolean {
  const panel = document.querySelector('myopenip-bulk')?.shadowRoot;
  return panel?.querySelector('.paste-outcome') != null;
}

describe('a pasted list', () => {
  test('finds licences, numbers and names, and says what it could not place', async ({
    panel,
    proof,
  }) => {
    const account = await panel.paste(
      [
        'fpc172947',
        '+33 1 84 78 00 14',
        '"Benoît Müller"',
        'FPC1729',
        'FPC17293',
        'DOROTHEE D’ANGELO',
        'Martin Dupont',
        'Jean Inconnu',
      ].join('\n'),
    );
    expect(account).toContain('5 utilisateurs trouvés et ajoutés à la sélection.');
    expect(account).toContain(
      '2 entrées introuvables Copier les introuvables FPC1729 Jean Inconnu',
    );
    expect(account).toContain(
      '1 entrée à préciser « Martin Dupont » : FPC17293 · 0184780010 · Licence simple FPC172956 · Licence simple',
    );
    expect(await panel.selected()).toEqual([
      'FPC17293',
      'FPC172947',
      'FPC172948',
      'FPC172962',
      'FPC172967',
    ]);
    expect(proof.isUntouched).toBe(true);
  });

  test(
    'of 5000 lines of garbage is counted, and what is good in it is found',
    IN_CHROMIUM,
    async ({ panel, proof }) => {
      const garbage = Array.from({ length: 5_000 }, (_, line) => `<b>ligne ${line} ;; "'=1+1"`);
      garbage[2_500] = 'FPC172952';
      const account = await panel.paste(garbage.join('\r\n'));
      expect(account).toContain('1 utilisateur trouvé');
      expect(account).toMatch(/[45] ?\d{3} entrées introuvables/);
      expect(account).toMatch(/… et [45] ?\d{3} autres/);
      expect(await panel.selected()).toEqual(['FPC172952']);
      expect(proof.isUntouched).toBe(true);
    },
  );
});

describe('an entry of a pasted list', () => {
  test('means whom the person says it means, and no one else', async ({ panel, proof }) => {
    const list = 'Nom;SDA\nMartin Dupont\n184780020\nJean Inconnu';
    const account = await panel.paste(list);
    expect(account).toContain('Aucun utilisateur trouvé.');
    expect(account).toContain('1 ligne d’en-tête passée : « Nom;SDA »');
    expect(await panel.selected()).toEqual([]);

    await panel.press('FPC172956 · Licence simple');
    await panel.waitForSelected(1);
    await panel.press('FPC17293 · 0184780010 · Licence simple');
    await panel.waitForText('.paste-outcome', 'Toutes les entrées sont précisées');
    expect(await panel.selected()).toEqual(['FPC17293']);

    await panel.press('0184780020\u202f? Accepter');
    await panel.waitForSelected(2);
    expect(await panel.selected()).toEqual(['FPC17293', 'FPC172962']);

    await panel.press('Copier les introuvables');
    await panel.find('button', 'Entrées copiées');

    await fill(panel.page, await panel.find('textbox', 'Liste à sélectionner'), '');
    await panel.press('Sélectionner');
    await panel.waitForAlert('La liste est vide');
    expect(await panel.page.evaluate(hasAccount)).toBe(false);
    expect(proof.isUntouched).toBe(true);
  });
});
