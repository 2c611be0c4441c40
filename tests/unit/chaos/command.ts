/** `npm run chaos`: histories of runs on a portal where everything goes wrong, as many as one likes. */
import { judgeHistory, shrink } from './history';
import { scriptOf } from './script';

/** How many violations are shown in full. */
const MOST_SHOWN = 3;

export interface ChaosOptions {
  runs: number;
  /** The first history's; each further one has the next. */
  seed: number;
  say: (line: string) => void;
}

/** Lives through all of them. @returns how many broke a promise */
export async function chaos({ runs, seed: first, say }: ChaosOptions): Promise<number> {
  let faults = 0;
  let violations = 0;
  for (let seed = first; seed < first + runs; seed++) {
    const verdict = await judgeHistory(scriptOf(seed));
    faults += verdict.faults;
    const [violation] = verdict.violations;
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
