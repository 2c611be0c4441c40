import type { FaultKind } from './script';

/** A bug that the engine might have, put into it on purpose. */
export interface Mutant {
  name: string;
  file: string;
  /** Texts of the file, and what replaces them. Each text must be there. */
  edits: readonly (readonly [from: string, to: string])[];
  /** The faults that reveal it. */
  kinds: readonly FaultKind[];
}

const USER = 'utils/bulk/run/user-run.ts';
const CHANGE_PRESSES = 'utils/bulk/run/change-presses.ts';
const HERE = 'utils/panel/run/page-run.ts';
const SERVER = 'utils/journal/server.ts';
const CRASHES: FaultKind[] = ['page-dies', 'page-dies-at-effect', 'worker-dies-after', 'ack-lost'];
const LATE: FaultKind[] = ['time-out-late', 'session-late', 'busy-late', 'page-dies'];
/** Code that takes a tab that answers late for one that does not hold the run. */
const SOON =
  'await Promise.race([isHeld(record), new Promise<boolean>((no) => setTimeout(no, 3000, false))])';
const TWO_TABS: FaultKind[] = ['second-tab', 'second-tab', 'page-frozen', 'page-asleep'];

export const MUTANTS: readonly Mutant[] = [
  {
    name: 'presses without an intent',
    file: CHANGE_PRESSES,
    edits: [
      [
        'const announced = picked === undefined ? journal.append(intent) : Promise.resolve();',
        'const announced = Promise.resolve();',
      ],
    ],
    kinds: CRASHES,
  },
  {
    name: 'presses before the intent is stored',
    file: CHANGE_PRESSES,
    edits: [
      [
        'const announced = picked === undefined ? journal.append(intent) : Promise.resolve();',
        'const announced = Promise.resolve();\n    if (picked === undefined) void journal.append(intent).catch(() => {});',
      ],
    ],
    kinds: CRASHES,
  },
  {
    name: 'presses again at once after a crash',
    file: USER,
    edits: [
      ['await this.#presses.waitOutQuarantine(latest, isBegun);', 'await this.#session.close();'],
    ],
    kinds: LATE,
  },
  {
    name: 'presses again at once after an error',
    file: CHANGE_PRESSES,
    edits: [
      [
        'await this.waitOutQuarantine(userChange.pressedAt, isBegun);',
        'await this.#session.close();',
      ],
    ],
    kinds: LATE,
  },
  {
    name: 'presses again after a wait without having read',
    file: CHANGE_PRESSES,
    edits: [
      [
        '    await this.#session.close();\n    if (mayPutAside && !isBegun) throw new PutAside();\n    await wait',
        '    await wait',
      ],
      ['      if (!(await this.#isStillToDo(userChange, planned))) return result;\n', ''],
    ],
    kinds: LATE,
  },
  {
    name: 'counts the quarantine from the last entry',
    file: 'utils/panel/run/carry-out-run.ts',
    edits: [
      [
        '    wait,\n    earlierReadings',
        '    wait: (why, stop) => wait(why, stop, performance.now() - (Date.now() - state.lastAt)),\n    earlierReadings',
      ],
    ],
    kinds: [...LATE, 'page-frozen', 'page-asleep'],
  },
  {
    name: 'believes the open dialog',
    file: USER,
    edits: [
      [
        "const isReopened = this.#context.readBack === 'reopened';",
        "const isReopened = this.#context.readBack === ('' as string);",
      ],
    ],
    kinds: ['optimistic', 'ignored'],
  },
  {
    name: 'reads a dialog that it has not opened anew',
    file: 'utils/bulk/run/detail-session.ts',
    edits: [
      [
        '    await this.close();\n    this.#detail = await this.#openPatiently(',
        '    this.#detail ??= await this.#openPatiently(',
      ],
    ],
    kinds: ['optimistic', 'ignored'],
  },
  {
    name: 'takes a time-out for a failure',
    file: 'utils/bulk/to-check.ts',
    edits: [["shown === 'not-given' || !isRefused;", "shown === 'not-given';"]],
    kinds: ['time-out-late', 'time-out-done', 'silent'],
  },
  {
    name: 'takes what was pressed for done',
    file: 'utils/bulk/run/read-back.ts',
    edits: [["  if (isDone(userChange.change, line)) return 'wanted';\n", "  return 'wanted';\n"]],
    kinds: ['refused', 'ignored', 'time-out'],
  },
  {
    name: 'does again what has its outcome',
    file: 'utils/bulk/run-state.ts',
    edits: [
      [
        '    if (!partly.has(licence)) return [];\n',
        '    if (!partly.has(licence)) return [task];\n',
      ],
    ],
    kinds: CRASHES,
  },
  {
    name: 'sends an entry again as a new one',
    file: 'utils/journal/journal-client.ts',
    edits: [
      [
        'this.#openPort().postMessage({ id, body });',
        "this.#openPort().postMessage({ id, body: body.kind === 'append' && id > 3 ? { ...body, entries: body.entries.map((entry) => ({ ...entry, seq: entry.seq + 1 })) } : body });",
      ],
    ],
    kinds: CRASHES,
  },
  {
    name: 'says stored before it is',
    file: SERVER,
    edits: [
      ['      await this.#store(entries);', '      void this.#store(entries).catch(() => {});'],
    ],
    kinds: ['disk-full', 'append-aborted'],
  },
  {
    name: 'takes over a run whose tab is slow to answer',
    file: SERVER,
    edits: [
      ['record.tab !== tab && (await isHeld(record))', `record.tab !== tab && (${SOON})`],
      ['!record.isOver && (await isHeld(record))', `!record.isOver && (${SOON})`],
      ['      if (await isHeld(record)) return record;', `      if (${SOON}) return record;`],
    ],
    kinds: TWO_TABS,
  },
  {
    name: 'takes over a run that a tab is at',
    file: 'utils/panel/run/controlled-work.ts',
    edits: [['return this.#claimed === run;', 'return false;']],
    kinds: TWO_TABS,
  },
  {
    name: 'goes on when its page is shown again',
    file: 'utils/panel/run/controlled-work.ts',
    edits: [['    this.#left.abort();\n', '']],
    kinds: ['page-in-history', 'page-in-history', 'page-frozen'],
  },
  {
    name: 'forgets what other runs have left in doubt',
    file: HERE,
    edits: [['        doubts: this.#doubts,\n', '        doubts: [],\n']],
    kinds: ['ignored', 'optimistic'],
  },
  {
    name: 'goes on when a number is lost',
    file: 'utils/bulk/run/engine.ts',
    edits: [['    if (lost) {\n', '    if (lost && options.signal.aborted) {\n']],
    kinds: ['refused'],
  },
  {
    name: 'takes a second number before a replacement is proven',
    file: 'utils/bulk/run/replacements.ts',
    edits: [
      ["if (state === 'pending') refuse", "if (state === ('' as string)) refuse"],
      ["return state !== 'pending';", 'return true;'],
    ],
    kinds: ['refused', 'ignored', 'silent'],
  },
  {
    name: 'does not see that the journal was erased',
    file: 'tests/unit/support/memory-store.ts',
    edits: [['if (!isNext) throw', 'if (!isNext && false) throw']],
    kinds: ['data-cleared'],
  },
  {
    name: 'goes on after the journal has failed',
    file: 'utils/journal/writer.ts',
    edits: [
      [
        'for (const { reject } of [...batch, ...queue]) reject(failure);',
        'for (const { resolve } of [...batch, ...queue]) resolve();\n        failure = undefined;',
      ],
    ],
    kinds: ['extension-reloaded', 'disk-full'],
  },
  {
    name: 'takes a number again that it took and put back before',
    file: 'utils/bulk/run/replacements.ts',
    edits: [['if (userChange.wasPutBack) {', 'if (false) {']],
    kinds: CRASHES,
  },
  {
    name: 'takes a late press of a lot’s first run for somebody else’s',
    file: 'utils/bulk/lots/continued-result.ts',
    edits: [["if (next.outcome === 'already') return", 'if (next.at === -1) return']],
    kinds: LATE,
  },
];
