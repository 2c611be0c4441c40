import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/opening/open-detail.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'rows that are somebody else are opened',
    file: 'utils/portal/opening/open-detail.ts',
    from: 'if (planned && isSomebodyElse(planned, user)) {',
    to: 'if (planned && !user) {',
    promise: 'a plan is for the user it froze',
    tests: ['tests/in-page/selection.test.ts'],
  },
  {
    name: "a row's menu is taken for its Détail",
    file: 'utils/portal/opening/open-detail.ts',
    from: 'isRowOpener(way) ? undefined : this.#detailPress.press(() => way, user, signal)',
    to: 'this.#detailPress.press(() => way, user, signal)',
    promise: "what opens a row's menu is pressed to open the menu, not for the detail",
    tests: ['tests/in-page/detail-controls/'],
  },
  {
    name: 'no tip is read beneath the pointer',
    file: 'utils/portal/opening/open-detail.ts',
    from: 'if (!hasCome && !(await readTips(portal, licence, signal))) throw error;',
    to: 'if (!hasCome) throw error;',
    promise: 'a picture that a tip names beneath the pointer leads into the detail',
    tests: ['tests/in-page/detail-controls/'],
  },
  {
    name: 'the detail of the user before is not asked for again',
    file: 'utils/portal/opening/open-detail.ts',
    from: 'const mayBeHisNow = this.#isOfBefore(error, licence) && times === 1;',
    to: 'const mayBeHisNow = false;',
    promise: 'a detail that a slow portal draws late costs no user their change',
    tests: ['tests/in-page/owner/'],
  },
  {
    name: 'a detail of anybody else is asked for again',
    file: 'utils/portal/opening/open-detail.ts',
    from: 'return error.reason.shown === this.#before && this.#before !== licence;',
    to: 'return true;',
    promise: 'a portal that opens somebody else is not asked again',
    tests: ['tests/in-page/owner/'],
  },
  {
    name: 'a detail that was cleared is not opened again',
    file: 'utils/portal/opening/open-detail.ts',
    from: 'this.#isLeftEmpty(error) && times === 1',
    to: 'false',
    promise: 'a detail that a portal clears as it closes the one before is opened once more',
    tests: ['tests/in-page/closing.test.ts'],
  },
  {
    name: 'whatever has not opened is opened again',
    file: 'utils/portal/opening/open-detail.ts',
    from: 'findFrame(root) !== undefined && safeDetail(root) === undefined',
    to: 'safeDetail(root) === undefined',
    promise: 'what opens no detail is pressed once',
    tests: ['tests/in-page/closing.test.ts'],
  },
];
