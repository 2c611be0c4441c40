import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/opening/close-detail.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'an error where the users were is left there',
    file: 'utils/portal/opening/close-detail.ts',
    from: 'if (!table) return tellsOfError(own) ? own : undefined;',
    to: 'if (!table) return undefined;',
    promise: 'an error in the place of a detail that hides the users is closed',
    tests: ['tests/in-page/closing.test.ts'],
  },
  {
    name: 'where the users were, whatever leads back is pressed',
    file: 'utils/portal/opening/close-detail.ts',
    from: 'if (!table) return tellsOfError(own) ? own : undefined;',
    to: 'if (!table) return own;',
    promise: 'a detail that has gone is not left once more while the users are late to come back',
    tests: ['tests/in-page/closing.test.ts'],
  },
  {
    name: 'what a detail left is not ours',
    file: 'utils/portal/opening/close-detail.ts',
    from: 'findFrame(portal.root) ?? this.#leftOver() ?? other?.()',
    to: 'findFrame(portal.root) ?? other?.()',
    promise: 'what our press brought up is taken away, whatever it shows',
    tests: ['tests/in-page/closing.test.ts'],
  },
  {
    name: 'a toast is what a detail left',
    file: 'utils/portal/opening/close-detail.ts',
    from: 'if (isPassingMessage(own)) return undefined;',
    to: '',
    promise: 'a toast where a detail was is left alone',
    tests: ['tests/in-page/closing.test.ts'],
  },
  {
    name: 'what has no close control is given up',
    file: 'utils/portal/opening/close-detail.ts',
    from: 'return this.#escape(find, signal);',
    to: "throw new Problem({ code: 'detail-not-closed' });",
    promise: 'what our press brought up is taken away, whatever it shows',
    tests: ['tests/in-page/closing.test.ts'],
  },
  {
    name: 'Escape is not tried',
    file: 'utils/portal/opening/close-detail.ts',
    from: 'if (shown) pressEscape(shown);',
    to: '',
    promise: 'a layer that heeds Escape is closed by it',
    tests: ['tests/in-page/closing.test.ts'],
  },
];
