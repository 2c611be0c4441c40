import type { JSX } from 'preact';
import { Headline } from '../../Headline';
import { ProgressBar } from '../../ProgressBar';
import { ReuseButtons } from '../../ReuseButtons';
import type { PanelActions } from '../panel-model';
import type { Progress } from '../run/run-model';
import { OutcomeCounts } from './OutcomeCounts';
import { FollowUpButtons, HandoutButtons } from './ReportButtons';
import { ResultsTable } from './ResultsTable';
import type { Results } from './results-model';

interface Props {
  results: Results;
  /** The progress of the run that has just ended here; absent for an earlier lot. */
  progress: Progress | undefined;
  actions: Pick<PanelActions, 'run' | 'flow'>;
  /** Whether something is going on: nothing else may begin meanwhile. */
  locked: boolean;
}

/** The inside of the step *Bilan*: what the lot came to, line by line, what is to be looked at first. */
export function ReportSection({ results, progress, actions, locked }: Props): JSX.Element {
  const { rows, groups, counts, lot } = results;
  return (
    <div class="section results">
      {lot && (
        <header class="report-head">
          <p class="muted">{lot.title}</p>
          <p class="headline">
            <Headline text={lot.headline} />
          </p>
        </header>
      )}
      {progress && <ProgressBar {...progress} />}
      <OutcomeCounts counts={counts} />
      {!locked && (
        <>
          <FollowUpButtons results={results} actions={actions.run} />
          <div class="row wrap report-links">
            <ReuseButtons isOwn={results.isOwn} reuse={actions.flow.reuse} />
            {results.canExport && <HandoutButtons actions={actions.run} />}
          </div>
        </>
      )}
      <ResultsTable rows={rows} groups={groups} onOpen={actions.flow.openDetail} />
    </div>
  );
}
