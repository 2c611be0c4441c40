import type { JSX } from 'preact';
import { i18n } from '../../../utils/locales/wording';
import { OutcomeCounts } from '../report/OutcomeCounts';
import { ResultsTable } from '../report/ResultsTable';
import { Countdown } from './Countdown';
import { RunProgress } from './RunProgress';
import type { RunModel } from './run-model';

/** The inside of the step *Exécution*: how far the run is, which user it is working on, and what came of the others. */
export function ExecutionSection({ model }: { model: RunModel }): JSX.Element {
  const { progress, inHand, wait, results } = model;
  return (
    <div class="section results">
      {progress && <RunProgress progress={progress} />}
      {wait && <Countdown wait={wait} />}
      {inHand && !wait && <p class="in-hand">{i18n.t('run.inHand', { user: inHand })}</p>}
      {results && (
        <>
          <OutcomeCounts counts={results.counts} />
          <ResultsTable rows={results.rows} />
        </>
      )}
    </div>
  );
}
