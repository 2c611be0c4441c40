import type { Mutant } from '../../mutant.ts';

const TESTS = ['tests/in-page/left-place.test.ts'];

/** Faults of the files in `utils/portal/users/place`. */
export const mutants: Mutant[] = [
  {
    name: 'places: pages that were turned are not turned back',
    file: 'utils/portal/users/place/go-back.ts',
    from: 'const isTurned = trail.turns > 0 && !isPageInView(portal, place);',
    to: 'const isTurned = false && trail.turns > 0 && !isPageInView(portal, place);',
    promise: 'our work leaves the list on the page that it was on',
    tests: TESTS,
  },
  {
    name: 'places: nothing is scrolled back',
    file: 'utils/portal/users/place/go-back.ts',
    from: '  await scrollBack(going);\n',
    to: '',
    promise: 'our work leaves the list scrolled to where it was',
    tests: TESTS,
  },
  {
    name: 'places: a pager is pressed through what lies over it',
    file: 'utils/portal/users/place/go-back.ts',
    from: ' && !isCovered(control);',
    to: ';',
    promise: 'nothing is pressed that a person could not press',
    tests: TESTS,
  },
  {
    name: 'places: a list that begins anew is left there',
    file: 'utils/portal/users/place/go-back.ts',
    from: 'if (known && (!isAtStart || place.isFirst)) return true;',
    to: 'if (known) return true;',
    promise:
      'our work leaves the list on the page that it was on, though a change has led it to its first one',
    tests: TESTS,
  },
  {
    name: 'places: pages go on being turned under the hands of a person',
    file: 'utils/portal/users/place/go-back.ts',
    from: 'return !stop.aborted && safeDetail',
    to: 'return safeDetail',
    promise: 'nothing is turned any more once a person or other work wants the page',
    tests: TESTS,
  },
  {
    name: 'places: what a person has turned to is turned away',
    file: 'utils/portal/users/place/left-place.ts',
    from: 'if (!detail || !holds(detail, element)) this.forget();',
    to: 'if (detail && !holds(detail, element)) this.forget();',
    promise: 'what a person wants to see stays in view',
    tests: TESTS,
  },
  {
    name: 'places: pages of another service are turned',
    file: 'utils/portal/users/place/left-place.ts',
    from: 'if (!stop.aborted && isHere()) {',
    to: 'if (!stop.aborted) {',
    promise: 'nothing is pressed on the page of another service',
    tests: TESTS,
  },
  {
    name: 'places: pages are turned in a hidden tab',
    file: 'utils/portal/users/place/left-place.ts',
    from: '      await untilInFront(portal, stop);\n',
    to: '',
    promise: 'nothing is turned in a tab that does not draw its rows',
    tests: TESTS,
  },
  {
    name: 'places: other work begins from a place of its own',
    file: 'utils/portal/users/place/left-place.ts',
    from: 'this.#left ??= this.#remember(portal);',
    to: 'this.#left = this.#remember(portal);',
    promise: 'the place is that of the person, however many works follow each other',
    tests: TESTS,
  },
];
