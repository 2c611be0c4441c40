import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import { OutcomeCounts } from './OutcomeCounts';
import { ResultsTable } from './ResultsTable';
import type { Results } from './results-model';

/** The inside of the step *Bilan*: what the lot came to, line by line, what is to be looked at first. */
export function ReportSection({ results }: { results: Results }): JSX.Element {
  const { rows, total, counts } = results;
  return (
    <div class="section results">
      <OutcomeCounts counts={counts} />
      <ResultsTable rows={rows} />
      {total > rows.length && (
        <p class="hint">
          {i18n.t('result.more', { count: (total - rows.length).toLocaleString() })}
        </p>
      )}
    </div>
  );
}
