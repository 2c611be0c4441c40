/** `npm run chaos`: any number of histories of runs on a portal where everything goes wrong. */
import { shrink } from './find-violation';
import { judgeHistory } from './history';
import { scriptOf } from './script';

/** How many violations are shown in full. */
const MOST_SHOWN = 3;

export interface ChaosOptions {
  runs: number;
  /** The seed of the first history; each further one has the next seed. */
  seed: number;
  say: (line: string) => void;
}

/** Carries out all histories. @returns how many broke an invariant */
export async function chaos({ runs, seed: first, say }: ChaosOptions): Promise<number> {
  let faults = 0;
  let violations = 0;
  for (let seed = first; seed < first + runs; seed++) {
    const finding = await judgeHistory(scriptOf(seed));
    faults += finding.faults;
    const [violation] = finding.violations;
    if (!violation) continue;
    if (++violations > MOST_SHOWN) continue;
    const script = await shrink(scriptOf(seed), violation);
    const again = await judgeHistory(script);
    say(`Seed ${seed}: ${again.violations.join('; ')}`);
    say(JSON.stringify(script, null, 1));
  }
  say(`${runs} runs, ${faults} faults, ${violations} violations`);
  return violations;
}
