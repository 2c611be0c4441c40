import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '../../utils/locales/wording';
import type { HistoryActions, LotCard } from './history-model';

interface Props {
  card: Pick<LotCard, 'id' | 'note' | 'ticket'>;
  onWrite: HistoryActions['writeNote'];
}

/** In characters. */
const LONGEST_NOTE = 2000;
const LONGEST_TICKET = 80;

/** What a person wants to remember of a lot, and the number of a ticket elsewhere. Both may stay empty. */
export function LotNotes({ card, onWrite }: Props): JSX.Element {
  const [text, setText] = useState(card.note);
  const [ticket, setTicket] = useState(card.ticket);
  // What is being written stays while its lot goes on.
  useEffect(() => {
    setText(card.note);
    setTicket(card.ticket);
  }, [card.id]);
  const isKept = text.trim() === card.note && ticket.trim() === card.ticket;
  return (
    <div class="notes">
      <label>
        {i18n.t('history.ticket')}
        <input
          type="text"
          maxLength={LONGEST_TICKET}
          value={ticket}
          onInput={({ currentTarget }) => setTicket(currentTarget.value)}
          onKeyDown={({ key }) => {
            if (key === 'Enter' && !isKept) onWrite({ text, ticket });
          }}
        />
      </label>
      <label class="grow">
        {i18n.t('history.note')}
        <textarea
          rows={2}
          maxLength={LONGEST_NOTE}
          aria-describedby="note-hint"
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <div class="row between">
        <span id="note-hint" class="hint">
          {i18n.t('history.noteHint')}
        </span>
        <button type="button" disabled={isKept} onClick={() => onWrite({ text, ticket })}>
          {i18n.t('history.keep')}
        </button>
      </div>
    </div>
  );
}
