import type { Mutant } from '../mutant.ts';

const FILE = 'utils/dom/room/page-room.ts';
const NEXT = 'utils/dom/room/next-rule.ts';

/** Faults of `utils/dom/room`. */
export const mutants: Mutant[] = [
  {
    name: 'a bar that would become higher is made narrower',
    file: FILE,
    from: 'const grown = aside.filter((element) => this.#hasGrown(element));',
    to: 'const grown: Element[] = [];',
    promise: 'a bar of the page does not come to cover what is below it',
    tests: ['tests/in-page/room/narrowed.test.ts'],
  },
  {
    name: 'the page keeps our rules when its room is given back',
    file: FILE,
    from: 'this.#rules.end();',
    to: '',
    promise: 'without the panel the page is as it was, to the letter',
    tests: ['tests/in-page/room/left-alone.test.ts'],
  },
  {
    name: 'what was made narrower stays so in a wider window',
    file: FILE,
    from: `    this.#rules.clear();
    this.#known.clear();`,
    to: '    this.#known.clear();',
    promise: 'the page takes the room that there is',
    tests: ['tests/in-page/room/left-alone.test.ts'],
  },
  {
    name: 'what lies behind the panel cannot be scrolled out',
    file: FILE,
    from: "const isBehind = side === 'right' && this.#sideways > 0;",
    to: 'const isBehind = false;',
    promise: 'nothing of the page is out of reach',
    tests: ['tests/in-page/room/narrowed.test.ts'],
  },
  {
    name: 'a table whose headings stick gets a box',
    file: NEXT,
    from: "if (heads.some((head) => getComputedStyle(head).position === 'sticky')) return undefined;",
    to: '',
    promise: 'headings that stick to the window still do',
    tests: ['tests/in-page/room/narrowed.test.ts'],
  },
  {
    name: 'a rule of the page by an id weighs more than ours',
    file: 'utils/dom/room/room-rules.ts',
    from: ':not(#r#r) {',
    to: ' {',
    promise: 'what sticks out is made narrower, whatever the page says',
    tests: ['tests/in-page/room/narrowed.test.ts'],
  },
  {
    name: 'a part of a list is pushed over another one',
    file: FILE,
    from: 'for (const pair of this.#pairs.filter(areMoved)) this.#takeBack(pair);',
    to: '',
    promise: 'columns stand beside each other as without us',
    tests: ['tests/in-page/room/side-by-side.test.ts'],
  },
  {
    name: 'no list in two parts is made narrower',
    file: FILE,
    from: 'this.#pairs.filter(areMoved)',
    to: 'this.#pairs',
    promise: 'nothing lies behind our panel that needs not',
    tests: ['tests/in-page/room/side-by-side.test.ts'],
  },
  {
    name: 'a part of a list is drawn smaller than the others',
    file: NEXT,
    from: 'return headings.some(isDrawn) && [...rows].slice(0, 3).filter(isDrawn).length > 1;',
    to: 'return true;',
    promise: 'columns stand beneath their headings as without us',
    tests: ['tests/unit/dom/room/next-rule.test.ts'],
  },
  {
    name: 'a grid that a script lays out is drawn smaller',
    file: NEXT,
    from: "if (!element.matches('table') ||",
    to: 'if (!element.matches(TABLES) ||',
    promise: 'columns stand beneath their headings as without us',
    tests: ['tests/unit/dom/room/next-rule.test.ts'],
  },
  {
    name: 'a list is drawn smaller than can be read',
    file: NEXT,
    from: 'return scale < 1 && scale >= LEAST_SCALE ? scale : undefined;',
    to: 'return scale < 1 ? scale : undefined;',
    promise: 'what cannot be read is scrolled to instead',
    tests: ['tests/unit/dom/room/next-rule.test.ts'],
  },
  {
    name: 'a list is drawn smaller beside a part of it that stays in view',
    file: FILE,
    from: 'if (this.#pairs.length > 0) return undefined;',
    to: '',
    promise: 'the rows of both parts stand in line',
    tests: ['tests/in-page/room/drawn-smaller.test.ts'],
  },
];
