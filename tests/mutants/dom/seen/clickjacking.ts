import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/dom/seen/clickjacking.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a transparent panel is seen',
    file: 'utils/dom/seen/clickjacking.ts',
    from: 'shown *= Number(opacity);',
    to: '',
    promise: 'nobody presses what they cannot see',
    tests: ['tests/in-page/clickjacking.test.ts'],
  },
  {
    name: 'a panel that is clipped away is seen',
    file: 'utils/dom/seen/clickjacking.ts',
    from: "if (clipPath !== 'none') return 0;",
    to: '',
    promise: 'nobody presses what they cannot see',
    tests: ['tests/in-page/clickjacking.test.ts'],
  },
  {
    name: 'a panel beneath a gradient is seen',
    file: 'utils/dom/seen/clickjacking.ts',
    from: "const gradients = backgroundImage.includes('gradient(') ? alphasIn(backgroundImage) : [];",
    to: 'const gradients: number[] = [];',
    promise: 'nobody presses what they cannot see',
    tests: ['tests/in-page/clickjacking.test.ts'],
  },
  {
    name: 'a panel beneath what stands in a tree of its own is seen',
    file: 'utils/dom/seen/clickjacking.ts',
    from: '.flatMap((element) => [element, ...insideAt(element, x, y)])',
    to: '',
    promise: 'nobody presses what they cannot see',
    tests: ['tests/in-page/clickjacking.test.ts'],
  },
  {
    name: 'a panel made all white or black is seen',
    file: 'utils/dom/seen/clickjacking.ts',
    from: 'if (isChanged) return 0;',
    to: '',
    promise: 'nobody presses what they cannot see',
    tests: ['tests/in-page/clickjacking.test.ts'],
  },
  {
    name: 'a filter that is not known hides nothing',
    file: 'utils/dom/seen/clickjacking.ts',
    from: "return name === 'brightness' || name === 'contrast' || HARMLESS.test(name) ? shown : 0;",
    to: 'return shown;',
    promise: 'nobody presses what they cannot see',
    tests: ['tests/in-page/clickjacking.test.ts'],
  },
  {
    name: 'a dimmer hides the panel',
    file: 'utils/dom/seen/clickjacking.ts',
    from: 'const LEAST_SHOWN = 0.5;',
    to: 'const LEAST_SHOWN = 0.7;',
    promise: 'dark modes and dimmers keep nobody from their work',
    tests: ['tests/in-page/clickjacking.test.ts'],
  },
];
