import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '../utils/locales/wording';
import type { PanelActions, PasteReport } from './panel-model';

interface Props {
  report: PasteReport | 'open';
  actions: PanelActions;
}

/** How many entries of each kind are named; the rest are counted. */
const MOST_NAMED = 50;

/** Selecting by a pasted list, with an account of what could not be matched. */
export function PasteList({ report, actions }: Props): JSX.Element {
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
        <button type="button" onClick={() => actions.selectPasted(text)}>
          {i18n.t('paste.select')}
        </button>
        <button type="button" class="quiet" onClick={() => actions.openPaste(false)}>
          {i18n.t('paste.close')}
        </button>
      </div>
      {report !== 'open' && <Account report={report} />}
    </div>
  );
}

function Account({ report: { found, unknown, ambiguous } }: { report: PasteReport }): JSX.Element {
  const matches = ambiguous.map(({ entry, licences }) => {
    return i18n.t('paste.matches', { entry: shortened(entry), licences: licences.join(', ') });
  });
  return (
    <div class="account" aria-live="polite">
      <p>{i18n.t('paste.found', found, { count: String(found) })}</p>
      {unknown.length > 0 && (
        <Entries
          title={i18n.t('paste.unknown', unknown.length, { count: String(unknown.length) })}
          entries={unknown.map(shortened)}
        />
      )}
      {matches.length > 0 && (
        <Entries
          title={i18n.t('paste.ambiguous', matches.length, { count: String(matches.length) })}
          entries={matches}
        />
      )}
    </div>
  );
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
