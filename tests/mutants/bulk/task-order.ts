import type { Mutant } from '../mutant.ts';

const file = 'utils/bulk/task-order.ts';
const exchange = ['tests/unit/bulk/task-order.exchange.test.ts'];
const numbers = ['tests/unit/bulk/task-order.numbers.test.ts'];

/** Faults of `utils/bulk/task-order.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'what others need is taken away after it was to be given',
    file,
    from: 'const open = this.#whole.shift() ?? this.#part.shift();',
    to: 'const open = undefined as OpenTask | undefined;',
    promise: 'a transfer takes away before it gives',
    tests: ['tests/unit/bulk/task-order.test.ts'],
  },
  {
    name: 'who gives up and gets is visited once',
    file,
    from: 'isWhole ? ready : ready.filter(isFreeing)',
    to: 'isWhole ? ready : open.items',
    promise: 'of two who swap, both have what they are to get',
    tests: exchange,
  },
  {
    name: 'who comes after another one is taken for one of a circle',
    file,
    from: 'if (left <= 1) for',
    to: 'if (left < 0) for',
    promise: 'numbers go from one to the next in the order in which they come free',
    tests: numbers,
  },
  {
    name: 'what a user frees for themselves counts as not free',
    file,
    from: 'const own = freedBy(items);',
    to: 'const own: string[] = items.length < 0 ? freedBy(items) : [];',
    promise: 'a user is visited twice only where it cannot be otherwise',
    tests: exchange,
  },
  {
    name: 'who frees what nobody needs comes first',
    file,
    from: 'frees: item.frees.filter(isNeeded)',
    to: 'frees: item.frees.filter((key) => key || isNeeded(key))',
    promise: 'users come in their order where nothing is given that is taken',
    tests: exchange,
  },
  {
    name: 'a number is given before it is replaced',
    file,
    from: "if (shown === undefined) return [keyOf(option, 'unknown'), keyOf(option, 'any')];",
    to: 'if (shown === undefined) return [];',
    promise: 'who gets a number comes after who gives it up',
    tests: numbers,
  },
  {
    name: 'numbers in a circle are taken',
    file,
    from: 'circular: new Set(stuck.map(({ place }) => place))',
    to: 'circular: stuck.length < 0 ? new Set() : NOTHING',
    promise: 'nobody loses a number for one that is not free',
    tests: numbers,
  },
  {
    name: 'an undo leaves out who has exchanged numbers',
    file,
    from: 'open.task.shown?.[item.place] !== undefined && ',
    to: '',
    promise: 'an undo puts back what a run has exchanged',
    tests: numbers,
  },
];
