import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/users/pager/table-control.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a table that nobody sees stands between',
    file: 'utils/portal/users/pager/table-control.ts',
    from: 'return isElse && isVisible(other);',
    to: 'return isElse;',
    promise: 'what turns the pages is found beside a table that is out of sight',
    tests: ['tests/in-page/pagers/'],
  },
  {
    name: 'pages: links to other pages count',
    file: 'utils/portal/users/pager/table-control.ts',
    from: 'if (!leadsToPage(control, block)) return false;',
    to: '',
    promise: 'a link to another path turns no page',
    tests: ['tests/in-page/pagers/'],
  },
  {
    name: 'pages: menus and heads count',
    file: 'utils/portal/users/pager/table-control.ts',
    from: 'if (bar && !holders.has(bar) && !isOfPages(bar)) return false;',
    to: '',
    promise: 'arrows in a head or a menu turn no page',
    tests: ['tests/in-page/pagers/'],
  },
  {
    name: 'pages: dialogs count',
    file: 'utils/portal/users/pager/table-control.ts',
    from: 'if (layer && !holders.has(layer)) return false;',
    to: '',
    promise: 'what a dialog pages is not the table',
    tests: ['tests/in-page/pagers/'],
  },
  {
    name: 'pages: another table may stand in between',
    file: 'utils/portal/users/pager/table-control.ts',
    from: 'if (isParted(block, area)) return false;',
    to: '',
    promise: 'what stands behind another table, or under a heading, turns that one’s pages',
    tests: ['tests/in-page/pagers/'],
  },
  {
    name: 'pages: another table may stand in the same part',
    file: 'utils/portal/users/pager/table-control.ts',
    from: 'if (tables.some((other) => !holds(other, control))) return false;',
    to: '',
    promise: 'what stands with another table turns that one’s pages',
    tests: ['tests/in-page/pagers/'],
  },
  {
    name: 'pages: steps count',
    file: 'utils/portal/users/pager/table-control.ts',
    from: 'if (STEPS.test(fold(textOf(block)))) return false;',
    to: '',
    promise: 'the steps of a wizard are no pages',
    tests: ['tests/in-page/pagers/'],
  },
  {
    name: 'pages: forms count',
    file: 'utils/portal/users/pager/table-control.ts',
    from: 'return !isForm || saysCount(block) || isNumbered(block);',
    to: 'return true;',
    promise: 'what goes on with a form turns no page',
    tests: ['tests/in-page/pagers/'],
  },
];
