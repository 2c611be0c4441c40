import type { Activity, RunModel } from '../../../components/panel/run-model';
import { isGuardReason } from '../../bulk/guard';
import { sentenceOf } from '../../bulk/questions';
import { i18n } from '../../locales/wording';
import type { FirstContact } from './first-contact';
import type { PagePreview } from './page-preview';
import type { PageRun } from './page-run';
import { previewResults, runResults } from './result-rows';
import { activityOf, newsOf, progressOf } from './run-news';

/** What may be going on in a page. At most one of them is at work. */
export interface Works {
  run: PageRun;
  previewer: PagePreview;
  firstContact: FirstContact;
}

/**
 * What the panel shows of what is going on.
 *
 * @param about what the table *Résultats* is about; `undefined` if it was closed or never filled
 * @returns no `results` where there are none yet, so that older ones stay
 */
export function shownRun(works: Works, about: 'run' | 'preview' | undefined): Partial<RunModel> {
  const { run, previewer, firstContact } = works;
  const activity = firstContact.isActive ? 'previewing' : activityOf(run, previewer);
  // A finished run keeps its bar, full, beside its results; a finished preview needs none.
  const hasProgress = activity !== 'idle' || about === 'run';
  const results = resultsOf(works, about);
  return {
    activity,
    news: shownNews(works, about, activity),
    progress: hasProgress ? progressOf(run, previewer) : undefined,
    canResumeUnguarded: isGuardReason(run.state?.pauseReason),
    canAllow: sentenceOf(run.state?.pauseReason) !== '',
    lost: run.lost,
    ...(results && { results }),
  };
}

function resultsOf({ run, previewer }: Works, about: 'run' | 'preview' | undefined) {
  if (about === 'run') return run.state && runResults(run.state);
  const { plan, lines } = previewer;
  return about === 'preview' && plan ? previewResults(plan, lines) : undefined;
}

function shownNews(
  { run, previewer, firstContact }: Works,
  about: 'run' | 'preview' | undefined,
  activity: Activity,
): string {
  if (firstContact.isActive) return i18n.t('evidence.reading');
  return about ? newsOf(about, activity, run, previewer) : '';
}
