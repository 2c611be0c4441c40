import type { Change } from '../../../utils/bulk/change';
import type { Lot } from '../../../utils/bulk/lots/lot';
import { planSize } from '../../../utils/bulk/plan';
import { countOutcomes, type ResultLine, resultLines } from '../../../utils/bulk/result-lines';
import { haveSameState } from '../../../utils/bulk/shown-value';
import { isDone } from '../../../utils/bulk/verdict';
import type { Simulation } from './simulation';

/**
 * Checks the report of a lot. I1: nothing is done twice. I2: what is said to be done is done. I3: what is said to be
 * left alone is as it was. I4: nobody else has changed. I5: one line per user and change. I10: nothing is to
 * check without a fault. I12: who has no number to replace is left alone where a person said so. I14: of the next
 * free numbers each is given once. I15: what others give up is given, in the order in which it is free.
 */
export function reportFaults(lot: Lot, simulation: Simulation): string[] {
  const { state } = lot;
  const lines = resultLines(state);
  const faults = lines.flatMap((line) => lineFaults(line, lot, simulation));
  const pairs = new Set(lines.map(({ licence, change }) => `${licence} ${change}`));
  const counts = Object.values(countOutcomes(state)).reduce((sum, count) => sum + count, 0);
  const isWhole = [lines.length, pairs.size, counts].every((size) => size === planSize(state.plan));
  if (!isWhole) faults.push('I5 the lines are not those of the plan');
  const strangers = Object.keys(simulation.script.users).filter((licence) => {
    return !simulation.script.selected.includes(licence);
  });
  for (const licence of strangers) {
    const before = simulation.script.users[licence] ?? {};
    for (const [option, was] of Object.entries(before)) {
      if (!haveSameState(was, simulation.server.saved(licence, option)))
        faults.push(`I4 ${licence} changed`);
    }
  }
  return faults;
}

function lineFaults(line: ResultLine, { runs, state }: Lot, simulation: Simulation): string[] {
  const { licence, outcome, reasons } = line;
  const change = state.plan.changes[line.change];
  if (!change) return [`I5 a line of change ${line.change}`];
  const { script, server, facts, struck } = simulation;
  const was = script.users[licence]?.[change.option] ?? '';
  const is = server.saved(licence, change.option);
  const done = facts.flatMap((fact) => {
    const isOfLine =
      fact.what === 'done' && fact.licence === licence && fact.option === change.option;
    return isOfLine ? [fact.button === 'add' ? `add ${fact.value ?? ''}` : 'remove'] : [];
  });
  const name = `${licence} ${change.action} ${change.option} (${outcome})`;
  const faults: string[] = [];
  if (outcome === 'to-check' && struck.length === 0) faults.push(`I10 ${name} for no reason`);
  if (simulation.meddled.has(licence)) return faults;

  for (const what of new Set(done)) {
    const times = done.filter((one) => one === what).length;
    // A replacement may put the old number back, and be tried again by another run.
    const most = change.action === 'replace' && what !== `add ${change.value}` ? runs.length : 1;
    if (times > most) faults.push(`I1 ${name}: ${what} was done ${times} times`);
  }
  const isInPlace = script.readBack === 'in-place';
  if (outcome === 'modified' && !isInPlace && (!isDone(change, is) || done.length === 0)) {
    faults.push(`I2 ${name} is ${is}`);
  }
  if (change.ifNone === 'leave' && haveSameState(was, '') && done.length > 0) {
    faults.push(`I12 ${name} had none, and was not left alone`);
  }
  if (change.pick) faults.push(...onceFaults(name, change.option, licence, simulation));
  if (outcome === 'already' && done.length > 0) faults.push(`I2 ${name} was done by the run`);
  if (script.own && struck.length === 0)
    faults.push(...orderFaults(name, line, change, simulation));
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

/**
 * I15, of a history without a fault: what somebody is not given is not left over in the end, no number is taken of whom
 * is left out, and none is tried before it is given up.
 */
function orderFaults(
  name: string,
  { licence, outcome, reasons }: ResultLine,
  { option, action, value }: Change,
  { facts, server }: Simulation,
): string[] {
  const isLeftOut = reasons.some(({ code }) => code === 'number-circle');
  const isPressed = facts.some((fact) => {
    return fact.what === 'pressed' && fact.licence === licence && fact.option === option;
  });
  if (isLeftOut && isPressed) return [`I15 ${name} was left out and pressed`];
  const isGone = outcome === 'unavailable' && reasons.some(({ code }) => code === 'no-button');
  if (isGone && action === 'add' && server.stockOf(option) > 0) {
    return [`I15 ${name} though there is one left`];
  }
  const isTried = outcome === 'failed' && isPressed && value !== undefined;
  const isHeld = Object.values(server.everything).some((values) => values[option] === value);
  return isTried && !isHeld ? [`I15 ${name} was tried before it was free`] : [];
}

/** I14: who is given the next free number is given one, which nobody else is given. */
function onceFaults(
  name: string,
  option: string,
  licence: string,
  { facts, meddled, isRetried, struck }: Simulation,
) {
  // From run to run only the clock tells how long ago a press was.
  if (meddled.size > 0 || (isRetried && struck.includes('clock-forward'))) return [];
  const given = facts.flatMap((fact) => {
    const isGiven = fact.what === 'done' && fact.option === option && fact.button === 'add';
    return isGiven ? [fact] : [];
  });
  const own = given.filter((fact) => fact.licence === licence);
  const values = own.map(({ value }) => value);
  const isShared = given.some((fact) => fact.licence !== licence && values.includes(fact.value));
  return own.length > 1 || isShared ? [`I14 ${name} was given ${values.join(', ')}`] : [];
}
