import { expect, test } from 'vitest';
import { preview } from '../../../utils/bulk/preview/preview';
import type { PreviewLine } from '../../../utils/bulk/preview/preview-line';
import { settledLines } from '../../../utils/bulk/preview/settled-preview';
import { run } from '../../../utils/bulk/run/engine';
import { RunControl } from '../../../utils/bulk/run/run-control';
import { ADD_SUPERVISOR, plan, started } from '../support/builders';
import { line } from '../support/checked-preview';
import { MemoryJournal } from '../support/memory-journal';
import { SUPERVISOR } from '../support/one-user';
import { folded, outcomes } from '../support/simulate';
import { SimulatedPortal } from '../support/simulated-portal';

const ONE = plan([ADD_SUPERVISOR], ['FPC1']);
const SEEN = { seenButtons: true };

/** What both a preview and a run need to work on a user whose detail shows no + and no x. */
function atWork(earlierReadings = { seenButtons: false }) {
  const driver = new SimulatedPortal({
    options: [{ label: SUPERVISOR, kind: 'yes-no', stock: 0 }],
    users: { FPC1: {} },
  });
  const { signal } = new AbortController();
  const control = new RunControl();
  return { plan: ONE, driver, control, signal, wait: async () => {}, earlierReadings };
}

test.each([
  [SEEN, 'unavailable'],
  [{ seenButtons: false }, 'failed'],
])('with %o, a preview says of a user without any button: %s', async (earlier, kind) => {
  const lines: PreviewLine[] = [];
  await preview({ ...atWork({ ...earlier }), onUser: (own) => lines.push(...own) });
  expect(lines).toMatchObject([{ kind }]);
});

test.each([
  [SEEN, 'unavailable'],
  [{ seenButtons: false }, 'failed'],
])('with %o, a run says of a user without any button: %s', async (earlier, outcome) => {
  const journal = new MemoryJournal();
  await journal.append(started(ONE, 'reopened'));
  await run({ ...atWork({ ...earlier }), tasks: ONE.tasks, journal, readBack: 'reopened' });
  expect(outcomes(folded(journal))).toEqual([`FPC1 ${SUPERVISOR}: ${outcome}`]);
});

const LINES = [line('FPC1', 'failed', { reasons: [{ code: 'no-button-seen' }] })];

test('who was read before any button was recognised is judged by what was recognised after', () => {
  const whole = plan([ADD_SUPERVISOR], ['FPC1', 'FPC2']);
  const settled = (lines: PreviewLine[]) => settledLines({ plan: whole, lines }, new Set())[0];

  expect(settled([...LINES, line('FPC2', 'to-do')])).toMatchObject({
    kind: 'unavailable',
    reasons: [{ code: 'no-button' }],
  });
  expect(settled([...LINES, line('FPC2', 'already')])).toMatchObject(LINES[0] as PreviewLine);
});
