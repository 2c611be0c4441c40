import type { JSX } from 'preact';
import { ProgressBar } from '../ProgressBar';
import { OutcomeCounts } from './OutcomeCounts';
import { ResultsTable } from './ResultsTable';
import type { Results } from './results-model';
import type { Progress } from './run-model';

interface Props {
  results: Results;
  /** Of the run that has just ended here; absent for a lot of before. */
  progress: Progress | undefined;
}

/** The inside of the step *Bilan*: what the lot came to, line by line, what is to be looked at first. */
export function ReportSection({ results, progress }: Props): JSX.Element {
  const { rows, counts, lot } = results;
  return (
    <div class="section results">
      {lot && (
        <header class="report-head">
          <p class="muted">{lot.title}</p>
          <p class="headline">{lot.headline}</p>
        </header>
      )}
      {progress && <ProgressBar {...progress} />}
      <OutcomeCounts counts={counts} />
      <ResultsTable rows={rows} />
    </div>
  );
}
