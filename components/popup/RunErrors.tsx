import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import { dateText } from './date-text';
import type { PopupRun } from './popup-model';

/** How many errors are listed; the report has them all. */
const MOST_LISTED = 100;

/** What failed and why, by licence. The run is named only if several have errors. */
export function RunErrors({ runs }: { runs: readonly PopupRun[] }): JSX.Element | null {
  const failed = runs.filter((run) => run.errors.length > 0);
  const errors = failed.flatMap((run) => run.errors.map((error) => ({ ...error, run })));
  if (errors.length === 0) return null;
  return (
    <section>
      <h2 id="errors">{i18n.t('popup.errors')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <ul class="errors" aria-labelledby="errors" tabIndex={0}>
        {errors.slice(0, MOST_LISTED).map(({ key, licence, option, reason, run }) => (
          <li key={key}>
            <strong>{licence}</strong> {option}
            {failed.length > 1 && <span class="muted of-run">{runTitle(run)}</span>}
            <span class="reason">{reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What tells a run from the others, in a few words. */
function runTitle({ customer, service, startedAt }: PopupRun): string {
  return `${customer || service}, ${dateText(startedAt)}`;
}
