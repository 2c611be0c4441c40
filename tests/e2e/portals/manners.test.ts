import { describe, expect } from 'vitest';
import type { SkinName } from '../../portal/server.ts';
import { everyPair, mannersText } from '../support/combinations.ts';
import { browserName } from '../support/find.ts';
import { addAndBeRefused } from '../support/jobs.ts';
import { IN_CHROMIUM, IN_FIREFOX, onSkin, SELDOM } from '../support/test.ts';

/** The combinations that cover most; `npm run test:matrix` tries all. */
const TRIED = everyPair().slice(0, browserName === 'firefox' ? 2 : 4);
/** Skins on which a question that is not ours is left; the others' run in the other browser. */
const ASKING: SkinName[] = browserName === 'firefox' ? ['pages'] : ['classic', 'frame'];

describe.each(TRIED)('a portal of the skin $skin', ({ skin, ...manners }) => {
  onSkin({ users: 8, skin, ...manners })(
    `is understood with ${mannersText(manners)}`,
    ({ panel, portal, proof }) => addAndBeRefused({ panel, portal, proof }, manners.labels),
  );
});

describe.each(['frame', 'lit'] as SkinName[])(
  'an error in the place of a detail: %s',
  IN_CHROMIUM,
  (skin) => {
    onSkin({ users: 8, skin, failure: 'page' })(
      'is closed as a person would, and the detail opened again',
      skin === 'frame' ? {} : SELDOM,
      ({ panel, portal, proof }) => addAndBeRefused({ panel, portal, proof }, 'plain'),
    );
  },
);

describe('a portal that loads its page with the detail in it', IN_FIREFOX, () => {
  onSkin({ users: 8, skin: 'webforms', refresh: 'reopen', waiting: 'nothing' })(
    'is not asked about what went with the page before',
    ({ panel, portal, proof }) => addAndBeRefused({ panel, portal, proof }, 'plain'),
  );
});

describe.each(ASKING)('a portal that asks something else: %s', (skin) => {
  onSkin({ users: 8, skin, confirmation: 'strange' })(
    'is left without a yes, and its question is reported',
    async ({ panel, proof }) => {
      proof.selects('FPC172947');
      await panel.select('FPC172947');
      await panel.change(1, { option: 'Superviseur' });
      await panel.apply();
      const [row] = await panel.rowsOf('FPC172947');
      expect(row?.Résultat).toBe('Échec');
      expect(row?.Détail).toMatch(/question inattendue.*Clôturer le compte de ce client/);
      expect(proof.changes).toEqual([]);
    },
  );
});
