import type { Mutant } from '../mutant.ts';

/** Faults of `utils/dom/point-out/top-layer.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a popover comes over our panel',
    file: 'utils/dom/point-out/top-layer.ts',
    from: "if (isStanding(host) && !document.querySelector(':modal')) rise(host);",
    to: '',
    promise: 'the panel can be pressed whatever dialog is up',
    tests: ['tests/in-page/top-layer.test.ts'],
  },
  {
    name: 'a popover that was there first stays over our panel',
    file: 'utils/dom/point-out/top-layer.ts',
    from: 'riseAbove(document.querySelector(IN_TOP_LAYER));',
    to: '',
    promise: 'the panel can be pressed whatever dialog is up',
    tests: ['tests/in-page/top-layer.test.ts'],
  },
  {
    name: 'our panel rises once',
    file: 'utils/dom/point-out/top-layer.ts',
    from: "if (popover.matches(':popover-open')) popover.hidePopover();",
    to: "if (popover.matches(':popover-open')) throw new Error();",
    promise: 'the panel can be pressed whatever dialog is up',
    tests: ['tests/in-page/top-layer.test.ts'],
  },
  {
    name: 'our panel looks as if it could be pressed beside a modal dialog',
    file: 'utils/dom/point-out/top-layer.ts',
    from: "isStanding(host) && !document.querySelector(':modal')",
    to: 'isStanding(host)',
    promise: 'what cannot be pressed does not look as if it could',
    tests: ['tests/in-page/top-layer.test.ts'],
  },
  {
    name: 'whatever opens lifts our panel',
    file: 'utils/dom/point-out/top-layer.ts',
    from: ' || !other.matches(IN_TOP_LAYER)',
    to: '',
    promise: 'the panel rises above what is in the top layer, and above nothing else',
    tests: ['tests/in-page/top-layer.test.ts'],
  },
];
