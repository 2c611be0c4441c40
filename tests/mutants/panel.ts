import type { Mutant } from './mutant.ts';

const CHECKED = ['tests/unit/panel/run/check-part.test.ts'];
const FOLLOWED = ['tests/unit/panel/follow-choice.test.ts'];

/** Faults of the files in `utils/panel`. */
export const mutants: Mutant[] = [
  {
    name: 'what was not asked is confirmed',
    file: 'utils/panel/blocked-press.ts',
    from: "if (!waiting || (!isAsked && answer !== 'cancel')) return false;",
    to: 'if (!waiting) return false;',
    promise: 'an answer is given to what waits now, and to nothing else',
    tests: ['tests/unit/panel/blocked-press.test.ts'],
  },
  {
    name: 'other rows in view change nothing of what was read',
    file: 'utils/panel/users/users-list.ts',
    from: 'if (wasRead && before && isOtherList(before, shown)) this.#isRead = false;',
    to: '',
    promise: 'a change of the list that is no page turn of ours makes it be read anew',
    tests: ['tests/in-page/selection.test.ts'],
  },
  {
    name: 'a preview fits whatever is asked of each user',
    file: 'utils/panel/run/checked-plan.ts',
    from: 'areSameChanges(planned.get(licence) ?? [], wanted)',
    to: 'true',
    promise: 'a run is started from a preview only where it asks of each user what was read for',
    tests: ['tests/unit/panel/run/check-part.test.ts'],
  },
  {
    name: 'the form counts beside changes of single users',
    file: 'utils/panel/asked-plan.ts',
    from: 'if (own) return this.#planOfOwn(own, chosen);',
    to: '',
    promise: 'of changes of single users, nobody gets those of another',
    tests: ['tests/unit/panel/own-changes.test.ts'],
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
    name: 'a file takes users whom the list does not have',
    file: 'utils/panel/for-files.ts',
    from: 'return users.find(licence) !== undefined && !users.isTwice(licence);',
    to: 'return true;',
    promise: 'a file selects only users whom the list has, once',
    tests: ['tests/unit/panel/for-files.test.ts'],
  },
  {
    name: 'two users of one reference are one',
    file: 'utils/panel/users/users-list.ts',
    from: 'if (other && !isSamePerson(other, user)) this.#twice.add(user.licence);',
    to: '',
    promise: 'the same reference twice is two users',
    tests: ['tests/in-page/selection.test.ts'],
  },
  {
    name: 'nobody asks about a selection that comes back',
    file: 'utils/panel/users/selection.ts',
    from: 'if (!isToAsk || restored.length === 0) return;',
    to: 'if (isToAsk || restored.length === 0) return;',
    promise: 'a selection never comes back silently after a load',
    tests: ['tests/unit/panel/users/users-part.test.ts'],
  },
  {
    name: 'users on pages not read yet are outside the filter',
    file: 'utils/panel/users/users-part.ts',
    from: 'this.select([...outside, ...absent], false);',
    to: 'this.select([...this.selected], false);',
    promise: 'what is removed is what was said to be outside the filter',
    tests: ['tests/unit/panel/users/users-part.test.ts'],
  },
  {
    name: 'a choice takes back who was selected before it',
    file: 'utils/panel/users/pasted-list.ts',
    from: 'const taken = [...chosen].filter((one) => !selected().has(one));',
    to: 'const taken = [...chosen];',
    promise: 'who was selected otherwise stays selected',
    tests: ['tests/unit/panel/users/users-part.pasted.test.ts'],
  },
  {
    name: 'an entry keeps the user chosen before',
    file: 'utils/panel/users/pasted-list.ts',
    from: 'if (dropped.length > 0) select(dropped, false);',
    to: '',
    promise: 'an entry of a pasted list means one user at most',
    tests: ['tests/unit/panel/users/users-part.pasted.test.ts'],
  },
  {
    name: 'a choice selects again whom the person has deselected',
    file: 'utils/panel/users/pasted-list.ts',
    from: 'const isOff = unsure.chosen !== undefined && !selected().has(unsure.chosen);',
    to: 'const isOff = false;',
    promise: 'nobody is selected but by the person’s last word',
    tests: ['tests/unit/panel/users/users-part.pasted.test.ts'],
  },
  {
    name: 'a detail is opened over another one',
    file: 'utils/panel/run/detail-for-person.ts',
    from: "if (isOneOpen()) return i18n.t('openDetail.other');",
    to: '',
    promise: 'what a person has open in the portal is not closed to open another',
    tests: ['tests/unit/panel/panel-controller.detail.test.ts'],
  },
  {
    name: 'a detail is opened while a run goes on',
    file: 'utils/panel/run/detail-for-person.ts',
    from: 'if (mustWait) return;',
    to: '',
    promise: 'nothing is opened beside a run',
    tests: ['tests/unit/panel/panel-controller.detail.test.ts'],
  },
  {
    name: 'places: a reading puts nothing back',
    file: 'utils/panel/users/users-reading.ts',
    from: '      this.#left?.end();\n',
    to: '',
    promise: 'a reading leaves the list where the person had it',
    tests: ['tests/in-page/left-place.test.ts'],
  },
  {
    name: 'what is wanted before the stored is known is not stored',
    file: 'utils/panel/follow-choice.ts',
    from: `  const restoreOwn = followOwn(controller, service, signal);
  const before = choiceIn(controller);
  const [stored, own] = await asked;
`,
    to: `  const before = choiceIn(controller);
  const [stored, own] = await asked;
  const restoreOwn = followOwn(controller, service, signal);
`,
    promise: 'changes of single users outlast a load',
    tests: FOLLOWED,
  },
  {
    name: 'who is selected before the stored is known is not stored',
    file: 'utils/panel/follow-choice.ts',
    from: '...(isUntouched ? choiceIn(controller) : before)',
    to: '...choiceIn(controller)',
    promise: 'a selection outlasts a load',
    tests: FOLLOWED,
  },
  {
    name: 'what was given up comes back with the next load',
    file: 'utils/panel/follow-choice.ts',
    from: 'if (!meanwhile) store(undefined);',
    to: '',
    promise: 'what a person has given up does not come back',
    tests: FOLLOWED,
  },
  {
    name: 'a page that is over brings back what was stored',
    file: 'utils/panel/follow-choice.ts',
    from: '  if (signal.aborted) return;\n',
    to: '',
    promise: 'a page that is over changes nothing',
    tests: FOLLOWED,
  },
  {
    name: 'a page that is over goes on storing',
    file: 'utils/panel/follow-choice.ts',
    from: `    store(own);
  });
  signal.addEventListener('abort', stop);
`,
    to: `    store(own);
  });
`,
    promise: 'a page that is over changes nothing',
    tests: FOLLOWED,
  },
  {
    name: 'a page that is over tells what it could not store',
    file: 'utils/panel/follow-choice.ts',
    from: 'if (own && !signal.aborted)',
    to: 'if (own)',
    promise: 'a page that is over changes nothing',
    tests: FOLLOWED,
  },
  {
    name: 'stored changes come over what was begun meanwhile',
    file: 'utils/panel/changes-part.ts',
    from: 'if (this.#isTouched) return false;',
    to: 'if (this.model.value.own) return false;',
    promise: 'the last word of a person counts',
    tests: FOLLOWED,
  },
  {
    name: 'a load selects again who was deselected since',
    file: 'utils/panel/users/selection.ts',
    from: 'licences.filter((licence) => !this.#dropped.has(licence));',
    to: 'licences;',
    promise: 'nobody is selected but by the person’s last word',
    tests: FOLLOWED,
  },
  {
    name: 'a load selects others beside those who are to be alone',
    file: 'utils/panel/users/selection.ts',
    from: 'if (this.#isOnly) return;',
    to: '',
    promise: 'changes of single users come with their users selected, and nobody else',
    tests: FOLLOWED,
  },
  {
    name: 'a page without users is gone to',
    file: 'utils/panel/answer-page.ts',
    from: 'isShown() && hasUsers(model) ?',
    to: 'isShown() ?',
    promise: 'a person is brought to the users of a service, not to a page of it that shows none',
    tests: ['tests/unit/panel/answer-page.test.ts'],
  },
  {
    name: 'who was left out is back once the preview is old',
    file: 'utils/panel/run/checked-plan.ts',
    from: 'if (misfitOf(previewer, asked)) return { plan: next, excluded: left };',
    to: 'if (misfitOf(previewer, asked)) return { plan, excluded: 0 };',
    promise: 'whom a person has left out stays out until they are taken back',
    tests: CHECKED,
  },
  {
    name: 'whoever is selected anew stays left out',
    file: 'utils/panel/run/check-part.ts',
    from: 'this.#keepOut((licence) => selected.has(licence));',
    to: 'this.#keepOut(() => true);',
    promise: 'a person’s last word says who is changed',
    tests: CHECKED,
  },
  {
    name: 'another selection takes all back who were left out',
    file: 'utils/panel/run/check-part.ts',
    from: 'this.#keepOut((licence) => selected.has(licence));',
    to: 'this.#keepOut(() => false);',
    promise: 'whom a person has left out stays out until they are taken back',
    tests: CHECKED,
  },
  {
    name: 'a file is taken by the page of another service',
    file: 'utils/panel/for-files.ts',
    from: "if (!isHere()) return 'elsewhere';",
    to: '',
    promise: 'what is wanted for one service is done in no other',
    tests: ['tests/unit/panel/for-files.test.ts'],
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
    name: 'a page says that it holds a run only once the journal has answered',
    file: 'utils/panel/run/page-run.ts',
    from: '      this.#work.claim(entry.run);\n',
    to: '',
    promise: 'of two pages that begin at once at a service, the second finds it taken',
    tests: ['tests/unit/panel/run/page-run.test.ts'],
  },
  {
    name: 'a page says that it holds a run only once it was given over',
    file: 'utils/panel/run/page-run.ts',
    from: '    this.#work.claim(this.state.id);\n',
    to: '',
    promise: 'of two pages that resume a run at once, the second finds it taken',
    tests: ['tests/unit/panel/run/page-run.test.ts'],
  },
  {
    name: 'a page says that it holds an inventory only once the journal has answered',
    file: 'utils/panel/inventory/page-inventory.ts',
    from: '      this.#work.claim(entry.run);\n',
    to: '',
    promise: 'of two pages that begin at once at a service, the second finds it taken',
    tests: ['tests/unit/panel/inventory/page-inventory.test.ts'],
  },
  {
    name: 'a page says that it holds an inventory only once it was given over',
    file: 'utils/panel/inventory/page-inventory.ts',
    from: '    this.#work.claim(this.state.id);\n',
    to: '',
    promise: 'of two pages that resume an inventory at once, the second finds it taken',
    tests: ['tests/unit/panel/inventory/page-inventory.test.ts'],
  },
  {
    name: 'a page holds what is over',
    file: 'utils/panel/run/controlled-work.ts',
    from: '      this.#claimed = undefined;\n',
    to: '',
    promise: 'a service is free as soon as its run is over',
    tests: [
      'tests/unit/panel/run/page-run.test.ts',
      'tests/unit/panel/inventory/page-inventory.test.ts',
    ],
  },
];
