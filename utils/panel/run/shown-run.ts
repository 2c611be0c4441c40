import type { RunModel, WorkState } from '../../../components/panel/run/run-model';
import { sentenceOf } from '../../bulk/questions';
import { isGuardReason } from '../../bulk/run/guard';
import { i18n, reasonSentence } from '../../locales/wording';
import type { PageInventory } from '../inventory/page-inventory';
import { endedInventory, shownInventory } from '../inventory/shown-inventory';
import type { FirstContact } from './first-contact';
import type { PagePreview } from './page-preview';
import type { PageRun } from './page-run';
import { lotResults, lotWords } from './result-rows';
import { newsOf, progressOf, workStateOf } from './run-news';

/** What may be going on in a page. At most one of them is at work. */
export interface Works {
  run: PageRun;
  previewer: PagePreview;
  firstContact: FirstContact;
  inventory: PageInventory;
}

/** What has moved on in a page, and is told of. */
export type Told = 'run' | 'preview' | 'inventory';

/** What the panel shows before anything has gone on. */
export const NOTHING: RunModel = {
  workState: 'idle',
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
export function shownRun(works: Works, about: Told | undefined): Partial<RunModel> {
  const { run, previewer, firstContact, inventory } = works;
  const hasRun = run.isActive || run.isInterrupted;
  if (inventory.isActive || (inventory.isInterrupted && !hasRun)) return shownInventory(inventory);
  const workState = firstContact.isActive ? 'previewing' : workStateOf(run, previewer);
  // A finished run keeps its full bar beside its results; a finished preview needs no bar.
  const hasProgress = workState !== 'idle' || about === 'run';
  return {
    workState,
    work: workOf(works),
    news: shownNews(works, about, workState),
    progress: hasProgress ? progressOf(run, previewer) : undefined,
    canResumeUnguarded: isGuardReason(run.state?.pauseReason),
    canAllow: sentenceOf(run.state?.pauseReason) !== '',
    ...handOf(run),
    lost: run.lost,
    inventory: endedInventory(inventory),
    lastLot: run.lastLot && lotWords(run.lastLot),
    ...resultsOf(works, about),
  };
}

/** The user whom the run is working on, what it waits for, and why it has paused by itself. */
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

function resultsOf({ run }: Works, about: Told | undefined): Pick<RunModel, 'results'> {
  return about === 'run' && run.lots.inView ? { results: lotResults(run.lots.inView) } : {};
}

function shownNews(
  { run, previewer, firstContact, inventory }: Works,
  about: Told | undefined,
  workState: WorkState,
): string {
  if (firstContact.isActive) return i18n.t('evidence.reading');
  if (about === 'inventory') return endedInventory(inventory)?.words ?? '';
  return about ? newsOf(about, workState, run, previewer) : '';
}
