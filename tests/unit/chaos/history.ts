import type { Entry } from '../../../utils/bulk/journal';
import { planSize } from '../../../utils/bulk/plan';
import { countOutcomes, type ResultLine, resultLines } from '../../../utils/bulk/result-lines';
import { foldRun, isOver, type RunState } from '../../../utils/bulk/run-state';
import { haveSameState } from '../../../utils/bulk/shown-value';
import { isDone } from '../../../utils/bulk/verdict';
import { type ChaosFault, type FaultKind, type Script, scriptOf } from './script';
import { type Fact, QUARANTINE, World } from './world';

/** What became of one history: what it broke, if anything. */
export interface Verdict {
  /** How many things the run's pages did. */
  steps: number;
  faults: number;
  /** Each begins with the invariant's number. */
  violations: string[];
}

/** Lives a script through, and holds what the report says against what the portal knows. */
export async function judgeHistory(script: Script): Promise<Verdict> {
  const world = new World(script);
  await world.live();
  const journals = await world.journals();
  const states = journals.flatMap((entries) => foldRun(entries) ?? []);
  const isLost = world.clearedAt !== undefined;
  // Of the first of two runs the report is true of a time that has passed.
  const [only, ...others] = states;
  const hasReport = only && others.length === 0 && !isLost;
  const violations = [
    ...journals.flatMap(journalFaults),
    // Who changes a number between its reading and the next makes a proof look like none.
    ...(world.meddled.size > 0 ? [] : journals.flatMap(numberFaults)),
    ...pressFaults(world),
    ...(hasReport ? reportFaults(only, world) : []),
    ...(isLost || (only && states.every(isOver)) ? [] : ['I9 the run never ends']),
  ];
  return { steps: world.steps, faults: world.struck.length, violations };
}

/** The smallest script found that breaks the same invariant: without the faults that it can do without. */
export async function shrink(script: Script, violation: string): Promise<Script> {
  const rule = violation.slice(0, 3);
  const breaks = async (candidate: Script) => {
    const { violations } = await judgeHistory(candidate);
    return violations.some((one) => one.startsWith(rule));
  };
  let smallest = script;
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false;
    for (const candidate of smallerThan(smallest)) {
      if (!(await breaks(candidate))) continue;
      smallest = candidate;
      isSmaller = true;
      break;
    }
  }
  return smallest;
}

function smallerThan(script: Script): Script[] {
  const without = <T>(things: readonly T[]) => things.map((_, at) => things.toSpliced(at, 1));
  return [
    ...without(script.faults).map((faults: ChaosFault[]) => ({ ...script, faults })),
    ...without(script.selected).map((selected: string[]) => ({ ...script, selected })),
    ...without(script.changes).map((changes) => ({ ...script, changes })),
  ].filter(({ selected, changes }) => selected.length > 0 && changes.length > 0);
}

/**
 * Lives through the histories of so many seeds, and stops at the first that breaks something.
 *
 * @param kinds the faults that may strike; all unless told
 */
export async function findViolation(first: number, runs: number, kinds?: readonly FaultKind[]) {
  let faults = 0;
  for (let seed = first; seed < first + runs; seed++) {
    const script = scriptOf(seed, kinds);
    const verdict = await judgeHistory(script);
    faults += verdict.faults;
    const [violation] = verdict.violations;
    if (violation) return { faults, runs: seed - first + 1, violation, script };
  }
  return { faults, runs, violation: undefined, script: undefined };
}

/** I8: the journal is dense, in order, and nobody else's. */
function journalFaults(entries: readonly Entry[]): string[] {
  const isDense = entries.every(({ seq }, place) => seq === place + 1);
  const nonces = new Set(entries.map(({ nonce }) => nonce));
  return isDense && nonces.size === entries.length ? [] : ['I8 the journal has gaps or doubles'];
}

/** I12: nothing is announced once a number is lost. I13: nor a second x before a replacement is proven. */
function numberFaults(entries: readonly Entry[]): string[] {
  const [first] = entries;
  if (first?.event.kind !== 'started') return [];
  const { plan } = first.event;
  const isReplacement = (change: number) => plan.changes[change]?.action === 'replace';
  const faults: string[] = [];
  let isProven = false;
  let isLost = false;
  let last: { licence: string; change: number } | undefined;
  for (const { event } of entries) {
    if (event.kind === 'outcome') {
      for (const { change, outcome, reasons } of event.results) {
        // An x that the portal did not heed has taken nothing.
        const hasTaken = reasons.some(({ code }) => code.startsWith('old-value-'));
        if (isReplacement(change) && outcome === 'failed' && !hasTaken) last = undefined;
        isProven ||= isReplacement(change) && outcome === 'modified';
        isLost ||= reasons.some(({ code }) => code === 'old-value-lost');
      }
    } else if (event.kind === 'retracted') last = undefined;
    else if (event.kind === 'intent') {
      const { licence, change, press } = event;
      if (isLost) faults.push(`I12 ${licence} ${press} though a number was lost`);
      if (press !== 'remove' || !isReplacement(change)) continue;
      const isSecond = last && last.licence !== licence;
      if (isSecond && !isProven) faults.push(`I13 ${licence} ${press} before one was proven`);
      last = { licence, change };
    }
  }
  return faults;
}

/** I4, I6, I7, I11: what was pressed, by whom, and whether it might be. */
function pressFaults(world: World): string[] {
  const { facts, script, clearedAt } = world;
  const faults: string[] = [];
  const earlier: Fact[] = [];
  let unknown = 0;
  for (const fact of facts) {
    if (fact.what === 'pressed') {
      const { licence, option, button, value, at } = fact;
      const pair = `${licence} ${button} ${option}`;
      const change = script.changes.find((one) => one.option === option);
      const isWanted = change && (change.action === 'replace' || change.action === button);
      if (!script.selected.includes(licence) || !isWanted) faults.push(`I4 ${pair} was not asked`);
      if (clearedAt === undefined || at < clearedAt) {
        if (!fact.isAnnounced) faults.push(`I6 ${pair} was pressed without an intent on the disk`);
        if (!fact.isHolder) faults.push(`I7 ${pair} was pressed by a tab that has lost the run`);
      } else if (++unknown > 1) {
        // One may have been announced just before.
        faults.push(`I6 ${pair} was pressed though the journal had been erased`);
      }
      // What was pressed before the last press was settled by the reading that led to that one.
      const last = earlier.findLast((one) => {
        return one.what === 'pressed' && one.licence === licence && one.option === option;
      });
      const isSame =
        last?.what === 'pressed' &&
        last.button === button &&
        last.value === value &&
        !last.isRefused;
      const same = isSame ? last : undefined;
      const isReread = earlier.some((one) => {
        return (
          one.what === 'opened' && one.licence === licence && one.at >= (same?.at ?? 0) + QUARANTINE
        );
      });
      // Between two runs only the clock tells how long ago it was: one that leaps ahead tells wrong.
      const isClockLost = world.struck.includes('clock-forward');
      // What somebody else gives meanwhile settles a doubt as the portal's late effect would.
      const isExcused = world.isRetried && (isClockLost || world.meddled.has(licence));
      if (same && !isReread && !isExcused)
        faults.push(`I11 ${pair} was pressed again at ${at} without a reading`);
    }
    earlier.push(fact);
  }
  return faults;
}

/** I1, I2, I3, I5, I10: what the report says. */
function reportFaults(state: RunState, world: World): string[] {
  const lines = resultLines(state);
  const faults = lines.flatMap((line) => lineFaults(line, state, world));
  const pairs = new Set(lines.map(({ licence, change }) => `${licence} ${change}`));
  const counts = Object.values(countOutcomes(state)).reduce((sum, count) => sum + count, 0);
  const isWhole = [lines.length, pairs.size, counts].every((size) => size === planSize(state.plan));
  if (!isWhole) faults.push('I5 the lines are not those of the plan');
  const strangers = Object.keys(world.script.users).filter((licence) => {
    return !world.script.selected.includes(licence);
  });
  for (const licence of strangers) {
    const before = world.script.users[licence] ?? {};
    for (const [option, was] of Object.entries(before)) {
      if (!haveSameState(was, world.server.saved(licence, option)))
        faults.push(`I4 ${licence} changed`);
    }
  }
  return faults;
}

function lineFaults(line: ResultLine, { plan }: RunState, world: World): string[] {
  const { licence, outcome, reasons } = line;
  const change = plan.changes[line.change];
  if (!change) return [`I5 a line of change ${line.change}`];
  const { script, server, facts, struck } = world;
  const was = script.users[licence]?.[change.option] ?? '';
  const is = server.saved(licence, change.option);
  const done = facts.flatMap((fact) => {
    const isHis = fact.what === 'done' && fact.licence === licence && fact.option === change.option;
    return isHis ? [fact.button === 'add' ? `add ${fact.value ?? ''}` : 'remove'] : [];
  });
  const name = `${licence} ${change.action} ${change.option} (${outcome})`;
  const faults: string[] = [];
  if (outcome === 'to-check' && struck.length === 0) faults.push(`I10 ${name} for no reason`);
  if (world.meddled.has(licence)) return faults;

  for (const what of new Set(done)) {
    const times = done.filter((one) => one === what).length;
    // A replacement whose new number did not come gives the old one back, and may be tried once more.
    const most = change.action === 'replace' && what !== `add ${change.value}` ? 2 : 1;
    if (times > most) faults.push(`I1 ${name}: ${what} was done ${times} times`);
  }
  const isInPlace = script.readBack === 'in-place';
  if (outcome === 'modified' && !isInPlace && (!isDone(change, is) || done.length === 0)) {
    faults.push(`I2 ${name} is ${is}`);
  }
  if (outcome === 'already' && done.length > 0) faults.push(`I2 ${name} was done by the run`);
  const isUntouched = haveSameState(was, is);
  const isLost = reasons.some(({ code }) => code === 'old-value-lost');
  if (
    ['failed', 'unavailable', 'stopped', 'waiting'].includes(outcome) &&
    !isUntouched &&
    !isLost
  ) {
    faults.push(`I3 ${name} was ${was} and is ${is}`);
  }
  return faults;
}
