import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/dom/seen/visible.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'what is transparent is seen',
    file: 'utils/dom/seen/visible.ts',
    from: 'return isDrawn(element, { opacityProperty: true, visibilityProperty: true });',
    to: 'return isDrawn(element, { visibilityProperty: true });',
    promise: 'what a person does not see is not there',
    tests: ['tests/in-page/seen.test.ts'],
  },
  {
    name: 'what is cut away is seen',
    file: 'utils/dom/seen/visible.ts',
    from: ' && !isCutAway(element)',
    to: '',
    promise: 'what a person does not see is not there',
    tests: ['tests/in-page/seen.test.ts'],
  },
  {
    name: 'controls: what stands in an inert part can be used',
    file: 'utils/dom/seen/visible.ts',
    from: " || closest(control, '[inert]')",
    to: '',
    promise: 'nothing in what is disabled is pressed',
    tests: ['tests/in-page/pressables/'],
  },
  {
    name: 'controls: what stands in a disabled component can be used',
    file: 'utils/dom/seen/visible.ts',
    from: "if (component?.localName.includes('-')) return false;",
    to: '',
    promise: 'nothing in what is disabled is pressed',
    tests: ['tests/in-page/pressables/'],
  },
  {
    name: 'controls: what a class says of a part it says of the control',
    file: 'utils/dom/seen/visible.ts',
    from: "words.at(-1) === 'disabled' && !PARTS.test(words.at(-2) ?? '')",
    to: "words.includes('disabled')",
    promise: 'a button with a class `button-disabled-interactive` can be pressed',
    tests: ['tests/in-page/pressables/'],
  },
  {
    name: 'a picture in a disabled button can be used',
    file: 'utils/dom/seen/visible.ts',
    from: 'if (button && button !== control && !isEnabled(button)) return false;',
    to: '',
    promise: 'nothing in what is disabled is pressed',
    tests: ['tests/in-page/pagers/'],
  },
];
