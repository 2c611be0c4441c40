import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/bulk/form/drafts.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'what is never touched may be asked for',
    file: 'utils/bulk/form/drafts.ts',
    from: "if (isForbidden(option)) return 'option-forbidden';",
    to: '',
    promise: 'an option of the SIP password is refused in the form',
    tests: ['tests/unit/bulk/form/drafts.test.ts'],
  },
  {
    name: 'a value that is not taken is dropped without a word',
    file: 'utils/bulk/form/drafts.ts',
    from: "if (value && takesNone) return 'value-not-taken';",
    to: '',
    promise: 'a typed value is never dropped silently',
    tests: ['tests/unit/bulk/form/drafts.test.ts'],
  },
  {
    name: 'a value is sent as it was typed',
    file: 'utils/bulk/form/drafts.ts',
    from: "? '' : normaliseValue(draft.value);",
    to: "? '' : draft.value.trim();",
    promise: 'what was compared is what is sent',
    tests: ['tests/unit/bulk/form/drafts.test.ts'],
  },
  {
    name: 'a replacement is given to those without a number unasked',
    file: 'utils/bulk/form/drafts.ts',
    from: "action === 'replace' && ifNone !== 'add';",
    to: 'false;',
    promise: 'who has no number to replace is left alone by default',
    tests: ['tests/unit/bulk/form/drafts.test.ts'],
  },
  {
    name: 'words are asked for where a number must be',
    file: 'utils/bulk/form/drafts.ts',
    from: "return kindOfOption(option) === 'number' && numberIn(value) === undefined;",
    to: 'return false;',
    promise: 'what is no number is refused before anything is read',
    tests: ['tests/unit/bulk/form/drafts.test.ts'],
  },
];
