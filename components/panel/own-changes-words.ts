import type { OwnCounts } from '../../utils/bulk/own-changes';
import { i18n } from '../../utils/locales/wording';

/** How many users and changes there are of own changes: « 30 utilisateurs, 45 modifications ». */
export function ownCountText({ users, changes }: OwnCounts): string {
  return [
    i18n.t('check.users', users, { count: users.toLocaleString() }),
    i18n.t('ownChanges.changes', changes, { count: changes.toLocaleString() }),
  ].join(', ');
}
