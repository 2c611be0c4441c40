import type { PopupRun } from '../../components/popup/popup-model';
import { serviceTitle } from '../bulk/plan';
import { countOutcomes, isProblem, problemCount, resultLines } from '../bulk/result-lines';
import { applyEntry, foldRun, isOver, type RunState } from '../bulk/run-state';
import type { FollowMessage, RunRecord } from '../journal/protocol';
import { changeSentence, i18n, reasonSentence, reasonSentences } from '../locales/wording';

interface Followed {
  record: RunRecord;
  state: RunState;
  isHeld: boolean;
  isSlow: boolean;
  /** Whether its tab has not answered a person who wanted it to stop. */
  isDeaf?: boolean;
}

/** The runs as the journal's messages tell them. */
export class PopupRuns {
  #runs = new Map<string, Followed>();

  /** @returns `false` when the message speaks of a run not known here: all must be asked for again */
  hear(message: FollowMessage): boolean {
    if (message.kind === 'all') {
      const before = this.#runs;
      this.#runs = new Map();
      for (const { record, entries, isHeld, isSlow } of message.runs) {
        const told = foldRun(entries);
        // What was gathered may be older than what has been added meanwhile.
        const known = before.get(record.run)?.state;
        const state = known && (!told || known.lastSeq > told.lastSeq) ? known : told;
        const isDeaf = before.get(record.run)?.isDeaf === true && isHeld;
        if (state) this.#runs.set(record.run, { record, state, isHeld, isSlow, isDeaf });
      }
      return true;
    }
    const known = this.#runs.get(message.run);
    if (!known) return false;
    if (message.kind === 'unheard') {
      known.isDeaf = true;
      return true;
    }
    const [first] = message.entries;
    if (first && first.seq > known.state.lastSeq + 1) return false;
    for (const entry of message.entries) applyEntry(known.state, entry);
    known.isHeld = true;
    known.isDeaf = false;
    return true;
  }

  /** In which tab a run is, or was last. */
  tabOf(run: string): number | undefined {
    return this.#runs.get(run)?.record.tab;
  }

  list(): PopupRun[] {
    const runs = [...this.#runs.values()];
    return runs.sort((a, b) => b.state.startedAt - a.state.startedAt).map(popupRun);
  }
}

function popupRun({ state, isHeld, isSlow, isDeaf }: Followed): PopupRun {
  const { plan, id } = state;
  const { service, changes } = plan;
  const counts = countOutcomes(state);
  const phase = phaseOf(state, isHeld);
  const problems = resultLines(state).filter(({ outcome }) => isProblem(outcome));
  return {
    id,
    customer: service.customer,
    service: serviceTitle(service),
    changes: changes.slice(0, 4).map(changeSentence),
    startedAt: state.startedAt,
    phase,
    note: isDeaf && !isOver(state) ? i18n.t('popup.deaf') : noteOf(state, phase, isSlow),
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

/** A run whose users are all done has only its end to write. */
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
