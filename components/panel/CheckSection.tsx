import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import { OutcomeCounts } from './OutcomeCounts';
import { ResultsTable } from './ResultsTable';
import { RunProgress } from './RunProgress';
import type { RunModel } from './run-model';

/** The inside of the step *Vérification*: what would happen, read from the portal without changing anything. */
export function CheckSection({ model }: { model: RunModel }): JSX.Element {
  const { preview, work, progress } = model;
  if (!preview) {
    return (
      <div class="section">
        <p class="hint">{i18n.t('check.none')}</p>
      </div>
    );
  }
  return (
    <div class="section results">
      {work === 'preview' && progress && <RunProgress progress={progress} />}
      <OutcomeCounts counts={preview.counts} />
      <ResultsTable rows={preview.rows} />
      {preview.total > preview.rows.length && (
        <p class="hint">
          {i18n.t('check.more', { count: (preview.total - preview.rows.length).toLocaleString() })}
        </p>
      )}
    </div>
  );
}
