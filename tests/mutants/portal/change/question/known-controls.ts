import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/change/question/known-controls.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a dialog over that of the detail must look like nothing before',
    file: 'utils/portal/change/question/known-controls.ts',
    from: ' || isInOwnDialog();',
    to: ';',
    promise: 'a dialog is answered though its buttons say what the signs in the lines say',
    tests: ['tests/in-page/questions/'],
  },
  {
    name: 'what is drawn again asks',
    file: 'utils/portal/change/question/known-controls.ts',
    from: 'return isMoreThanAtFirst || this.#isNewLayer(layerAround(element));',
    to: 'return true;',
    promise: 'A search field drawn again is not typed into',
    tests: ['tests/in-page/forms/'],
  },
  {
    name: 'an element is known whatever it says',
    file: 'utils/portal/change/question/known-controls.ts',
    from: 'return element.matches(FIELDS) || appearance === appearanceOf(element);',
    to: 'return true;',
    promise: 'A sign that becomes the question is answered',
    tests: ['tests/in-page/questions/'],
  },
  {
    name: 'a sheet over a modal dialog asks nothing new',
    file: 'utils/portal/change/question/known-controls.ts',
    from: 'const isOver = () => isMoreThanAtFirst && this.#isNewLayer(layerWithin(element, detail));',
    to: 'const isOver = () => false;',
    promise: 'what a modal dialog asks in two sheets is answered twice',
    tests: ['tests/in-page/forms/'],
  },
  {
    name: 'a foot drawn again asks',
    file: 'utils/portal/change/question/known-controls.ts',
    from: 'const isOver = () => isMoreThanAtFirst && this.#isNewLayer(layerWithin(element, detail));',
    to: 'const isOver = () => this.#isNewLayer(layerWithin(element, detail));',
    promise: 'what a detail showed before the press is no question when it is drawn again',
    tests: ['tests/in-page/forms/'],
  },
  {
    name: 'a question on its way out before the press is known for good',
    file: 'utils/portal/change/question/known-controls.ts',
    from: '    this.#forgetGone();\n',
    to: '',
    promise: 'a box that asks again is answered again',
    tests: ['tests/in-page/questions/one-box-again.test.ts'],
  },
];
