import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '../../utils/locales/wording';
import { trusted } from '../trusted-events';
import { PasteOutcome } from './PasteOutcome';
import type { PasteReport, UsersActions } from './users-model';

interface Props {
  report: PasteReport | 'open';
  /** How many users have been read. */
  read: number;
  /** How many there are by the portal's own count, if it shows one. */
  total: number | undefined;
  actions: Pick<UsersActions, 'selectPasted' | 'openPaste'>;
}

/** Selects by a pasted list, and reports what could not be matched. */
export function PasteList({ report, read, total, actions }: Props): JSX.Element {
  const [text, setText] = useState('');
  return (
    <div class="paste">
      <textarea
        rows={4}
        aria-label={i18n.t('paste.label')}
        placeholder={i18n.t('paste.hint')}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="row">
        <button type="button" onClick={trusted(() => actions.selectPasted(text))}>
          {i18n.t('paste.select')}
        </button>
        <button type="button" class="quiet" onClick={() => actions.openPaste(false)}>
          {i18n.t('paste.close')}
        </button>
      </div>
      {report !== 'open' && <PasteOutcome report={report} read={read} total={total} />}
    </div>
  );
}
