import type { Progress, WorkState } from '../../../components/panel/run/run-model';
import { isUndo } from '../../bulk/lots/lot';
import { shownState } from '../../bulk/lots/lot-follow-up';
import { countUsers, summaryOf } from '../../bulk/lots/lot-summary';
import { forecastOf } from '../../bulk/preview/forecast';
import { errorCount } from '../../bulk/result-lines';
import { doneUsers, isOver, type RunState } from '../../bulk/run-state';
import { forecastText } from '../../locales/finding-words';
import { lotHeadline } from '../../locales/lot-words';
import { i18n, reasonSentence } from '../../locales/wording';
import type { PagePreview } from './page-preview';
import type { PageRun } from './page-run';

/** What this page does now, for the panel. */
export function workStateOf(run: PageRun, previewer: PagePreview): WorkState {
  const { control } = previewer;
  if (control) {
    if (control.wish === 'stop') return 'stopping';
    return control.wish === 'pause' ? 'paused' : 'previewing';
  }
  if (!run.control) return run.isInterrupted ? 'interrupted' : 'idle';
  if (run.control.wish === 'stop') return 'stopping';
  if (run.state?.phase === 'paused') return run.control.wish === 'pause' ? 'paused' : 'running';
  return run.control.wish === 'pause' ? 'pausing' : 'running';
}

/** The progress. The remaining time is estimated from the users done so far in this page. */
export function progressOf(run: PageRun, previewer: PagePreview): Progress | undefined {
  if (previewer.plan && previewer.isActive) {
    const { done, startedAt, plan, lines } = previewer;
    const failed = lines.filter(({ kind }) => kind === 'failed').length;
    return withRemaining({ done, total: plan.tasks.length, failed }, startedAt, 0);
  }
  const { state } = run;
  if (!state) return undefined;
  const done = doneUsers(state);
  const failed = errorCount(countUsers(state).counts);
  const progress = { done, total: state.plan.tasks.length, failed };
  return run.isActive ? withRemaining(progress, run.activeSince, run.doneBefore) : progress;
}

/** A progress with the time that is left, estimated from the users done since a time of `performance.now()`. */
export function withRemaining(progress: Progress, since: number, doneBefore: number): Progress {
  const { done, total } = progress;
  const counted = done - doneBefore;
  if (counted < 1 || done === total) return progress;
  return { ...progress, remaining: ((performance.now() - since) / counted) * (total - done) };
}

/** The sentence of the status line. It changes with the phase, not with every user. */
export function newsOf(
  what: 'run' | 'preview',
  workState: WorkState,
  run: PageRun,
  previewer: PagePreview,
): string {
  if (workState === 'stopping') return i18n.t('run.stopping');
  if (workState === 'pausing') return i18n.t('run.pausing');
  if (workState === 'previewing') return i18n.t('run.previewing');
  if (what === 'preview')
    return workState === 'paused' ? i18n.t('run.paused') : previewNews(previewer);
  return runNews(workState, run);
}

function previewNews({ isWhole, lines, excluded }: PagePreview): string {
  if (!isWhole) return i18n.t('run.previewStopped');
  const allDone = lines.length > 0 && lines.every(({ kind }) => kind === 'already');
  if (allDone) return i18n.t('run.nothingToDo');
  return i18n.t('run.previewed', { users: forecastText(forecastOf(lines, excluded)) });
}

/** Says every tenth of the way how far the run is, and at once when something is to be looked at. */
function runningNews(state: RunState): string {
  const { plan } = state;
  const tenths = Math.floor((10 * doneUsers(state)) / plan.tasks.length);
  const errors = errorCount(countUsers(state).counts);
  const parts = [
    i18n.t('run.running'),
    plan.tasks.length >= ENOUGH_TO_TELL &&
      tenths > 0 &&
      i18n.t('run.tenth', { percent: String(10 * tenths) }),
    errors > 0 && i18n.t('run.failures', { count: String(errors) }),
  ];
  return parts.filter(Boolean).join(' ');
}

/** From this many users on, the status line tells how far a run is. */
const ENOUGH_TO_TELL = 20;

function runNews(workState: WorkState, { state, waiting, lastLot }: PageRun): string {
  if (!state) return '';
  const [done, total] = [String(doneUsers(state)), String(state.plan.tasks.length)];
  if (workState === 'interrupted') return i18n.t('run.interrupted', { done, total });
  // Why a run has paused by itself is said once, in the box that a person must answer.
  if (workState === 'paused') return i18n.t('run.paused');
  if (workState === 'running') {
    if (!waiting) return runningNews(state);
    const seconds = String(Math.round(waiting.ms / 1000));
    return waiting.reason === 'quarantine'
      ? i18n.t('run.quarantine', { seconds })
      : i18n.t('run.busy', { seconds });
  }
  if (!isOver(state)) return '';
  if (lastLot && isUndo(shownState(lastLot))) {
    const reason = state.stopReason && reasonSentence(state.stopReason);
    return [lotHeadline(lastLot), reason].filter(Boolean).join('. ');
  }
  // A run that continues a lot is a part of it: the count is the lot's.
  const headline = lastLot && state.continues ? lotHeadline(lastLot) : undefined;
  if (state.phase === 'stopped') {
    const stopped = headline
      ? i18n.t('run.stoppedLot', { headline })
      : i18n.t('run.stopped', { done, total });
    return state.stopReason ? `${stopped} ${reasonSentence(state.stopReason)}` : stopped;
  }
  return headline ? i18n.t('run.finishedLot', { headline }) : finishedNews(state);
}

function finishedNews(state: RunState): string {
  const { counts, partly } = countUsers(state);
  const users = counts.modified;
  if (partly > 0)
    return i18n.t('run.finishedLot', { headline: lotHeadline({ summary: summaryOf(state) }) });
  const finished = i18n.t('run.finished', users, { count: String(users) });
  return errorCount(counts) > 0 ? `${finished} ${i18n.t('run.finishedPartial')}` : finished;
}
