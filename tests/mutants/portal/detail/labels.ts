import type { Mutant } from '../../mutant.ts';

/** Faults of the files in `utils/portal/detail/labels`. */
export const mutants: Mutant[] = [
  {
    name: 'learned: a label above its value is none',
    file: 'utils/portal/detail/labels/block-labels.ts',
    from: 'isMarked || isFirstInLine(index) || isAboveValue(node, nodes)',
    to: 'isMarked || isFirstInLine(index)',
    promise: 'a label that stands above its value is one',
    tests: ['tests/in-page/demonstration/'],
  },
  {
    name: 'learned: lines are told by what holds them alone',
    file: 'utils/portal/detail/labels/label-beside.ts',
    from: 'firstOf(texts) ?? texts.find(isLeftOf(control))',
    to: 'firstOf(texts)',
    promise: 'a line that only its place tells is known once it was shown',
    tests: ['tests/in-page/demonstration/'],
  },
  {
    name: 'learned: marked letters part a label',
    file: 'utils/portal/detail/labels/seen-texts.ts',
    from: 'return node && isTextSeen(node) && !inControl(node) ? [{ text, node }] : [];',
    to: 'return node && isTextSeen(node) && !inControl(node) ? [{ text: node.data.trim(), node }] : [];',
    promise: 'a label is learned as a person reads it',
    tests: ['tests/in-page/demonstration/'],
  },
  {
    name: 'learned: a sign is of a line beside its own',
    file: 'utils/portal/detail/labels/label-beside.ts',
    from: 'if (first || around.matches(LINE)) return first;',
    to: 'if (first) return first;',
    promise: 'what is pressed in a line tells of the option of that line alone',
    tests: ['tests/in-page/demonstration/'],
  },
  {
    name: 'learned: marks take the words of a line, whatever labels are known',
    file: 'utils/portal/detail/labels/label-beside.ts',
    from: 'firstOf(labels) ?? firstOf(texts)',
    to: 'firstOf(texts)',
    promise: 'a label that is known is taken before the value that stands nearer',
    tests: ['tests/in-page/demonstration/'],
  },
];
