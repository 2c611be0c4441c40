import type { Misfit } from '../../../components/panel/check-model';
import type { Change } from '../../bulk/change';
import { type Forecast, forecastOf } from '../../bulk/forecast';
import type { ReadBack } from '../../bulk/journal';
import type { Plan } from '../../bulk/plan';
import type { PagePreview } from './page-preview';

/** What the form asks for now. */
export interface Asked {
  /** The licences of the chosen users. */
  licences: ReadonlySet<string>;
  changes: readonly Change[];
  readBack: ReadBack;
}

/** How long a run may be started from a preview, in ms. What was read may be so no longer. */
export const LONGEST_FIT = 10 * 60_000;

/** Why a run is not to be started from the preview; `undefined` if it is. */
export function misfitOf(previewer: PagePreview, asked: Asked): Misfit | undefined {
  const { plan, isActive, isUsed, isWhole, age } = previewer;
  if (isActive) return 'reading';
  if (isUsed) return 'used';
  if (!plan || !isAskedBy(plan, previewer.readBack, asked)) return 'differs';
  if (!isWhole) return 'partial';
  return age > LONGEST_FIT ? 'old' : undefined;
}

function isAskedBy({ tasks, changes }: Plan, readBack: ReadBack, asked: Asked): boolean {
  return (
    readBack === asked.readBack &&
    tasks.length === asked.licences.size &&
    tasks.every(({ user }) => asked.licences.has(user.licence)) &&
    JSON.stringify(changes) === JSON.stringify(asked.changes)
  );
}

/** A plan as it is carried out after the preview, and what it comes to if the preview fits. */
export function checkedPlan(
  plan: Plan,
  previewer: PagePreview,
  readBack: ReadBack,
): { plan: Plan; forecast?: Forecast } {
  const { changes } = plan;
  const licences = new Set(plan.tasks.map(({ user }) => user.licence));
  if (misfitOf(previewer, { licences, changes, readBack })) return { plan };
  const { lines, excluded } = previewer;
  const forecast = forecastOf(lines, excluded);
  const tasks = plan.tasks.filter(({ user }) => !excluded.has(user.licence));
  return { plan: { ...plan, tasks }, forecast };
}
