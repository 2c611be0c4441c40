import { optionKey } from '../option-names';
import type { Plan } from '../plan';
import type { ResultLine } from '../result-lines';

/** What changed in one option, for the users to whom the same happened. */
export interface Effect {
  option: string;
  /** The values before and after; absent where they differ for nearly each user. */
  values?: { before: string; after: string };
  lines: readonly ResultLine[];
}

/** How many different changes of an option are told one by one: of numbers, each user has their own. */
const MOST_OF_OPTION = 4;

/** What lines that were done have changed: by option in the plan's order, and by what it was and is, the most first. */
export function effectsOf(plan: Pick<Plan, 'changes'>, lines: readonly ResultLine[]): Effect[] {
  const optionOf = ({ change }: ResultLine) => plan.changes[change]?.option ?? '';
  const byOption = Map.groupBy(lines, (line) => optionKey(optionOf(line)));
  return [...byOption.values()].flatMap((own): Effect[] => {
    const [first] = own;
    if (!first) return [];
    const option = optionOf(first);
    const alike = [...Map.groupBy(own, valuesKey).values()].sort((a, b) => b.length - a.length);
    const isOwn = alike.length > 1 && alike.length === own.length;
    if (isOwn || alike.length > MOST_OF_OPTION) return [{ option, lines: own }];
    return alike.map((some) => ({ option, values: valuesOf(some[0] ?? first), lines: some }));
  });
}

function valuesKey(line: ResultLine): string {
  return JSON.stringify(valuesOf(line));
}

function valuesOf({ before, after = '' }: ResultLine): { before: string; after: string } {
  return { before, after };
}
