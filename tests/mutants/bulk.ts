import type { Mutant } from './mutant.ts';

const TASK = 'utils/bulk/run-task.ts';
const PRESS = 'utils/bulk/press-step.ts';
const BACK = 'utils/bulk/read-back.ts';
const VERDICT = 'utils/bulk/verdict.ts';
const unit = (...names: string[]) => names.map((name) => `tests/unit/bulk/${name}.test.ts`);

/** The engine: when it presses, what it says of it. */
export const mutants: Mutant[] = [
  {
    name: 'no-quarantine',
    file: TASK,
    from: "await context.rest('doubt', context.signal, latest);",
    to: '',
    promise: 'a press in doubt is left alone before another one is made',
    tests: unit('run-task.doubt'),
  },
  {
    name: 'unclear-is-failed',
    file: BACK,
    from: "const outcome = job.refused ? 'failed' : 'to-check';",
    to: "const outcome = 'failed';",
    promise: 'what was pressed without a word of the portal is to be checked, never failed',
    tests: unit('run-task'),
  },
  {
    name: 'second-half-unread',
    file: PRESS,
    from: "if (!line || !isDone({ ...job.change, action: 'remove' }, line)) return false;",
    to: 'if (!line) return false;',
    promise: 'a new number is given only where the old one was seen gone',
    tests: unit('run-task.replacement', 'run-task'),
  },
  {
    name: 'new-intents-forgotten',
    file: TASK,
    from: 'unread(change, { hand, reason })',
    to: 'unread(change, { hand: { ...hand, doubts: earlier }, reason })',
    promise: 'what was announced before a failure is in doubt',
    tests: unit('run-task'),
  },
  {
    name: 'restored-never',
    file: TASK,
    from: 'if (result) await giveBack(job, result, hand);',
    to: '',
    promise: 'a number that was taken away is given back where the new one does not come',
    tests: unit('run-task.replacement', 'run-task'),
  },
  {
    name: 'undone-whatever-is-there',
    file: VERDICT,
    from: 'change.expect !== undefined && !isSameState(state, stateOfValue(change.expect))',
    to: 'false',
    promise: 'an undo touches only what is still as the run left it',
    tests: unit('verdict'),
  },
  {
    name: 'added-over-another',
    file: VERDICT,
    from: "change.action === 'add' && isThere(state)",
    to: 'false',
    promise: 'to add never replaces a number that is there',
    tests: unit('verdict'),
  },
  {
    name: 'button-not-asked',
    file: VERDICT,
    from: "first !== button && button !== 'both'",
    to: 'false',
    promise: 'where the line shows no such button, nothing is to be done',
    tests: unit('verdict'),
  },
  {
    name: 'first-of-two-lines-read',
    file: 'utils/bulk/reading.ts',
    from: "lines.length > 1 ? 'ambiguous' : lines[0]",
    to: 'lines[0]',
    promise: 'two lines of one option are no line',
    tests: unit('reading', 'verdict'),
  },
  {
    name: 'stop-not-heard',
    file: 'utils/bulk/engine.ts',
    from: "if (control.wish === 'stop') return journal.append({ kind: 'stopped' });",
    to: '',
    promise: 'nothing is pressed after a stop',
    tests: unit('engine.interruptions', 'engine'),
  },
  {
    name: 'no-trial',
    file: 'utils/bulk/guard.ts',
    from: 'if (isDoubtful && !this.#isProven) return',
    to: 'if (false) return',
    promise: 'the first user is a trial',
    tests: unit('guard'),
  },
  {
    name: 'undo-expects-nothing',
    file: 'utils/bulk/follow-up.ts',
    from: 'const back = { option, expect: after };',
    to: 'const back = { option };',
    promise: 'an undo knows what the run left',
    tests: unit('follow-up'),
  },
  {
    name: 'doubts-of-the-stopped-forgotten',
    file: 'utils/bulk/run-state.ts',
    from: '      settleDoubts(state);\n',
    to: '',
    promise: 'what a stopped run leaves in doubt is to be checked',
    tests: unit('run-state'),
  },
  {
    name: 'read-back-without-closing',
    file: 'utils/bulk/detail-session.ts',
    from: '    await this.close();\n    this.#detail = await this.#openPatiently(',
    to: '    this.#detail ??= await this.#openPatiently(',
    promise: 'what is read back comes from a detail opened anew',
    tests: unit('run-task'),
  },
];
