import type { Mutant } from '../mutant.ts';

/** Faults of the files in `utils/dom/person`. */
export const mutants: Mutant[] = [
  {
    name: 'a person’s keys and clicks reach the detail of a run',
    file: 'utils/dom/person/block-input.ts',
    from: 'if (!this.#isKept(event, target)) return;',
    to: 'return;',
    promise: 'keys and clicks of a person never reach the detail that we opened',
    tests: ['tests/in-page/person-input.test.ts'],
  },
  {
    name: 'keys are let through as soon as a run is over',
    file: 'utils/dom/person/block-input.ts',
    from: 'setTimeout(() => this.#letGo(), this.#input.aftermath);',
    to: 'this.#letGo();',
    promise: 'what a slow portal opens after a run gets no key of the person',
    tests: ['tests/in-page/person-input.test.ts'],
  },
  {
    name: 'what a person opens after a run gets no key',
    file: 'utils/dom/person/block-input.ts',
    from: 'if (this.#isEnding && this.#isPress(event, target)) {',
    to: 'if (false) {',
    promise: 'after a run, what a person opens themselves is theirs at once',
    tests: ['tests/in-page/person-input.test.ts'],
  },
  {
    name: 'the focus is taken from a list that our press has opened',
    file: 'utils/dom/person/block-input.ts',
    from: ' || this.#isChooserOf(pressed, layer)',
    to: '',
    promise: 'a list that closes without the focus is chosen from',
    tests: ['tests/in-page/person-input.test.ts'],
  },
  {
    name: 'whatever our press has opened keeps the focus',
    file: 'utils/dom/person/block-input.ts',
    from: 'all(layer, CHOOSER).length > 0 && ',
    to: '',
    promise: 'a person goes on typing while a run answers questions',
    tests: ['tests/in-page/person-input.test.ts'],
  },
  {
    name: 'learned: what a script presses',
    file: 'utils/dom/person/watch-person.ts',
    from: 'event.isTrusted ? elementAt(event) : undefined',
    to: 'elementAt(event)',
    promise: 'what a script presses teaches nothing',
    tests: ['tests/in-page/demonstration/'],
  },
  {
    name: 'places: what is pressed in the panel counts as a move in the page',
    file: 'utils/dom/person/watch-moves.ts',
    from: ` || closest(element, \`[\${OWN}="panel"]\`)) return;`,
    to: ') return;',
    promise: 'the place is put back although a person reads the report meanwhile',
    tests: ['tests/in-page/left-place.test.ts'],
  },
];
