import { describe, expect } from 'vitest';
import { IN_FIREFOX, onSkin } from '../support/test.ts';

const LICENCE = 'FPC17293';

const drawing = (path: string) => `<svg width="16" height="16" viewBox="0 0 24 24">${path}</svg>`;

/**
 * What a portal may draw for + and x that says nothing, not even in the names of its classes. A drawing
 * is understood by itself; where there is none, only by what stands beside it: two lines of each kind.
 */
const SIGNS = {
  'drawings of a plus and a cross': {
    other: 'Non',
    add: drawing('<path d="M19 13h-6v6h-2v-6H5v-2h6V5h2v6h6z"/>'),
    remove: drawing('<path d="M4 6l2-2 6 6 6-6 2 2-6 6 6 6-2 2-6-6-6 6-2-2 6-6z"/>'),
  },
  'characters of a font that shows nothing': {
    other: 'Oui',
    add: '\u{E001}',
    remove: '\u{E002}',
  },
};

describe.each(Object.entries(SIGNS))('signs that are %s', IN_FIREFOX, (_, { other, ...signs }) => {
  onSkin({ users: 8, skin: 'bare' })('are told apart', async ({ panel, portal, proof }) => {
    portal.setOption(LICENCE, 'Option standardiste', other);
    portal.setOption(LICENCE, 'Numéro à présenter', '0184780010');
    portal.setOption(LICENCE, 'Numéro Fax2Mail', 'Aucun');
    await panel.page.evaluate((pictures) => {
      const silence = () => {
        for (const kind of ['add', 'remove'] as const) {
          for (const sign of document.querySelectorAll(`.sign-${kind}`)) {
            sign.className = 'pressed';
            sign.innerHTML = pictures[kind];
          }
        }
      };
      new MutationObserver(silence).observe(document.body, { childList: true, subtree: true });
    }, signs);
    proof.selects(LICENCE);
    await panel.select(LICENCE);
    await panel.change(1, { option: 'Superviseur' });
    await panel.apply();
    const [row] = await panel.results();
    expect([row?.Résultat, row?.Détail]).toEqual(['Modifié', '']);
    expect(portal.user(LICENCE).options).toMatchObject({
      Superviseur: 'Oui',
      'Option standardiste': other,
    });
    expect(proof.changes).toEqual([`${LICENCE} + Superviseur`]);
  });
});
