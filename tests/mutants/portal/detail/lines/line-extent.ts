import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/detail/lines/line-extent.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'lines: a value beside a label with a note is another line',
    file: 'utils/portal/detail/lines/line-extent.ts',
    from: '.filter((other) => !isPartBeside(element, other))',
    to: '',
    promise: 'what stands beside a label with a note beneath it is its own',
    tests: ['tests/in-page/lines-beside.test.ts'],
  },
  {
    name: 'lines: what is made alike is a part of the line',
    file: 'utils/portal/detail/lines/line-extent.ts',
    from: ' && own !== others && overlapInHeight',
    to: ' && overlapInHeight',
    promise: 'options that are not known stand in lines of their own beside others',
    tests: ['tests/in-page/lines-beside.test.ts'],
  },
  {
    name: 'a colon in a part of its own is a value',
    file: 'utils/portal/detail/lines/line-extent.ts',
    from: 'const SAYS = /[^\\s:：]/;',
    to: 'const SAYS = /\\S/;',
    promise: 'a detail whose colons stand apart names its user',
    tests: ['tests/in-page/owner/'],
  },
  {
    name: 'a sign beside a field is another line',
    file: 'utils/portal/detail/lines/line-extent.ts',
    from: 'others.some(saysSomething)',
    to: 'others.some((other) => textNodes(other).length > 0)',
    promise: 'what stands beside a field is its own',
    tests: ['tests/in-page/lines-beside.test.ts'],
  },
  {
    name: 'words of another line are beside a field',
    file: 'utils/portal/detail/lines/line-extent.ts',
    from: 'others.some(saysSomething)',
    to: 'false',
    promise: "the buttons of a line that is not known are nobody's",
    tests: ['tests/in-page/lines-beside.test.ts'],
  },
  {
    name: 'a word that is a picture is another line',
    file: 'utils/portal/detail/lines/line-extent.ts',
    from: '!isGlyphWord(node) && isTextVisible(node)',
    to: 'isTextVisible(node)',
    promise: 'a picture beside a field is its own',
    tests: ['tests/in-page/lines-beside.test.ts'],
  },
  {
    name: 'a label that nobody sees is another line',
    file: 'utils/portal/detail/lines/line-extent.ts',
    from: '!isGlyphWord(node) && isTextVisible(node)',
    to: '!isGlyphWord(node)',
    promise: 'a label that nobody sees beside a field is no line',
    tests: ['tests/in-page/lines-beside.test.ts'],
  },
];
