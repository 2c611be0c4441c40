import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/recognition/demonstration/demonstration.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'learned: what touches a password',
    file: 'utils/portal/recognition/demonstration/demonstration.ts',
    from: 'if (!control || controlWords(control).some((word) => FORBIDDEN.test(word))) {',
    to: 'if (!control) {',
    promise: 'the password of the telephone is never learned',
    tests: ['tests/in-page/demonstration/'],
  },
  {
    name: 'learned: one of several alike leads out',
    file: 'utils/portal/recognition/demonstration/demonstration.ts',
    from: "isOneOfSeveral ? undefined : { at: 'detail', ...pressed, wasBesideChange }",
    to: "{ at: 'detail', ...pressed, wasBesideChange }",
    promise: 'what a detail has several of is no close control of it',
    tests: ['tests/in-page/demonstration/'],
  },
  {
    name: 'watched: a press of what is no control has done nothing',
    file: 'utils/portal/recognition/demonstration/demonstration.ts',
    from: 'if (!isAgain) this.#onOther(element);',
    to: '',
    promise: 'what a press beside a control has done is not learned of the control',
    tests: ['tests/in-page/clumsy-demonstration/'],
  },
  {
    name: 'watched: a key has done nothing',
    file: 'utils/portal/recognition/demonstration/demonstration.ts',
    from: 'watchKeys(document, () => this.#onOther(), signal);',
    to: 'watchKeys(document, () => {}, signal);',
    promise: 'what was pressed before a detail was closed by a key is no close control',
    tests: ['tests/in-page/clumsy-demonstration/'],
  },
  {
    name: 'watched: a double click is two presses',
    file: 'utils/portal/recognition/demonstration/demonstration.ts',
    from: 'if (!isAgain) this.#onOther(element);',
    to: 'this.#onOther(element);',
    promise: 'who presses twice has shown the way in all the same',
    tests: ['tests/in-page/clumsy-demonstration/'],
  },
  {
    name: 'watched: what hides a detail leads out of it',
    file: 'utils/portal/recognition/demonstration/demonstration.ts',
    from: ' && isLeft(this.#root, this.#detailPlace)',
    to: '',
    promise: 'what leads from a detail to a form is no close control',
    tests: ['tests/in-page/clumsy-demonstration/'],
  },
  {
    name: 'watched: the page before is the next one',
    file: 'utils/portal/recognition/demonstration/demonstration.ts',
    from: 'const before = new Set(this.#record.memory.listed);',
    to: 'const before = new Set(press.licences);',
    promise: 'what leads back to users who were seen is no next page',
    tests: ['tests/in-page/clumsy-demonstration/'],
  },
  {
    name: 'watched: what is answered otherwise counts',
    file: 'utils/portal/recognition/demonstration/demonstration.ts',
    from: 'if (this.#isOverDetail(control, detail)) {',
    to: 'if (!control) {',
    promise: 'what was answered before something that is not understood is no yes',
    tests: ['tests/in-page/clumsy-demonstration/'],
  },
];
