import {
  hasFailed,
  hasToCheck,
  type LotCard,
  type LotFilter,
  type OutcomeFilter,
} from '../../components/history/history-model';
import { isOver } from '../bulk/run-state';
import { queryWords } from '../text';
import { licenceKey } from './lot-card';

/** The part of a card that counts for the filter. */
type FoundCard = Pick<LotCard, 'startedAt' | 'phase' | 'summary'>;

/** A lot, or an inventory, with what it is found by. */
export interface FoundBy {
  card: FoundCard;
  /** As `searchKeys` and `noteKeys` make them. */
  keys: string;
  noteKeys: string;
}

/** The lots that have every word of the query, accents and case ignored, and that meet all other parts of the filter. */
export function filterLots<Known extends FoundBy>(
  lots: readonly Known[],
  filter: LotFilter,
): readonly Known[] {
  const words = queryWords(filter.query);
  const user = filter.user && licenceKey(filter.user);
  const from = dayStart(filter.from) ?? Number.NEGATIVE_INFINITY;
  const end = dayStart(filter.to, 1) ?? Number.POSITIVE_INFINITY;
  return lots.filter(({ card, keys, noteKeys }) => {
    return (
      card.startedAt >= from &&
      card.startedAt < end &&
      OF_OUTCOME[filter.outcome](card) &&
      keys.includes(user) &&
      words.every((word) => keys.includes(word) || noteKeys.includes(word))
    );
  });
}

const OF_OUTCOME: Record<OutcomeFilter, (card: FoundCard) => boolean> = {
  all: () => true,
  failed: ({ summary }) => hasFailed(summary),
  'to-check': ({ summary }) => hasToCheck(summary),
  undone: ({ summary }) => summary?.undo !== undefined,
  open: (card) => !isOver(card),
};

/** The midnight, local time, at which a day begins, in ms since 1970. @param later how many days later */
function dayStart(day: string, later = 0): number | undefined {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (!year) return undefined;
  return new Date(Number(year), Number(month) - 1, Number(date) + later).getTime();
}
