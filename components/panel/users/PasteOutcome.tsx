import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '../../../utils/locales/wording';
import { trusted } from '../../trusted-events';
import { isDecided, shortened, UnsureEntries } from './UnsureEntries';
import type { PasteReport, UsersActions, UsersModel } from './users-model';

interface Props {
  report: PasteReport;
  model: Pick<UsersModel, 'read' | 'total' | 'selected'>;
  actions: Pick<UsersActions, 'choosePasted' | 'acceptZeros' | 'copyUnknown'>;
}

/** How many entries of each kind are listed; the rest are counted. */
const MOST_LISTED = 50;

/** What came of a pasted list: how many users were found, and each entry that is not a sure match. */
export function PasteOutcome({ report, model, actions }: Props): JSX.Element {
  const { found, unknown, unread, ambiguous, headings, isCopied } = report;
  const copy = (words: string) => (
    <button type="button" class="link" onClick={trusted(actions.copyUnknown)}>
      {isCopied ? i18n.t('paste.copied') : words}
    </button>
  );
  const open = ambiguous.filter((one) => !isDecided(one, model.selected)).length;
  return (
    <div class="paste-outcome" aria-live="polite">
      <p>{i18n.t('paste.found', found, { count: String(found) })}</p>
      <Zeros report={report} model={model} actions={actions} />
      {ambiguous.length > 0 && (
        <p class="warn">{i18n.t('paste.ambiguous', open, { count: String(open) })}</p>
      )}
      <UnsureEntries entries={ambiguous} selected={model.selected} actions={actions} />
      <Entries entries={unknown} more={copy(i18n.t('paste.copy'))}>
        {i18n.t('paste.unknown', unknown.length, { count: String(unknown.length) })}
      </Entries>
      <Entries entries={unread} more={copy(i18n.t('paste.copyUnread'))}>
        {unreadTitle(unread.length, model)}
      </Entries>
      {headings.length > 0 && <Headings headings={headings} />}
    </div>
  );
}

/** The entries whose number has lost its zero: none is taken before the person says so. */
function Zeros({ report: { zeroless }, model, actions }: Props): JSX.Element | null {
  if (zeroless.length === 0) return null;
  const open = zeroless.filter((one) => !isDecided(one, model.selected));
  const count = String(open.length);
  return (
    <>
      <div class="row wrap">
        <p class="warn">{i18n.t('paste.zeroless', open.length, { count })}</p>
        {open.length > 1 && (
          <button type="button" class="link" onClick={trusted(actions.acceptZeros)}>
            {i18n.t('paste.acceptZeros', { count })}
          </button>
        )}
      </div>
      <UnsureEntries entries={zeroless} selected={model.selected} actions={actions} />
    </>
  );
}

/** The rows of headings that were passed over, to be checked by the person. */
function Headings({ headings }: { headings: string[] }): JSX.Element {
  const entries = headings
    .slice(0, 3)
    .map((entry) => i18n.t('paste.entry', { entry: shortened(entry) }));
  const count = String(headings.length);
  return (
    <p class="muted">
      {i18n.t('paste.heading', headings.length, { count, entries: entries.join(', ') })}
    </p>
  );
}

function unreadTitle(unread: number, { read, total }: Props['model']): string {
  const count = String(unread);
  const figures = { count, read: read.length.toLocaleString() };
  return total === undefined
    ? i18n.t('paste.unreadUnsure', unread, figures)
    : i18n.t('paste.unread', unread, { ...figures, total: total.toLocaleString() });
}

interface EntriesProps {
  entries: string[];
  more: JSX.Element;
  /** The title. */
  children: ComponentChildren;
}

function Entries({ entries, more, children }: EntriesProps): JSX.Element | null {
  if (entries.length === 0) return null;
  const listed = entries.slice(0, MOST_LISTED);
  return (
    <>
      <div class="row wrap">
        <p class="warn">{children}</p>
        {more}
      </div>
      <ul>
        {listed.map((entry, index) => (
          // Entries have no identity of their own, and the list is never re-ordered.
          <li key={index}>{shortened(entry)}</li>
        ))}
        {entries.length > listed.length && (
          <li>{i18n.t('paste.more', { count: String(entries.length - listed.length) })}</li>
        )}
      </ul>
    </>
  );
}
