import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/page/load-guard.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a page load by a script counts as nothing sent',
    file: 'utils/portal/page/load-guard.ts',
    from: 'new PageLoads(!isByControl)',
    to: 'new PageLoads(false)',
    promise: 'a press that may have had its effect is not made again',
    tests: ['tests/in-page/leaving.test.ts'],
  },
  {
    name: 'a script that leaves later is what was pressed',
    file: 'utils/portal/page/load-guard.ts',
    from: 'const isByControl = isOfPress && !isSame && isAtOnce;',
    to: 'const isByControl = isOfPress && !isSame;',
    promise: 'a page left once a server may have answered is no link that was followed',
    tests: ['tests/in-page/leaving.test.ts'],
  },
  {
    name: 'a page that is left is concluded from at once',
    file: 'utils/portal/page/load-guard.ts',
    from: 'if (isChange && performance.now() - this.#preventedAt < ASKED_BESIDE) return true;',
    to: '',
    promise: 'after a press that may change something, answers are given their time',
    tests: ['tests/in-page/leaving.test.ts'],
  },
  {
    name: 'a link that is followed has asked nothing',
    file: 'utils/portal/page/load-guard.ts',
    from: '(isChange && this.#hasAnswered)',
    to: 'false',
    promise: 'a + that asks its server and is then followed as a link is pressed once',
    tests: ['tests/in-page/leaving.test.ts'],
  },
  {
    name: 'a form that we send is a person’s doing',
    file: 'utils/portal/page/load-guard.ts',
    from: 'if (isByPerson && !isOurs) return true;',
    to: 'if (isByPerson) return true;',
    promise: 'the page is kept from leaving by a press of ours',
    tests: ['tests/in-page/leaving.test.ts'],
  },
  {
    name: 'what a slow script leaves by is in doubt',
    file: 'utils/portal/page/load-guard.ts',
    from: 'isJustPressed() || this.#preventedAt',
    to: 'this.#preventedAt',
    promise: 'a link of its own is followed in a frame, however slow the page is',
    tests: ['tests/in-page/leaving.test.ts'],
  },
  {
    name: 'what leaves a moment later is in doubt',
    file: 'utils/portal/page/load-guard.ts',
    from: 'isJustPressed() || this.#preventedAt - lastPressedAt() < LOADS_AT_ONCE',
    to: 'isJustPressed()',
    promise: 'a link of its own that is followed a moment later is followed in a frame',
    tests: ['tests/in-page/leaving.test.ts'],
  },
];
