import type { Mutant } from '../mutant.ts';

const CHECKED = ['tests/unit/panel/run/checked-plan.test.ts'];

/** Faults of the files in `utils/panel/run`. */
export const mutants: Mutant[] = [
  {
    name: 'a preview fits whatever is asked of each user',
    file: 'utils/panel/run/checked-plan.ts',
    from: 'areSameChanges(planned.get(licence) ?? [], wanted)',
    to: 'true',
    promise: 'a run is started from a preview only where it asks of each user what was read for',
    tests: ['tests/unit/panel/run/check-part.test.ts'],
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
    name: 'a page says that it holds a run only once the journal has answered',
    file: 'utils/panel/run/page-run.ts',
    from: '      this.#work.claim(entry.run);\n',
    to: '',
    promise: 'of two pages that begin at once at a service, the second finds it taken',
    tests: ['tests/unit/panel/run/page-run.test.ts'],
  },
  {
    name: 'a page says that it holds a run only once it was given over',
    file: 'utils/panel/run/controlled-work.ts',
    from: '    this.claim(run);\n',
    to: '',
    promise: 'of two pages that resume a run or an inventory at once, the second finds it taken',
    tests: [
      'tests/unit/panel/run/page-run.test.ts',
      'tests/unit/panel/inventory/page-inventory.test.ts',
    ],
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
  {
    name: 'what is left for good goes on',
    file: 'utils/panel/run/controlled-work.ts',
    from: 'AbortSignal.any([this.#options.signal, this.#left.signal])',
    to: 'this.#left.signal',
    promise: 'a page that was left presses nothing',
    tests: ['tests/unit/panel/run/page-run.test.ts'],
  },
  {
    name: 'a page that is hidden goes on',
    file: 'utils/panel/run/controlled-work.ts',
    from: 'AbortSignal.any([this.#options.signal, this.#left.signal])',
    to: 'this.#options.signal',
    promise: 'a page that was left presses nothing',
    tests: ['tests/unit/panel/run/page-run.test.ts'],
  },
  {
    name: 'a page that was left once never goes on',
    file: 'utils/panel/run/controlled-work.ts',
    from: `    this.#left = new AbortController();
`,
    to: '',
    promise: 'a page that is shown again can go on with its run',
    tests: ['tests/unit/panel/run/page-run.test.ts'],
  },
  {
    name: 'a run of another tab is stopped',
    file: 'utils/panel/run/controlled-work.ts',
    from: `      if (taken) return taken;
`,
    to: '',
    promise: 'a run is stopped from afar only where no tab is at it',
    tests: ['tests/unit/panel/run/page-run.test.ts'],
  },
  {
    name: 'nothing tells that a run is being stopped',
    file: 'utils/panel/run/controlled-work.ts',
    from: `      control.ask('stop');
`,
    to: '',
    promise: 'a stop is seen at once',
    tests: ['tests/unit/panel/run/page-run.test.ts'],
  },
  {
    name: 'a page that was left tells of a failure',
    file: 'utils/panel/run/controlled-work.ts',
    from: "if (left.aborted) return { kind: 'ended' };",
    to: '',
    promise: 'a run that goes on elsewhere is no failure',
    tests: ['tests/unit/panel/run/page-run.test.ts'],
  },
  {
    name: 'a page does not learn the place of its run',
    file: 'utils/panel/run/page-run.ts',
    from: '{ ...event, nth: answer.nth }',
    to: 'event',
    promise: 'page and journal agree on the order of runs',
    tests: ['tests/unit/panel/run/page-run.test.ts'],
  },
];
