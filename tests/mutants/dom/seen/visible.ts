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
    name: 'controls: the picture in a greyed button is pressed',
    file: 'utils/dom/seen/visible.ts',
    from: "closest(control, 'button:disabled, [inert]')",
    to: "control.matches('[inert], [inert] *')",
    promise: 'nothing is pressed in a button that cannot be used, whatever hand it has',
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
