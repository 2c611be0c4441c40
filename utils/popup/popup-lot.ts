import type { PopupLot } from '../../components/popup/popup-model';
import type { Continues } from '../bulk/journal';
import { isUndo, type Lot } from '../bulk/lots/lot';
import { countUsers } from '../bulk/lots/lot-summary';
import { serviceTitle } from '../bulk/plan';
import { sentenceOf } from '../bulk/questions';
import type { Reason } from '../bulk/reason';
import { errorCount } from '../bulk/result-lines';
import { isGuardReason } from '../bulk/run/guard';
import { doneUsers, isOver, type RunState, shownPhase } from '../bulk/run-state';
import type { RunRecord } from '../journal/protocol';
import { lotHeadline, lotTitle } from '../locales/lot-words';
import { changeSentence, i18n, reasonSentence } from '../locales/wording';
import { type ErrorLine, lotError } from './lot-errors';

/** How many changes of a lot are named. */
const MOST_CHANGES = 4;

/** What the popup knows of a run. */
export interface KnownRun {
  record: RunRecord;
  state: RunState;
  /** Whether a tab carries it out now. */
  isHeld: boolean;
  /** Whether that tab is hidden, which slows the run down. */
  isSlow: boolean;
  /** Whether that tab has not answered a person who wanted the run to stop. */
  isUnheard: boolean;
}

/** What is to be looked at in a lot, and how much of that another lot has mended since. */
export interface OpenErrors {
  errors: readonly ErrorLine[];
  mended: number;
}

/**
 * A lot as the popup shows it.
 *
 * @param last what is known of its last run
 */
export function popupLotOf(lot: Lot, last: KnownRun, { errors, mended }: OpenErrors): PopupLot {
  const { plan } = lot.state;
  const { service, changes } = plan;
  const { state } = last;
  const { counts } = countUsers(state);
  const phase = isEnded(state) ? endOf(lot) : shownPhase(state, last.isHeld);
  const note = noteOf(lot, last, phase);
  return {
    id: lot.id,
    run: state.id,
    customer: service.customer,
    service: serviceTitle(service),
    changes: changes.slice(0, MOST_CHANGES).map(changeSentence),
    title: lotTitle(lot),
    phase,
    part: partOf(lot, state),
    note,
    needsPerson: note !== '' && (phase === 'paused' || last.isUnheard),
    progress: {
      done: doneUsers(state),
      total: state.plan.tasks.length,
      failed: errorCount(counts),
    },
    counts,
    headline: lotHeadline(lot),
    errors: errors.map(lotError),
    mended,
  };
}

/** Whether all users of a run are done, even if its last entry is still missing. */
function isEnded(state: RunState): boolean {
  const isDone = state.phase === 'running' && doneUsers(state) >= state.plan.tasks.length;
  return isOver(state) || isDone;
}

function endOf({ state, undo }: Lot): PopupLot['phase'] {
  if (undo) return 'undone';
  return state.phase === 'stopped' ? 'stopped' : 'finished';
}

/** What the last run of a lot does. Once it is over, only whether it was an undo. */
function partOf(lot: Lot, last: RunState): string {
  const [first] = lot.runs;
  if (first && isUndo(first)) return i18n.t('popup.part.undo');
  if (isEnded(last) || !last.continues) return '';
  const all = new Map(lot.runs.map((run) => [run.id, run]));
  return partWord(isUndo(last, all) ? 'undo' : last.continues.as);
}

function partWord(as: Continues['as']): string {
  if (as === 'undo') return i18n.t('popup.part.undo');
  if (as === 'put-back') return i18n.t('popup.part.putBack');
  return as === 'retry' ? i18n.t('popup.part.retry') : i18n.t('popup.part.rest');
}

function noteOf(lot: Lot, { state, isSlow, isUnheard }: KnownRun, phase: PopupLot['phase']) {
  if (isUnheard && !isEnded(state)) return i18n.t('popup.deaf');
  if (phase === 'running' && isSlow) return i18n.t('popup.slow');
  if (phase === 'interrupted') return i18n.t('popup.lost');
  const { stopReason } = lot.state;
  if (phase === 'stopped' && stopReason) return reasonSentence(stopReason);
  if (phase !== 'paused' || !state.pauseReason) return '';
  return [reasonSentence(state.pauseReason), resumeSentence(state.pauseReason)].join(' ').trim();
}

/** What resuming does, for a run that has paused by itself, where that is not obvious. */
function resumeSentence(reason: Reason): string {
  if (sentenceOf(reason)) return `${i18n.t('run.resume')} ${i18n.t('run.resumeNoHint')}`;
  // The guard tells only once that a replacement has failed.
  const isRepeated = isGuardReason(reason) && reason.code !== 'replacement-failed';
  return isRepeated ? `${i18n.t('run.resume')} ${i18n.t('run.resumeHint')}` : '';
}
