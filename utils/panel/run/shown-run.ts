import type { Activity, RunModel } from '../../../components/panel/run-model';
import { isGuardReason } from '../../bulk/guard';
import { sentenceOf } from '../../bulk/questions';
import { i18n, reasonSentence } from '../../locales/wording';
import type { FirstContact } from './first-contact';
import type { PagePreview } from './page-preview';
import type { PageRun } from './page-run';
import { lotResults, lotWords } from './result-rows';
import { activityOf, newsOf, progressOf } from './run-news';

/** What may be going on in a page. At most one of them is at work. */
export interface Works {
  run: PageRun;
  previewer: PagePreview;
  firstContact: FirstContact;
}

/** What the panel shows before anything has gone on. */
export const NOTHING: RunModel = {
  activity: 'idle',
  news: '',
  canResumeUnguarded: false,
  canAllow: false,
  lost: [],
};

/**
 * What the panel shows of what is going on.
 *
 * @param about what has moved on last; `undefined` if nothing has, or its results were closed
 * @returns no `results` where there are none yet, so that older ones stay
 */
export function shownRun(works: Works, about: 'run' | 'preview' | undefined): Partial<RunModel> {
  const { run, previewer, firstContact } = works;
  const activity = firstContact.isActive ? 'previewing' : activityOf(run, previewer);
  // A finished run keeps its bar, full, beside its results; a finished preview needs none.
  const hasProgress = activity !== 'idle' || about === 'run';
  return {
    activity,
    work: workOf(works),
    news: shownNews(works, about, activity),
    progress: hasProgress ? progressOf(run, previewer) : undefined,
    canResumeUnguarded: isGuardReason(run.state?.pauseReason),
    canAllow: sentenceOf(run.state?.pauseReason) !== '',
    ...handOf(run),
    lost: run.lost,
    lastLot: run.lastLot && lotWords(run.lastLot),
    ...resultsOf(works, about),
  };
}

/** Whom the run has in hand, what it waits for, and why it has paused by itself. */
function handOf({ state, isActive, waiting, inHand: licence }: PageRun): Partial<RunModel> {
  const reason = state?.pauseReason;
  const pauseReason = reason && reasonSentence(reason);
  const task = isActive
    ? state?.plan.tasks.find(({ user }) => user.licence === licence)
    : undefined;
  const inHand = task && [task.user.licence, task.user.name].filter(Boolean).join(' · ');
  const { reason: why, until } = waiting ?? {};
  const wait = inHand && why && until ? { reason: why, user: inHand, until } : undefined;
  return { pauseReason, inHand, wait };
}

function workOf({ run, previewer, firstContact }: Works): RunModel['work'] {
  if (firstContact.isActive) return undefined;
  if (previewer.isActive) return 'preview';
  return run.isActive || run.isInterrupted ? 'run' : undefined;
}

function resultsOf(
  { run }: Works,
  about: 'run' | 'preview' | undefined,
): Pick<RunModel, 'results'> {
  return about === 'run' && run.lots.inView ? { results: lotResults(run.lots.inView) } : {};
}

function shownNews(
  { run, previewer, firstContact }: Works,
  about: 'run' | 'preview' | undefined,
  activity: Activity,
): string {
  if (firstContact.isActive) return i18n.t('evidence.reading');
  return about ? newsOf(about, activity, run, previewer) : '';
}
