import type { Entry } from '../../../utils/bulk/journal';
import { PICKED_OPTIONS } from './pick-script';
import type { Simulation } from './simulation';

/**
 * I14: a number that was chosen is given to one user and in one option, nobody else has it then, not even on purpose,
 * and it is not one of the users' own numbers. I16: no number is taken away that was not given.
 */
export function pickFaults(
  { facts, script, isRetried, meddledWith, struck }: Simulation,
  journals: readonly (readonly Entry[])[],
): string[] {
  const { picks } = script;
  if (!picks) return [];
  const chosen = chosenIn(journals);
  const faults: string[] = [];
  const given = new Set<string>();
  // From run to run only the clock tells how long ago a press was.
  const isClockLost = isRetried && struck.includes('clock-forward');
  for (const fact of facts) {
    if (fact.what === 'opened') continue;
    const { licence, option, button, value = '', heldBy = [], was } = fact;
    // Of an option that is exchanged beside the numbers, nothing is chosen.
    if (!PICKED_OPTIONS.some((picked) => picked === option)) continue;
    const place = `${licence} ${option}`;
    // Where somebody else gave the very number of a press in doubt, nobody can see who it was.
    const isWanted = picks.each[licence]?.some((one) => one.option === option && one.value === was);
    const isInDoubt = isWanted || chosen.has(`${place} ${was}`);
    const isGiven =
      given.has(`${place} ${was}`) || (isInDoubt && meddledWith.has(`${place} ${was}`));
    if (fact.what === 'pressed' && button === 'remove' && !isGiven)
      faults.push(`I16 ${place} lost ${was}, which was not given`);
    if (fact.what !== 'done' || button !== 'add') continue;
    given.add(`${place} ${value}`);
    if (isClockLost) continue;
    const isPicked = picks.each[licence]?.some((one) => one.option === option && one.pick);
    const [other] = heldBy;
    const isOthersPick = heldBy.some(({ isPick }) => isPick);
    if (other && (isPicked || isOthersPick)) faults.push(`I14 ${value} was given to ${place}, too`);
    if (isPicked && picks.taken.includes(value)) faults.push(`I14 ${place} got an own number`);
    if (isPicked && !picks.offered.includes(value)) faults.push(`I14 ${place} got ${value}`);
  }
  return faults;
}

/** The numbers that were chosen, with the user and the option that they were for. */
function chosenIn(journals: readonly (readonly Entry[])[]): Set<string> {
  const all = journals.flatMap((entries) => {
    const [first] = entries;
    const changes = first?.event.kind === 'started' ? first.event.plan.changes : [];
    return entries.flatMap(({ event }) => {
      if (event.kind !== 'intent' || event.picked === undefined) return [];
      return `${event.licence} ${changes[event.change]?.option} ${event.picked}`;
    });
  });
  return new Set(all);
}
