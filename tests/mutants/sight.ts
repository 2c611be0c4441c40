/** Mutants of what a person sees of our own panel. */
import type { Mutant } from './mutant.ts';

const FILE = 'utils/dom/seen/plain-sight.ts';
const PROMISE = 'nobody presses what he cannot see';
const TESTS = ['tests/in-page/plain-sight.test.ts'];
const TOP = 'utils/dom/point-out/top-layer.ts';
const ON_TOP = ['tests/in-page/top-layer.test.ts'];

export const mutants: Mutant[] = [
  {
    name: 'a transparent panel is seen',
    file: FILE,
    from: 'shown *= Number(opacity);',
    to: '',
    promise: PROMISE,
    tests: TESTS,
  },
  {
    name: 'a panel that is clipped away is seen',
    file: FILE,
    from: "if (clipPath !== 'none') return 0;",
    to: '',
    promise: PROMISE,
    tests: TESTS,
  },
  {
    name: 'a panel beneath a gradient is seen',
    file: FILE,
    from: "const gradients = backgroundImage.includes('gradient(') ? alphasIn(backgroundImage) : [];",
    to: 'const gradients: number[] = [];',
    promise: PROMISE,
    tests: TESTS,
  },
  {
    name: 'a panel beneath what stands in a tree of its own is seen',
    file: FILE,
    from: '.flatMap((element) => [element, ...insideAt(element, x, y)])',
    to: '',
    promise: PROMISE,
    tests: TESTS,
  },
  {
    name: 'a panel made all white or black is seen',
    file: FILE,
    from: 'if (isChanged) return 0;',
    to: '',
    promise: PROMISE,
    tests: TESTS,
  },
  {
    name: 'a filter that is not known hides nothing',
    file: FILE,
    from: "return name === 'brightness' || name === 'contrast' || HARMLESS.test(name) ? shown : 0;",
    to: 'return shown;',
    promise: PROMISE,
    tests: TESTS,
  },
  {
    name: 'a dimmer hides the panel',
    file: FILE,
    from: 'const LEAST_SHOWN = 0.5;',
    to: 'const LEAST_SHOWN = 0.7;',
    promise: 'dark modes and dimmers keep nobody from his work',
    tests: TESTS,
  },
  {
    name: 'texts are walked as if there were no shadow roots',
    file: 'utils/dom/tree/texts.ts',
    from: "!hasChangedIn(root) && otherTreesIn(root) === 'none'",
    to: '!hasChangedIn(root)',
    promise: 'a shadow root is read in the place of its host',
    tests: ['tests/unit/dom/tree/texts.test.ts'],
  },
  {
    name: 'a new page shows no other trees',
    file: 'utils/dom/tree/other-trees.ts',
    from: "Array.from(element.querySelectorAll('*'), ownOtherTrees)",
    to: '[]',
    promise: 'an element shows the other trees of all that is in it',
    tests: ['tests/unit/dom/tree/texts.test.ts'],
  },
  {
    name: 'a popover comes over our panel',
    file: TOP,
    from: "if (host.isConnected && !document.querySelector(':modal')) rise(host);",
    to: '',
    promise: 'the panel can be pressed whatever dialog is up',
    tests: ON_TOP,
  },
  {
    name: 'a popover that was there first stays over our panel',
    file: TOP,
    from: 'riseAbove(document.querySelector(IN_TOP_LAYER));',
    to: '',
    promise: 'the panel can be pressed whatever dialog is up',
    tests: ON_TOP,
  },
  {
    name: 'our panel rises once',
    file: TOP,
    from: "if (popover.matches(':popover-open')) popover.hidePopover();",
    to: "if (popover.matches(':popover-open')) throw new Error();",
    promise: 'the panel can be pressed whatever dialog is up',
    tests: ON_TOP,
  },
  {
    name: 'our panel looks as if it could be pressed beside a modal dialog',
    file: TOP,
    from: "host.isConnected && !document.querySelector(':modal')",
    to: 'host.isConnected',
    promise: 'what cannot be pressed does not look as if it could',
    tests: ON_TOP,
  },
  {
    name: 'whatever opens lifts our panel',
    file: TOP,
    from: ' || !other.matches(IN_TOP_LAYER)',
    to: '',
    promise: 'the panel rises above what is in the top layer, and above nothing else',
    tests: ON_TOP,
  },
];
