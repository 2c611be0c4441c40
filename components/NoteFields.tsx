import type { JSX } from 'preact';
import type { WrittenNote } from '../utils/bulk/journal';
import { i18n } from '../utils/locales/wording';

interface Props {
  note: WrittenNote;
  onChange: (note: WrittenNote) => void;
  /** Called when Enter is pressed in the field of one line. */
  onEnter?: () => void;
}

/** In characters. */
const LONGEST_NOTE = 2000;
const LONGEST_TICKET = 80;

/** What a person wants to remember of a lot, and the number of a ticket elsewhere. Both may stay empty. */
export function NoteFields({ note, onChange, onEnter }: Props): JSX.Element {
  return (
    <>
      <label>
        {i18n.t('note.ticket')}
        <input
          type="text"
          maxLength={LONGEST_TICKET}
          value={note.ticket}
          onInput={({ currentTarget }) => onChange({ ...note, ticket: currentTarget.value })}
          onKeyDown={({ key }) => {
            if (key === 'Enter') onEnter?.();
          }}
        />
      </label>
      <label>
        {i18n.t('note.text')}
        <textarea
          rows={2}
          maxLength={LONGEST_NOTE}
          aria-describedby="note-hint"
          value={note.text}
          onInput={({ currentTarget }) => onChange({ ...note, text: currentTarget.value })}
        />
      </label>
      <span id="note-hint" class="hint">
        {i18n.t('note.hint')}
      </span>
    </>
  );
}
