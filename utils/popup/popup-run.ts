import type { PopupRun } from '../../components/popup/popup-model';
import { serviceTitle } from '../bulk/plan';
import { countOutcomes, isProblem, problemCount, resultLines } from '../bulk/result-lines';
import { isOver, type RunState } from '../bulk/run-state';
import type { RunRecord } from '../journal/protocol';
import { changeSentence, i18n, reasonSentence, reasonSentences } from '../locales/wording';

/** How many changes of a run are named. */
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

/** A run as the popup shows it. */
export function popupRunOf({ state, isHeld, isSlow, isUnheard }: KnownRun): PopupRun {
  const { plan, id } = state;
  const { service, changes } = plan;
  const counts = countOutcomes(state);
  const phase = phaseOf(state, isHeld);
  const problems = resultLines(state).filter(({ outcome }) => isProblem(outcome));
  return {
    id,
    customer: service.customer,
    service: serviceTitle(service),
    changes: changes.slice(0, MOST_CHANGES).map(changeSentence),
    startedAt: state.startedAt,
    phase,
    note: isUnheard && !isOver(state) ? i18n.t('popup.deaf') : noteOf(state, phase, isSlow),
    progress: {
      done: state.results.size,
      total: plan.tasks.length,
      failed: problemCount(counts),
    },
    counts,
    errors: problems.map(({ licence, change, reasons }) => ({
      key: `${id} ${licence} ${change}`,
      licence,
      option: changes[change]?.option ?? '',
      reason: reasonSentences(reasons),
    })),
  };
}

/** A run is `ending` when all its users are done, and only its last entry is missing. */
function phaseOf(state: RunState, isHeld: boolean): PopupRun['phase'] {
  if (isOver(state)) return state.phase;
  if (!isHeld) return 'interrupted';
  const isDone = state.phase === 'running' && state.results.size >= state.plan.tasks.length;
  return isDone ? 'ending' : state.phase;
}

function noteOf(state: RunState, phase: PopupRun['phase'], isSlow: boolean): string {
  if (phase === 'running' && isSlow) return i18n.t('popup.slow');
  if (phase === 'interrupted') return i18n.t('popup.lost');
  if (phase === 'stopped' && state.stopReason) return reasonSentence(state.stopReason);
  if (phase !== 'paused' || !state.pauseReason) return '';
  return reasonSentence(state.pauseReason);
}
