import type { Lot } from '../bulk/lots/lot';
import type { UndoSummary } from '../bulk/lots/lot-summary';
import { i18n } from './wording';

/** What came of a lot, as far as the words for it need it. */
type Summed = Pick<Lot, 'summary'>;

/**
 * What came of a lot in one line, in users: « 24 sur 60 modifiés · 28 indisponibles · 4 échecs · 1 à vérifier ». A user
 * with several changes counts where the worst of them does. For a lot that was undone, it says what was put back: « Lot
 * annulé : 3 rétablis, 1 laissé ».
 */
export function lotHeadline({ summary }: Summed): string {
  const { users, counts, partly, undo } = summary;
  if (undo) return undoHeadline(undo);
  const total = String(users);
  const parts = [
    i18n.t('lot.modified', counts.modified, { count: String(counts.modified), total }),
    counts.already && i18n.t('lot.already', counts.already, number(counts.already)),
    counts.unavailable && i18n.t('lot.unavailable', counts.unavailable, number(counts.unavailable)),
    counts.failed && i18n.t('lot.failed', counts.failed, number(counts.failed)),
    counts['to-check'] && i18n.t('lot.toCheck', number(counts['to-check'])),
    counts.stopped && i18n.t('lot.stopped', counts.stopped, number(counts.stopped)),
    counts.waiting && i18n.t('lot.waiting', number(counts.waiting)),
    partly && i18n.t('lot.partly', partly, number(partly)),
  ];
  return parts.filter(Boolean).join(SEPARATOR);
}

/** A lot's name: « Lot du 28/11 04:24 », with the year where it is not this one. */
export function lotTitle({ state }: Pick<Lot, 'state'>, now?: Date): string {
  return i18n.t('lot.title', { date: startDate(state.startedAt, now) });
}

/** « 28/11 04:24 », with the year where it is not this one. @param startedAt in ms since 1970 */
export function startDate(startedAt: number, now = new Date()): string {
  const at = new Date(startedAt);
  const isThisYear = at.getFullYear() === now.getFullYear();
  const year = isThisYear ? undefined : ('numeric' as const);
  const day = at.toLocaleDateString(DAY_FIRST, { day: '2-digit', month: '2-digit', year });
  const time = at.toLocaleTimeString(DAY_FIRST, { hour: '2-digit', minute: '2-digit' });
  return `${day} ${time}`;
}

/** Dates are written as the portal writes them, day first, in English too. */
const DAY_FIRST = 'fr-FR';
const SEPARATOR = ' · ';

function undoHeadline({ isOver, restored, left, undone, toCheck, waiting }: UndoSummary): string {
  const put = i18n.t('lot.restored', restored, number(restored));
  const kept = i18n.t('lot.left', left, number(left));
  // A count of zero is left out, unless there is nothing else to say.
  const said = [(restored > 0 || left === 0) && put, left > 0 && kept];
  const parts = [
    undoneWords(undone, restored, said.filter(Boolean).join(', ')),
    toCheck && i18n.t('lot.toCheck', number(toCheck)),
  ];
  if (isOver) return parts.filter(Boolean).join(SEPARATOR);
  return [i18n.t('lot.undoing', { restored: put }), i18n.t('lot.waiting', number(waiting))].join(
    SEPARATOR,
  );
}

/** Whether the lot is undone: wholly, apart from what others have changed since; in part; or not at all. */
function undoneWords(undone: number, restored: number, parts: string): string {
  if (undone === 0) return i18n.t('lot.undone', { parts });
  return restored > 0 ? i18n.t('lot.undonePartly', { parts }) : i18n.t('lot.notUndone', { parts });
}

function number(count: number): { count: string } {
  return { count: String(count) };
}
