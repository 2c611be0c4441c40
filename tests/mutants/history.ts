import type { Mutant } from './mutant.ts';

/** Faults of the files in `utils/history`. */
export const mutants: Mutant[] = [
  {
    name: 'an inventory with a missed entry stays as it was',
    file: 'utils/history/inventory-shelf.ts',
    from: "return 'missed';",
    to: "return 'other';",
    promise: 'an inventory of which an entry was missed is read again',
    tests: ['tests/unit/history/inventory-shelf.test.ts'],
  },
  {
    name: 'an inventory that ended unheard goes on',
    file: 'utils/history/history-page.ts',
    from: " || message.kind === 'held'",
    to: '',
    promise: 'inventories are read again where the background tells which runs go on',
    tests: ['tests/unit/history/inventory-shelf.test.ts'],
  },
  {
    name: 'a page is opened where the extension may not go',
    file: 'utils/history/open-in-portal.ts',
    from: "if (!(await portalWay({ page })).canOpen) return { came: 'not-allowed' };",
    to: '',
    promise: 'only a page of the portal is opened, whatever the journal says',
    tests: ['tests/unit/history/open-in-portal.test.ts'],
  },
];
