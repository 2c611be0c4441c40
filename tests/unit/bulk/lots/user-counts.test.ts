import { expect, test } from 'vitest';
import { countUsers } from '../../../../utils/bulk/lots/lot-summary';
import { lotHeadline } from '../../../../utils/locales/lot-words';
import type { PagePreview } from '../../../../utils/panel/run/page-preview';
import type { PageRun } from '../../../../utils/panel/run/page-run';
import { lotResults } from '../../../../utils/panel/run/result-rows';
import { newsOf, progressOf } from '../../../../utils/panel/run/run-news';
import { popupLotOf } from '../../../../utils/popup/popup-lot';
import { lotOf, outcome, plan, result, stateOf } from '../../support/builders';

/** Three users with two changes each: all done, one of them done, one of them failed. */
const STATE = stateOf(
  plan(
    [
      { option: 'Superviseur', action: 'add' },
      { option: 'Option standardiste', action: 'remove' },
    ],
    ['FPC1', 'FPC2', 'FPC3'],
  ),
  outcome('FPC1', result('FPC1', 'modified'), result('FPC1', 'modified', { change: 1 })),
  outcome('FPC2', result('FPC2', 'already'), result('FPC2', 'already', { change: 1 })),
  outcome('FPC3', result('FPC3', 'modified'), result('FPC3', 'failed', { change: 1 })),
  { kind: 'finished' },
);
const USERS = { modified: 1, already: 1, failed: 1 };

test('a user with several changes is counted once, where the worst of them is', () => {
  expect(countUsers(STATE)).toMatchObject({ counts: USERS, partly: 1 });
});

test('the panel, the popup and the headline of a lot count the same', () => {
  const lot = lotOf(STATE);
  const last = { state: STATE, isHeld: false, isSlow: false, isUnheard: false };
  const popup = popupLotOf(lot, last as never, { errors: [], mended: 0 });
  const run = { state: STATE, isActive: false } as unknown as PageRun;

  expect(lotHeadline(lot)).toBe(
    '1 sur 3 modifié · 1 déjà fait · 1 échec · dont 1 modifié en partie',
  );
  expect(lotResults(lot).counts).toMatchObject(USERS);
  expect(popup.counts).toMatchObject(USERS);
  expect(popup.progress.failed).toBe(1);
  expect(progressOf(run, {} as PagePreview)).toMatchObject({ done: 3, total: 3, failed: 1 });
  expect(newsOf('run', 'idle', run, {} as PagePreview)).toBe(`Terminé\u00a0: ${lotHeadline(lot)}.`);
});
