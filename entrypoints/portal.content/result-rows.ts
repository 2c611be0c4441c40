import type { ResultRow, Results } from '../../components/panel-model';
import { undoPlan } from '../../utils/bulk/follow-up';
import type { Plan } from '../../utils/bulk/plan';
import type { PreviewLine } from '../../utils/bulk/preview';
import {
  countOutcomes,
  isOver,
  isProblem,
  problemCount,
  type RunState,
  resultLines,
} from '../../utils/bulk/run-state';
import { reasonSentences } from '../../utils/locales/wording';

/** A run as the table *Résultats* shows it; once it is over, what needs a look comes first. */
export function runResults(state: RunState): Results {
  const counts = countOutcomes(state);
  const over = isOver(state);
  const names = namesOf(state.plan);
  const rows = resultLines(state).map((line): ResultRow => {
    const { before, after = '', outcome } = line;
    return { ...base(state.plan, names, line), before, after, outcome };
  });
  return {
    kind: 'run',
    rows: over ? problemsFirst(rows) : rows,
    counts,
    canRetry: over && problemCount(counts) > 0,
    canUndo: over && undoPlan(state).tasks.length > 0,
    canFinish: over && counts.stopped > 0,
    canExport: true,
  };
}

/** A preview as the table *Résultats* shows it. */
export function previewResults(plan: Plan, lines: readonly PreviewLine[]): Results {
  const counts: Results['counts'] = {};
  const names = namesOf(plan);
  const rows = lines.map((line): ResultRow => {
    counts[line.kind] = (counts[line.kind] ?? 0) + 1;
    const { before, after, kind: outcome } = line;
    return { ...base(plan, names, line), before, after, outcome };
  });
  const no = { canRetry: false, canUndo: false, canFinish: false, canExport: false };
  return { kind: 'preview', rows, counts, ...no };
}

function namesOf(plan: Plan): Map<string, string> {
  return new Map(plan.tasks.map(({ user }) => [user.licence, user.name]));
}

function base(
  plan: Plan,
  names: ReadonlyMap<string, string>,
  { licence, change, reasons }: Pick<PreviewLine, 'licence' | 'change' | 'reasons'>,
): Pick<ResultRow, 'key' | 'licence' | 'name' | 'option' | 'detail'> {
  const name = names.get(licence) ?? '';
  const option = plan.changes[change]?.option ?? '';
  return { key: `${licence} ${change}`, licence, name, option, detail: reasonSentences(reasons) };
}

function problemsFirst(rows: ResultRow[]): ResultRow[] {
  const rank = (row: ResultRow) => (isProblem(row.outcome) ? 0 : 1);
  return rows.toSorted((a, b) => rank(a) - rank(b));
}
