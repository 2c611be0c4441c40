import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '../../utils/locales/wording';
import { trusted } from '../trusted-events';
import type { PanelActions, PasteReport } from './panel-model';

interface Props {
  report: PasteReport | 'open';
  /** How many users have been read, of how many by the portal's own count. */
  read: number;
  total: number | undefined;
  actions: PanelActions;
}

/** How many entries of each kind are named; the rest are counted. */
const MOST_NAMED = 50;

/** Selecting by a pasted list, with an account of what could not be matched. */
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
      {report !== 'open' && <Account report={report} read={read} total={total} />}
    </div>
  );
}

function Account({ report, read, total }: AccountProps): JSX.Element {
  const { found, unknown, unread, ambiguous, headings } = report;
  const matches = ambiguous.map(({ entry, users }) => {
    const key = users.length > 1 ? 'paste.matches' : 'paste.perhaps';
    return i18n.t(key, { entry: shortened(entry), licences: users.join(' ; ') });
  });
  const passed = headings.map((entry) => i18n.t('paste.heading', { entry: shortened(entry) }));
  return (
    <div class="account" aria-live="polite">
      <p>{i18n.t('paste.found', found, { count: String(found) })}</p>
      {unknown.length > 0 && (
        <Entries
          title={i18n.t('paste.unknown', unknown.length, { count: String(unknown.length) })}
          entries={unknown.map(shortened)}
        />
      )}
      {unread.length > 0 && (
        <Entries title={unreadTitle(unread.length, read, total)} entries={unread.map(shortened)} />
      )}
      {matches.length > 0 && (
        <Entries
          title={i18n.t('paste.ambiguous', matches.length, { count: String(matches.length) })}
          entries={matches}
        />
      )}
      {passed.map((sentence) => (
        <p key={sentence} class="muted">
          {sentence}
        </p>
      ))}
    </div>
  );
}

interface AccountProps {
  report: PasteReport;
  /** How many users have been read. */
  read: number;
  total: number | undefined;
}

function unreadTitle(unread: number, read: number, total: number | undefined): string {
  const count = String(unread);
  if (total === undefined) {
    return i18n.t('paste.unreadUnsure', unread, { count, read: read.toLocaleString() });
  }
  const figures = { read: read.toLocaleString(), total: total.toLocaleString() };
  return i18n.t('paste.unread', unread, { count, ...figures });
}

function Entries({ title, entries }: { title: string; entries: string[] }): JSX.Element {
  const named = entries.slice(0, MOST_NAMED);
  return (
    <>
      <p class="warn">{title}</p>
      <ul>
        {named.map((entry, index) => (
          // Pasted entries have no identity of their own, and the list is never re-ordered.
          <li key={index}>{entry}</li>
        ))}
        {entries.length > named.length && (
          <li>{i18n.t('paste.more', { count: String(entries.length - named.length) })}</li>
        )}
      </ul>
    </>
  );
}

function shortened(entry: string): string {
  return entry.length > 60 ? `${entry.slice(0, 59)}…` : entry;
}
