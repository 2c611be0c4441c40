import type { OwnCounts } from '../../../utils/bulk/form/own-changes';
import { i18n } from '../../../utils/locales/wording';

/**
 * How many users have own changes, and how many values these ask for: « 30 utilisateurs, 45 valeurs demandées ». Nobody
 * knows yet how many of them differ from what there is.
 */
export function ownCountText({ users, changes }: OwnCounts): string {
  return [
    i18n.t('check.users', users, { count: users.toLocaleString() }),
    i18n.t('ownChanges.values', changes, { count: changes.toLocaleString() }),
  ].join(', ');
}
