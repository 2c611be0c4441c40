import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/dom/seen/clipped-regions.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a page that is held begins where the window does',
    file: 'utils/dom/seen/clipped-regions.ts',
    from: 'if (isHeld(element)) return pageOf(view);',
    to: '',
    promise: 'what was scrolled out of view is seen while its page is held there',
    tests: ['tests/in-page/seen.test.ts'],
  },
  {
    name: 'a page is held by its body alone',
    file: 'utils/dom/seen/clipped-regions.ts',
    from: 'const isOfPage = element === documentElement || element === body;',
    to: 'const isOfPage = element !== documentElement && element === body;',
    promise: 'what was scrolled out of view is seen while its page is held there',
    tests: ['tests/in-page/seen.test.ts'],
  },
  {
    name: 'a page that is held has no beginning',
    file: 'utils/dom/seen/clipped-regions.ts',
    from: 'const [left, top] = [Math.min(-scrollX, start.left), Math.min(-scrollY, start.top)];',
    to: 'const { left, top } = held ? EVERYWHERE : { left: -scrollX, top: -scrollY };',
    promise: 'what stands before the beginning of a page that is held is not seen',
    tests: ['tests/in-page/seen.test.ts'],
  },
  {
    name: 'what is scrolled out of view is not seen',
    file: 'utils/dom/seen/clipped-regions.ts',
    from: "const scrolls = overflow === 'auto' || overflow === 'scroll' || scrolled !== 0;",
    to: 'const scrolls = false;',
    promise: 'what is only scrolled out of view is seen',
    tests: ['tests/in-page/seen.test.ts'],
  },
];
