import type { Mutant } from '../mutant.ts';

/** Faults of `utils/panel/asked-plan.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'the form counts beside changes of single users',
    file: 'utils/panel/asked-plan.ts',
    from: 'if (own) return this.#planOfOwn(own, chosen);',
    to: '',
    promise: 'of changes of single users, nobody gets those of another',
    tests: ['tests/unit/panel/panel-controller.own-changes.test.ts'],
  },
  {
    name: 'a plan is of what was asked for before the list was read',
    file: 'utils/panel/asked-plan.ts',
    from: `    const chosen = await this.#chosen();
    if (!chosen) return undefined;
    // Read after the last wait, as the chosen users are: what was asked for before it may have been taken back.
    const { own } = changes.model.value;
    const wanted = changes.wanted();
`,
    to: `    const { own } = changes.model.value;
    const wanted = changes.wanted();
    const chosen = await this.#chosen();
    if (!chosen) return undefined;
`,
    promise: 'what is planned is what is asked for now',
    tests: ['tests/unit/panel/asked-plan.test.ts'],
  },
  {
    name: 'a next free number asked for late is of a list half read',
    file: 'utils/panel/asked-plan.ts',
    from: 'if (!chosen || isWhole || !this.#picks()) return chosen;',
    to: 'return chosen;',
    promise: 'a number is free only if it is nobody’s in the whole list',
    tests: ['tests/unit/panel/asked-plan.test.ts'],
  },
  {
    name: 'numbers of users who were not read are free',
    file: 'utils/panel/asked-plan.ts',
    from: 'await users.chosen(isWhole)',
    to: 'await users.chosen()',
    promise: 'the whole list is read before a number is called free',
    tests: ['tests/unit/panel/asked-plan.test.ts'],
  },
  {
    name: 'of own changes the users’ own numbers are free',
    file: 'utils/panel/asked-plan.ts',
    from: 'withTaken(planOfOwn(service, own, users), read)',
    to: 'planOfOwn(service, own, users)',
    promise: 'what is known to be somebody’s is not free',
    tests: ['tests/unit/panel/asked-plan.test.ts'],
  },
  {
    name: 'of changes for all the users’ own numbers are free',
    file: 'utils/panel/asked-plan.ts',
    from: 'withTaken(planForAll(service, wanted.changes, chosen), users.model.value.read)',
    to: 'planForAll(service, wanted.changes, chosen)',
    promise: 'what is known to be somebody’s is not free',
    tests: ['tests/unit/panel/asked-plan.test.ts'],
  },
  {
    name: 'selected users without own changes are asked for',
    file: 'utils/panel/asked-plan.ts',
    from: '[...selected].filter((licence) => byLicence.has(licence))',
    to: '[...selected]',
    promise: 'a preview fits only the users it was made of',
    tests: ['tests/unit/panel/asked-plan.test.ts'],
  },
  {
    name: 'who would lose what nobody gets is selected',
    file: 'utils/panel/asked-plan.ts',
    from: 'if (!byLicence) return;',
    to: '',
    promise: 'only the person chooses users',
    tests: ['tests/unit/panel/panel-controller.own-changes.test.ts'],
  },
  {
    name: 'the next free number is given by a list that could not be read',
    file: 'utils/panel/asked-plan.ts',
    from: 'if (isWhole && !(await users.readNow())) return undefined;',
    to: '',
    promise: 'whom the portal has given a number since keeps it',
    tests: ['tests/unit/panel/asked-plan.test.ts'],
  },
];
