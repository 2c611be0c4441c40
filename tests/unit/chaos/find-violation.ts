import { judgeHistory } from './history';
import { type ChaosFault, type FaultKind, type Script, scriptOf } from './script';

/**
 * Carries out the histories of `runs` seeds, up to the first that breaks an invariant.
 *
 * @param first the first seed
 * @param kinds the faults that may strike; all by default
 */
export async function findViolation(first: number, runs: number, kinds?: readonly FaultKind[]) {
  let faults = 0;
  for (let seed = first; seed < first + runs; seed++) {
    const script = scriptOf(seed, kinds);
    const finding = await judgeHistory(script);
    faults += finding.faults;
    const [violation] = finding.violations;
    if (violation) return { faults, runs: seed - first + 1, violation, script };
  }
  return { faults, runs, violation: undefined, script: undefined };
}

/** The smallest script found that still breaks the same invariant. */
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
