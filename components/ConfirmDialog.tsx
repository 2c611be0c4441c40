import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { WrittenNote } from '../utils/bulk/journal';
import { i18n } from '../utils/locales/wording';
import { ConfirmTerms } from './ConfirmTerms';
import { ConfirmUsers } from './ConfirmUsers';
import { ConfirmWarnings } from './ConfirmWarnings';
import { useHeldFocus } from './hold-focus';
import { NoteFields } from './NoteFields';
import type { Confirmation, RunActions } from './panel/run/run-model';
import { EvidenceLists } from './recognition/EvidenceLists';
import type { EvidenceModel } from './recognition/recognition-model';
import { trusted } from './trusted-events';

interface Props {
  confirmation: Confirmation;
  actions: Pick<RunActions, 'confirm' | 'cancel'>;
  /** Whether a note can be written here: of a lot that begins, where the dialog stands in the panel. */
  takesNote?: boolean;
}

const NO_NOTE = { text: '', ticket: '' };

/**
 * Says what will be done, for whom and how often, and asks once. In the panel, and in the popup if the page hides the
 * panel.
 */
export function ConfirmDialog({ confirmation, actions, takesNote }: Props): JSX.Element {
  const { allowed = [], evidence } = confirmation;
  const words = wordsOf(confirmation);
  const dialog = useRef<HTMLDivElement>(null);
  const safe = useRef<HTMLButtonElement>(null);
  const keepFocus = useHeldFocus(dialog, safe);
  const [note, setNote] = useState<WrittenNote>(NO_NOTE);
  return (
    <div
      ref={dialog}
      class="confirm"
      role="alertdialog"
      aria-modal="true"
      // With plain spaces, as it is promised.
      aria-label={words.title.replaceAll('\u202f', ' ')}
      aria-describedby="confirm-text"
      onKeyDown={(event) => {
        if (event.key === 'Escape') actions.cancel();
        keepFocus(event);
      }}
    >
      <h3>{words.title}</h3>
      {/* It may scroll, also by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <div id="confirm-text" class="confirm-text" tabIndex={0}>
        <ConfirmUsers confirmation={confirmation} />
        <ConfirmWarnings confirmation={confirmation} />
        <ConfirmTerms confirmation={confirmation} />
        {allowed.length > 0 && <AllowedQuestions sentences={allowed} />}
        {evidence && <FirstContact evidence={evidence} />}
        {takesNote && (
          <details>
            <summary>{i18n.t('note.optional')}</summary>
            <div class="notes">
              <NoteFields note={note} onChange={setNote} />
            </div>
          </details>
        )}
      </div>
      <div class="row end wrap">
        <button type="button" ref={safe} onClick={actions.cancel}>
          {words.cancel}
        </button>
        <button type="button" class="primary" onClick={trusted(() => actions.confirm(note))}>
          {words.confirm}
        </button>
      </div>
    </div>
  );
}

/** An undo has words of its own: « Annuler » would mean its opposite there. */
function wordsOf({ plan, isUndo, forecast }: Confirmation) {
  const users = forecast ? forecast['to-do'] : plan.tasks.length;
  const count = { count: users.toLocaleString() };
  if (isUndo) {
    return {
      title: i18n.t('confirm.undoTitle'),
      cancel: i18n.t('confirm.back'),
      confirm: i18n.t('confirm.undo', users, count),
    };
  }
  return {
    title: i18n.t('run.confirmTitle'),
    cancel: i18n.t('run.cancel'),
    confirm: i18n.t('confirm.confirm', users, count),
  };
}

function AllowedQuestions({ sentences }: { sentences: readonly string[] }): JSX.Element {
  return (
    <div class="warn">
      <p>{i18n.t('run.allowed')}</p>
      <ul aria-label={i18n.t('run.allowed')}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** Nothing has been changed on this portal yet: what is known of it, and that the first user is a trial. */
function FirstContact({ evidence }: { evidence: EvidenceModel }): JSX.Element {
  return (
    <section class="evidence first-contact" aria-labelledby="first-contact">
      <h4 id="first-contact">{i18n.t('evidence.title')}</h4>
      <p>{i18n.t('evidence.trial')}</p>
      <EvidenceLists evidence={evidence} heading="h5" />
    </section>
  );
}
