import { checkDrafts } from '../../utils/bulk/form/drafts';
import { countOwn } from '../../utils/bulk/form/own-changes';
import { changeSentence, i18n } from '../../utils/locales/wording';
import type { ChangesModel } from './changes/changes-model';
import { ownCountText } from './changes/own-changes-words';
import { readAtText, toDoText } from './check/check-words';
import type { RunModel } from './run/run-model';
import type { UsersModel } from './users/users-model';

// What the heading of each step says beside its name; '' where nothing is decided yet.

/** How many users are selected, and whether all of them were selected before the page was loaded again. */
export function usersSummary({
  selected,
  restored,
}: Pick<UsersModel, 'selected' | 'restored'>): string {
  const { size } = selected;
  const isAllRestored = restored !== undefined && restored.size === size;
  if (isAllRestored) return i18n.t('select.restored', size, { count: size.toLocaleString() });
  return size === 0 ? '' : i18n.t('flow.chosen', size, { count: size.toLocaleString() });
}

/**
 * What the changes come to: the first one, and how many others there are. Where users have their own, how many users
 * do.
 */
export function changesSummary(
  { drafts, takesNoValue, own }: Pick<ChangesModel, 'drafts' | 'takesNoValue' | 'own'>,
  { selected }: Pick<UsersModel, 'selected'>,
): string {
  if (own) return `${own.label} · ${ownCountText(countOwn(own, selected))}`;
  const [first, ...others] = checkDrafts(drafts, takesNoValue).changes;
  if (!first) return '';
  const more =
    others.length > 0
      ? ` ${i18n.t('flow.more', others.length, { count: String(others.length) })}`
      : '';
  return changeSentence(first) + more;
}

/** What the preview came to and when it was made, or that it is to be made again. */
export function checkSummary({ check, work }: Pick<RunModel, 'check' | 'work'>): string {
  if (work === 'preview') return i18n.t('flow.reading');
  if (!check) return '';
  if (check.misfit === 'used') return '';
  if (check.misfit) return i18n.t('check.again');
  return `${readAtText(check)} · ${toDoText(check)}`;
}

/** How far the run is. */
export function runSummary({ progress }: Pick<RunModel, 'progress'>): string {
  if (!progress) return '';
  const { done, total } = progress;
  return i18n.t('run.progressText', { done: String(done), total: String(total) });
}

/** What the lot came to; if it is not in view, also which lot that is. */
export function reportSummary({ results, lastLot }: Pick<RunModel, 'results' | 'lastLot'>): string {
  if (results?.lot) return results.lot.headline;
  return lastLot ? `${lastLot.title} · ${lastLot.headline}` : '';
}
