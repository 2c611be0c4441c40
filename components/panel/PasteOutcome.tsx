import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import type { PasteReport } from './users-model';

interface Props {
  report: PasteReport;
  /** How many users have been read. */
  read: number;
  /** How many there are by the portal's own count, if it shows one. */
  total: number | undefined;
}

/** How many entries of each kind are listed; the rest are counted. */
const MOST_LISTED = 50;
/** The most characters of an entry that are shown. */
const LONGEST_ENTRY = 60;

/** What came of a pasted list: how many users were found, and each entry that is no sure match. */
export function PasteOutcome({ report, read, total }: Props): JSX.Element {
  const { found, unknown, unread, ambiguous, headings } = report;
  const matches = ambiguous.map(({ entry, users }) => {
    const key = users.length > 1 ? 'paste.matches' : 'paste.perhaps';
    return i18n.t(key, { entry: shortened(entry), licences: users.join(' ; ') });
  });
  const skipped = headings.map((entry) => i18n.t('paste.heading', { entry: shortened(entry) }));
  return (
    <div aria-live="polite">
      <p>{i18n.t('paste.found', found, { count: String(found) })}</p>
      <Entries
        title={i18n.t('paste.unknown', unknown.length, { count: String(unknown.length) })}
        entries={unknown.map(shortened)}
      />
      <Entries title={unreadTitle(unread.length, read, total)} entries={unread.map(shortened)} />
      <Entries
        title={i18n.t('paste.ambiguous', matches.length, { count: String(matches.length) })}
        entries={matches}
      />
      {skipped.map((sentence) => (
        <p key={sentence} class="muted">
          {sentence}
        </p>
      ))}
    </div>
  );
}

function unreadTitle(unread: number, read: number, total: number | undefined): string {
  const count = String(unread);
  if (total === undefined) {
    return i18n.t('paste.unreadUnsure', unread, { count, read: read.toLocaleString() });
  }
  const figures = { read: read.toLocaleString(), total: total.toLocaleString() };
  return i18n.t('paste.unread', unread, { count, ...figures });
}

function Entries({ title, entries }: { title: string; entries: string[] }): JSX.Element | null {
  if (entries.length === 0) return null;
  const listed = entries.slice(0, MOST_LISTED);
  return (
    <>
      <p class="warn">{title}</p>
      <ul>
        {listed.map((entry, index) => (
          // Entries have no identity of their own, and the list is never re-ordered.
          <li key={index}>{entry}</li>
        ))}
        {entries.length > listed.length && (
          <li>{i18n.t('paste.more', { count: String(entries.length - listed.length) })}</li>
        )}
      </ul>
    </>
  );
}

function shortened(entry: string): string {
  return entry.length > LONGEST_ENTRY ? `${entry.slice(0, LONGEST_ENTRY - 1)}…` : entry;
}
