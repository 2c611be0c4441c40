import { fold } from '../../../text';
import { safeDetail } from '../../detail/find-detail';
import { labelsIn } from '../../detail/labels/block-labels';
import { namingLabels } from '../../detail/labels/naming-labels';
import { safeUsersTable } from '../../users/table/find-users-table';
import { partsOfAll } from '../../users/table/row-parts';
import { readRows } from '../../users/table/user-rows';
import { taught } from '../../vocabulary/profile/taught';
import type { RowPress } from './demonstration-memory';
import type { DemonstrationRecord } from './demonstration-record';
import type { ExplainedOpening } from './explained-press';
import { controlOf } from './pressed-control';
import { mentionsUser, showsUser } from './user-texts';

/**
 * Explains a press in a user's row by the detail that is there now.
 *
 * @param detail the detail, where the page shows one that is recognised
 */
export function explainOpening(
  press: RowPress,
  detail: Element | undefined,
  root: Element,
  record: DemonstrationRecord,
): void {
  if (!detail) {
    explainUnknownDetail(press, root, record);
    return;
  }
  const { user, wasDetailOpen } = press;
  if (!showsUser(detail, user)) return;
  // A detail that was open before was not opened by this press.
  if (wasDetailOpen) {
    record.patch({ press: undefined, openUser: user });
    return;
  }
  const naming = namingLabels(detail, newLabels(press, root), user);
  record.add({ ...openingBy(press), naming }, { openUser: user });
}

/** Where no detail is recognised, new labels beside the user's name may make one recognisable. */
function explainUnknownDetail(press: RowPress, root: Element, record: DemonstrationRecord): void {
  const { user } = press;
  const labels = newLabels(press, root);
  if (labels.length === 0) return;
  const opening = { ...openingBy(press), labels };
  const profile = record.profileWith(opening);
  const detail = taught.tried(profile, () => safeDetail(root));
  if (!detail || !showsUser(detail, user)) return;
  const naming = taught.tried(profile, () => namingLabels(detail, labels, user));
  record.add({ ...opening, naming }, { openUser: user });
}

/** Labels around the user's name that the page did not show before the press. */
function newLabels({ user, wordsBefore }: RowPress, root: Element): string[] {
  const table = safeUsersTable(root);
  const rows = table ? partsOfAll(readRows(table), table) : [];
  const aside = table ? [table.headings, ...(table.cells ?? []), ...rows] : [];
  const labels = labelsIn(root, (text) => mentionsUser(text, user), aside);
  return labels.filter((label) => !wordsBefore.includes(fold(label)));
}

function openingBy(press: RowPress): ExplainedOpening {
  const { isInEachRow, columns, user } = press;
  return {
    ...{ what: 'opened', ...controlOf(press), licence: user.licence },
    ...{ isInEachRow, columns, labels: [], naming: {} },
  };
}
