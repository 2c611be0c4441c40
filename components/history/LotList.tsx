import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { serviceTitle } from '../../utils/bulk/plan';
import type { LineOutcome } from '../../utils/bulk/result-lines';
import { isOver } from '../../utils/bulk/run-state';
import { lotHeadline } from '../../utils/locales/lot-words';
import { i18n } from '../../utils/locales/wording';
import { type RowPlace, WindowedList } from '../WindowedList';
import { dateText } from './date-text';
import { fragmentOf } from './fragment';
import { hasFailed, hasToCheck, type LotCard } from './history-model';

interface Props {
  lots: readonly LotCard[];
  /** The open lot. */
  open?: string;
  /** The lot that is open, or was last: it is kept in view. */
  last?: string;
  /** The licence that the list is narrowed to. */
  user: string;
}

/** In px: three lines of text, and the space around them; four in a narrow list, where the headline may wrap. */
const ROW_HEIGHT = 84;
const NARROW_HEIGHT = 104;
/** Where the list is narrow: on a phone, and beside the open lot in a window that is not wide. */
const NARROW = '(max-width: 520px), (min-width: 1000px) and (max-width: 1280px)';

/** The lots, newest first: whose, what was changed, what came of it. Each is a link to its report. */
export function LotList({ lots, open, last, user }: Props): JSX.Element {
  const isNarrow = useMedia(NARROW);
  const active = last === undefined ? -1 : lots.findIndex(({ id }) => id === last);
  return (
    <WindowedList
      class={`lots ${isNarrow ? 'is-narrow' : ''}`}
      role="list"
      aria-label={i18n.t('history.list')}
      count={lots.length}
      rowHeight={isNarrow ? NARROW_HEIGHT : ROW_HEIGHT}
      active={active < 0 ? undefined : active}
      draw={(index, place) => {
        const card = lots[index];
        return (
          card && <LotRow key={card.id} {...{ card, place, user, isOpen: card.id === open }} />
        );
      }}
    />
  );
}

interface RowProps {
  card: LotCard;
  place: RowPlace;
  user: string;
  isOpen: boolean;
}

function LotRow({ card, place, user, isOpen }: RowProps): JSX.Element {
  const { id, service, changes, startedAt, summary, ticket } = card;
  const title = serviceTitle(service);
  return (
    <div role="listitem" class={`lot ${isOpen ? 'is-open' : ''}`} {...place}>
      <div class="row between">
        <a
          id={`lot-${id}`}
          href={fragmentOf({ lot: id, user })}
          aria-current={isOpen ? 'page' : undefined}
        >
          {service.customer || title || service.key}
        </a>
        <time class="muted">{dateText(startedAt)}</time>
      </div>
      <p class="muted one-line">
        {[service.customer && title, changes.join(' · '), ticket].filter(Boolean).join(' · ')}
      </p>
      <p class={`headline outcome is-${toneOf(card)}`}>
        <PhaseTag card={card} /> {summary ? lotHeadline({ summary }) : i18n.t('history.unreadable')}
      </p>
    </div>
  );
}

/** Says that a lot goes on, or waits; if it is over, only that it was undone. */
export function PhaseTag({ card }: { card: LotCard }): JSX.Element | null {
  if (!isOver(card)) {
    return <span class={`tag is-${card.phase}`}>{i18n.t(`popup.${card.phase}`)}</span>;
  }
  return card.summary?.undo ? <span class="tag">{i18n.t('history.undoTag')}</span> : null;
}

/** The mark of a lot's headline: the mark of its worst outcome. If all is put back, what failed before is no matter. */
export function toneOf({ summary, phase }: LotCard): LineOutcome {
  const isPutBack = summary?.undo?.isOver && summary.undo.undone === 0;
  if (!summary || (hasFailed(summary) && !isPutBack)) return 'failed';
  if (hasToCheck(summary)) return 'to-check';
  const { counts, undo } = summary;
  if (phase !== 'finished' || undo || counts.stopped > 0 || counts.waiting > 0) return 'stopped';
  return counts.unavailable > 0 && counts.modified === 0 ? 'unavailable' : 'modified';
}

/** Whether a media query fits now. Drawn again when that changes. */
function useMedia(query: string): boolean {
  const media = useMemo(() => window.matchMedia(query), [query]);
  const [fits, setFits] = useState(media.matches);
  useEffect(() => {
    const look = () => setFits(media.matches);
    look();
    media.addEventListener('change', look);
    return () => media.removeEventListener('change', look);
  }, [media]);
  return fits;
}
