import type { Mutant } from './mutant.ts';

const tests = ['tests/in-page/clumsy-demonstration.test.ts'];

/** Faults in what is told of a person's presses who is watched. */
export const mutants: Mutant[] = [
  {
    name: 'watched: a press of what is no control has done nothing',
    file: 'utils/portal/demonstration.ts',
    from: 'if (!isAgain) this.#onOther(element);',
    to: '',
    promise: 'what a press beside a control has done is not learned of the control',
    tests,
  },
  {
    name: 'watched: a key has done nothing',
    file: 'utils/portal/demonstration.ts',
    from: 'watchKeys(document, () => this.#onOther(), signal);',
    to: 'watchKeys(document, () => {}, signal);',
    promise: 'what was pressed before a detail was closed by a key is no way out',
    tests,
  },
  {
    name: 'watched: a double click is two presses',
    file: 'utils/portal/demonstration.ts',
    from: 'if (!isAgain) this.#onOther(element);',
    to: 'this.#onOther(element);',
    promise: 'who presses twice has shown the way in all the same',
    tests,
  },
  {
    name: 'watched: what hides a detail leads out of it',
    file: 'utils/portal/demonstration.ts',
    from: ' && isLeft(this.#root, this.#place)',
    to: '',
    promise: 'what leads from a detail to a form is no way out',
    tests,
  },
  {
    name: 'watched: a dialog in the place of a detail is none',
    file: 'utils/portal/left-detail.ts',
    from: 'return !(place.isLayer && all(root, DIALOG).some((one) => isSeen(one)));',
    to: 'return true;',
    promise: 'what leads from a detail to a form in another dialog is no way out',
    tests,
  },
  {
    name: 'watched: a detail that is open is opened again',
    file: 'utils/portal/demonstration.ts',
    from: 'if (known && wasOpen) {',
    to: 'if (known && !known) {',
    promise: 'what is pressed in the row of a user whose detail is open is no way in',
    tests,
  },
  {
    name: 'watched: a line is changed by its own button alone',
    file: 'utils/portal/demonstration.ts',
    from: "if (act?.at === 'detail' && act.wasThere) {",
    to: "if (act?.at === 'detail' && act.at !== 'detail') {",
    promise: 'what changes all options at once is not told of the button of one',
    tests,
  },
  {
    name: 'watched: a refusal is a value',
    file: 'utils/portal/demonstrated.ts',
    from: 'const values = deed.isInDoubt ? said : withValue',
    to: 'const values = withValue',
    promise: 'what a line says that has no other button then is no value',
    tests,
  },
  {
    name: 'watched: whatever brings other users turns the pages',
    file: 'utils/portal/pager.ts',
    from: ' && isAmongPages(one, place);\n  const shown',
    to: ';\n  const shown',
    promise: 'another site is no page of the list',
    tests,
  },
  {
    name: 'watched: the page before is the next one',
    file: 'utils/portal/demonstration.ts',
    from: 'const before = new Set(this.#memory.listed);',
    to: 'const before = new Set(act.licences);',
    promise: 'what leads back to users who were seen is no next page',
    tests,
  },
];
