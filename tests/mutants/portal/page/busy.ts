import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/page/busy.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a page that loads shows that the detail is gone',
    file: 'utils/portal/page/busy.ts',
    from: "if (documentIn(root)?.readyState === 'loading') return true;",
    to: '',
    promise: 'a page that has come with a slow script in its head is waited for',
    tests: ['tests/in-page/leaving.test.ts'],
  },
  {
    name: 'what asks to wait is heard as an answer',
    file: 'utils/portal/page/busy.ts',
    from: ' ||\n    waitingTexts(root).some((text) => asksToWaitNow(text, root))',
    to: '',
    promise: 'a portal that asks to wait has not answered yet',
    tests: ['tests/in-page/busy.test.ts'],
  },
  {
    name: 'who asks to wait is not waited for long',
    file: 'utils/portal/page/busy.ts',
    from: 'since <= ASKED_TO_WAIT',
    to: 'since <= STANDING_SIGN',
    promise: 'a portal that asks to wait is given its time',
    tests: ['tests/in-page/busy.test.ts'],
  },
  {
    name: 'never-busy',
    file: 'utils/portal/page/busy.ts',
    from: 'export function isBusy(root: Element): boolean {\n',
    to: 'export function isBusy(root: Element): boolean {\n  if (root) return false;\n',
    promise: 'a portal that is busy is waited for',
    tests: ['tests/in-page/busy.test.ts'],
  },
];
