import type { Misfit } from '../../../components/panel/check/check-model';
import type { Change } from '../../bulk/change';
import { areSameChanges, changesByLicence } from '../../bulk/form/own-changes';
import type { ReadBack } from '../../bulk/journal';
import type { Plan } from '../../bulk/plan';
import { type Forecast, forecastOf } from '../../bulk/preview/forecast';
import { withShown } from '../../bulk/preview/seen-numbers';
import { withoutUsers } from '../../bulk/preview/settled-preview';
import { LONGEST_FIT } from '../../timing';
import type { PagePreview } from './page-preview';

/** What the form asks for now. */
export interface Asked {
  /** The licences of the chosen users. */
  licences: ReadonlySet<string>;
  /** What is asked of all of them. */
  changes: readonly Change[];
  /** What is asked of each, in place of that. Chosen users without any changes are not among `licences`. */
  own?: ReadonlyMap<string, readonly Change[]> | undefined;
  readBack: ReadBack;
}

/** Why a run is not to be started from the preview; `undefined` if it is. */
export function misfitOf(previewer: PagePreview, asked: Asked): Misfit | undefined {
  const { plan, isActive, isUsed, isWhole, age } = previewer;
  if (isActive) return 'reading';
  if (isUsed) return 'used';
  if (!plan || !isAskedBy(plan, previewer.readBack, asked)) return 'differs';
  if (!isWhole) return 'partial';
  return age > LONGEST_FIT ? 'old' : undefined;
}

/** Whether what was read of the chosen users still holds, whatever is to be changed. */
export function isFreshOf(previewer: PagePreview, { licences }: Asked): boolean {
  const { plan, isActive, isUsed, isWhole, age } = previewer;
  const isRead = plan !== undefined && isWhole && !isActive && !isUsed;
  const isOfThem = (plan?.tasks ?? []).every(({ user }) => licences.has(user.licence));
  return isRead && age <= LONGEST_FIT && plan.tasks.length === licences.size && isOfThem;
}

function isAskedBy(plan: Plan, readBack: ReadBack, asked: Asked): boolean {
  const { licences, changes, own } = asked;
  const { tasks } = plan;
  if (readBack !== asked.readBack || tasks.length !== licences.size) return false;
  const planned = changesByLicence(plan);
  return tasks.every(({ user: { licence } }) => {
    const wanted = own ? own.get(licence) : changes;
    return (
      licences.has(licence) &&
      wanted !== undefined &&
      areSameChanges(planned.get(licence) ?? [], wanted)
    );
  });
}

/** What is carried out of a plan. */
export interface CheckedPlan {
  plan: Plan;
  /** What it comes to; only where the preview fits. */
  forecast?: Forecast;
  /** How many users of the plan the person has left out of it. */
  excluded: number;
}

/**
 * A plan as it is carried out after a preview. A user whom a person has left out there stays out until they are taken
 * back or selected anew. That holds even if the preview is old, was stopped, or was of other changes.
 */
export function checkedPlan(plan: Plan, previewer: PagePreview, readBack: ReadBack): CheckedPlan {
  const own = changesByLicence(plan);
  const asked: Asked = { licences: new Set(own.keys()), changes: [], own, readBack };
  const { lines, excluded } = previewer;
  const next = withoutUsers(plan, excluded);
  const left = plan.tasks.length - next.tasks.length;
  if (misfitOf(previewer, asked)) return { plan: next, excluded: left };
  const forecast = forecastOf(lines, excluded);
  const previewed = previewer.plan ?? plan;
  return { plan: withShown(next, { plan: previewed, lines }), forecast, excluded: left };
}
