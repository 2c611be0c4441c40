import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '../../utils/locales/wording';
import { NoteFields } from '../NoteFields';
import type { HistoryActions, LotCard } from './history-model';

interface Props {
  card: Pick<LotCard, 'id' | 'note' | 'ticket'>;
  onWrite: HistoryActions['writeNote'];
}

/** What a person wants to remember of a lot, and the number of a ticket elsewhere. Both may stay empty. */
export function LotNotes({ card, onWrite }: Props): JSX.Element {
  const { id, note: text, ticket } = card;
  const [note, setNote] = useState({ text, ticket });
  // What is being written stays while its lot goes on.
  useEffect(() => setNote({ text, ticket }), [id]);
  const isKept = note.text.trim() === text && note.ticket.trim() === ticket;
  const keep = () => {
    if (!isKept) onWrite(note);
  };
  return (
    <div class="notes">
      <NoteFields note={note} onChange={setNote} onEnter={keep} />
      <button type="button" disabled={isKept} onClick={keep}>
        {i18n.t('history.keep')}
      </button>
    </div>
  );
}
