import { MOST_ROWS, type ResultRow, type Results } from '../../../components/panel/results-model';
import { askedSentences, undoPlan } from '../../bulk/follow-up';
import { type Plan, planSize } from '../../bulk/plan';
import type { PreviewLine } from '../../bulk/preview';
import {
  countOutcomes,
  isProblem,
  problemCount,
  type ResultLine,
  resultLines,
} from '../../bulk/result-lines';
import { isOver, type RunState } from '../../bulk/run-state';
import { reasonSentences } from '../../locales/wording';

/** A run as the table *Résultats* shows it. Once it is over, the problems come first. */
export function runResults(state: RunState): Results {
  const counts = countOutcomes(state);
  const over = isOver(state);
  const names = userNames(state.plan);
  const lines = over ? problemsFirst(resultLines(state)) : resultLines(state, MOST_ROWS);
  const rows = lines.slice(0, MOST_ROWS).map((line): ResultRow => {
    const { before, after = '', outcome } = line;
    return { ...cellsOf(state.plan, names, line), before, after, outcome };
  });
  return {
    kind: 'run',
    rows,
    total: planSize(state.plan),
    counts,
    canRetry: over && problemCount(counts) > 0,
    canAllow: over && askedSentences(state).length > 0,
    canUndo: over && undoPlan(state).tasks.length > 0,
    canFinish: over && counts.stopped > 0,
    canExport: true,
  };
}

/** A preview as the table *Résultats* shows it. */
export function previewResults(plan: Plan, lines: readonly PreviewLine[]): Results {
  const counts: Results['counts'] = {};
  const names = userNames(plan);
  for (const { kind } of lines) counts[kind] = (counts[kind] ?? 0) + 1;
  const rows = lines.slice(0, MOST_ROWS).map((line): ResultRow => {
    const { before, after, kind: outcome } = line;
    return { ...cellsOf(plan, names, line), before, after, outcome };
  });
  const no = { canRetry: false, canUndo: false, canFinish: false, canExport: false };
  return { kind: 'preview', rows, total: lines.length, counts, ...no };
}

/** The users' names by licence. Remembered per plan: a run is shown several times a second. */
function userNames(plan: Plan): ReadonlyMap<string, string> {
  const known = NAMES.get(plan);
  if (known) return known;
  const names = new Map(plan.tasks.map(({ user }) => [user.licence, user.name]));
  NAMES.set(plan, names);
  return names;
}

const NAMES = new WeakMap<Plan, ReadonlyMap<string, string>>();

function cellsOf(
  plan: Plan,
  names: ReadonlyMap<string, string>,
  { licence, change, reasons }: Pick<PreviewLine, 'licence' | 'change' | 'reasons'>,
): Pick<ResultRow, 'key' | 'licence' | 'name' | 'option' | 'detail'> {
  const name = names.get(licence) ?? '';
  const option = plan.changes[change]?.option ?? '';
  return { key: `${licence} ${change}`, licence, name, option, detail: reasonSentences(reasons) };
}

function problemsFirst(lines: ResultLine[]): ResultLine[] {
  const rank = ({ outcome }: ResultLine) => (isProblem(outcome) ? 0 : 1);
  return lines.toSorted((a, b) => rank(a) - rank(b));
}
