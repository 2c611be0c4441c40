import type { Mutant } from './mutant.ts';

const USER = 'utils/bulk/user-run.ts';
const READ_BACK = 'utils/bulk/read-back.ts';
const GIVE_BACK = 'utils/bulk/give-back.ts';
const SESSION = 'utils/bulk/detail-session.ts';
const DOUBTS = 'utils/bulk/doubts.ts';
const STORE = 'utils/journal/append-entries.ts';
const SERVER = 'utils/journal/server.ts';
const FOLLOWERS = 'utils/background/followers.ts';
const POPUP = 'utils/popup/popup-runs.ts';
const LAST = 'tests/unit/bulk/user-run.last-reading.test.ts';
const ON_DISK = 'tests/unit/journal/store.test.ts';
const SERVED = 'tests/unit/journal/server.test.ts';
const FOLLOWED = 'tests/unit/background/followers.test.ts';

/** What is read last, what is in doubt across runs, what is over, and numbers that may be lost. */
export const mutants: Mutant[] = [
  {
    name: 'doubt-read-in-the-page',
    file: USER,
    from: 'new DetailSession(licence, context, doubts.length > 0)',
    to: 'new DetailSession(licence, context)',
    promise: 'what is in doubt is read from the server, not from what the page has drawn',
    tests: [LAST],
  },
  {
    name: 'read-again-in-the-page',
    file: SESSION,
    from: "this.#openPatiently(mayBeStale ? 'anew' : 'plainly')",
    to: "this.#openPatiently('plainly')",
    promise: 'after a press the server is asked, whatever the page keeps',
    tests: [LAST],
  },
  {
    name: 'not-read-after-the-doubt',
    file: USER,
    from: 'waitOutQuarantine(latest);\n    return this.#session.fresh();',
    to: 'waitOutQuarantine(latest);\n    return reading;',
    promise: 'a doubt that has had its time is settled by a fresh reading',
    tests: [LAST],
  },
  {
    name: 'already-unread',
    file: READ_BACK,
    from: "  if (!line) return 'unknown';\n  if (isDone",
    to: "  if (!line) return 'code' in last ? 'wanted' : 'unknown';\n  if (isDone",
    promise: 'what was as wanted is to be checked where nothing could be read after a press',
    tests: [LAST],
  },
  {
    name: 'already-not-judged-again',
    file: READ_BACK,
    from: 'if (!isToCheck({ isTouched: true, isRefused: false, shown })) {',
    to: 'if (!isToCheck({ isTouched: false, isRefused: false, shown })) {',
    promise: 'what was as wanted at first is judged by the last reading too',
    tests: [LAST],
  },
  {
    name: 'other-changes-untold',
    file: READ_BACK,
    from: '    if (!hasChanged(before, after)) return [];',
    to: '    if (hasChanged(before, after)) return [];',
    promise: 'what changed unasked is told',
    tests: [LAST],
  },
  {
    name: 'unclear-is-lost',
    file: GIVE_BACK,
    from: "after === undefined || stateOfValue(after).kind === 'unclear'",
    to: 'after === undefined',
    promise: 'a number is not said to be lost where the line is not understood',
    tests: [LAST],
  },
  {
    name: 'retracted-stays-in-doubt',
    file: DOUBTS,
    from: 'open.set(key, (open.get(key) ?? []).slice(0, -1));',
    to: '',
    promise: 'what was not pressed leaves no doubt to the next run',
    tests: [SERVED],
  },
  {
    name: 'doubts-not-handed-on',
    file: SERVER,
    from: "return { kind: 'stored', ...(doubts.length > 0 && { doubts }) };",
    to: "return { kind: 'stored' };",
    promise: 'what a run leaves in doubt is handed to the next',
    tests: [SERVED],
  },
  {
    name: 'written-after-the-end',
    file: STORE,
    from: 'if (run?.isOver) throw new OverError(entry.run);',
    to: '',
    promise: 'a journal takes nothing after its end',
    tests: [ON_DISK],
  },
  {
    name: 'opened-again-by-its-start',
    file: STORE,
    from: 'if (await runs.get(record.run)) return false;',
    to: '',
    promise: 'a start that is sent again opens no run that is over',
    tests: [ON_DISK],
  },
  {
    name: 'lost-in-a-stopped-run',
    file: 'utils/journal/run-marks.ts',
    from: '{ isOver: true, ...(hasLost && { hasLost }) }',
    to: '{ isOver: true }',
    promise: 'a number that may be lost is remembered, also of a run that was stopped meanwhile',
    tests: [ON_DISK],
  },
  {
    name: 'over-is-taken-over',
    file: SERVER,
    from: '    if (record.isOver) {\n',
    to: '    if (record.isOver && tab < 0) {\n',
    promise: 'a run that is over is not gone on with',
    tests: [SERVED],
  },
  {
    name: 'over-is-not-asked',
    file: SERVER,
    from: '...over]) {',
    to: '...over.slice(MOST_OVER)]) {',
    promise: 'a tab that says that it is at a run keeps others from its service',
    tests: [SERVED],
  },
  {
    name: 'stopped-under-its-tab',
    file: SERVER,
    from: 'if (await isHeld(record)) return false;',
    to: '',
    promise: 'a run is stopped from afar only where no tab is at it',
    tests: [SERVED],
  },
  {
    name: 'frozen-tab-waited-for',
    file: 'utils/background/ask-run-page.ts',
    from: 'await Promise.race([askPage(tab, message), silence])',
    to: 'await Promise.race([askPage(tab, message)])',
    promise: 'a frozen tab keeps nothing from the popup',
    tests: [FOLLOWED],
  },
  {
    name: 'stop-does-nothing',
    file: FOLLOWERS,
    from: 'const isOver = await this.#options.stop(run);',
    to: 'const isOver = true;',
    promise: 'Arrêter stops a run whose tab is gone',
    tests: [FOLLOWED],
  },
  {
    name: 'stop-says-nothing',
    file: FOLLOWERS,
    from: "if (!isOver) this.#tell(port, { kind: 'unheard', run });",
    to: '',
    promise: 'Arrêter says where it could do nothing',
    tests: [FOLLOWED],
  },
  {
    name: 'popup-goes-back',
    file: POPUP,
    from: 'known && (!told || known.lastSeq > told.lastSeq) ? known : told',
    to: 'told ?? known',
    promise: 'the popup never goes back to an older state',
    tests: [FOLLOWED],
  },
  {
    name: 'popup-skips',
    file: POPUP,
    from: 'if (first && first.seq > known.state.lastSeq + 1) return false;',
    to: '',
    promise: 'a gap in what the popup is told has all asked for again',
    tests: [FOLLOWED],
  },
  {
    name: 'ending-is-going-on',
    file: 'utils/popup/popup-run.ts',
    from: "return isDone ? 'ending' : state.phase;",
    to: 'return state.phase;',
    promise: 'a run whose users are all done is shown as ending',
    tests: [FOLLOWED],
  },
  {
    name: 'a run goes on after a lost number once its page has gone',
    file: 'utils/bulk/engine.ts',
    from: 'if (lostBefore) return stopFor(lostBefore, journal);',
    to: '',
    promise: 'a run ends at the first number that it has lost, whatever happens to its page',
    tests: ['tests/unit/chaos/pinned.test.ts'],
  },
  {
    name: 'what an earlier page has begun is no replacement',
    file: 'utils/bulk/replacements.ts',
    from: 'if (!(job.hasRemoved || job.isBegun) ||',
    to: 'if (!job.hasRemoved ||',
    promise:
      'no second number is taken before a replacement was read back, be it begun by an earlier page',
    tests: ['tests/unit/chaos/pinned.test.ts'],
  },
];
