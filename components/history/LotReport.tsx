import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isUndo, type Lot } from '../../utils/bulk/lots/lot';
import { countUsers } from '../../utils/bulk/lots/lot-summary';
import { countersOf } from '../../utils/bulk/lots/outcome-order';
import { serviceTitle } from '../../utils/bulk/plan';
import type { RunState } from '../../utils/bulk/run-state';
import { lotHeadline, lotTitle } from '../../utils/locales/lot-words';
import { changeSentence, i18n, reasonSentence } from '../../utils/locales/wording';
import { Headline } from '../Headline';
import { OutcomeLabel } from '../OutcomeLabel';
import { dateText } from './date-text';
import { fragmentOf } from './fragment';
import type { HistoryActions, OpenLot } from './history-model';
import { PhaseTag, toneOf } from './LotList';
import { LotNotes } from './LotNotes';
import { LotReportButtons } from './LotReportButtons';
import { ReportLines } from './ReportLines';

interface Props {
  opened: OpenLot;
  /** The licence that the list beside is narrowed to. */
  user: string;
  news: string;
  actions: HistoryActions;
}

/** What came of a lot: its headline, what was done of it when, its lines by cause, and what can be done now. */
export function LotReport({ opened, user, news, actions }: Props): JSX.Element {
  const { card, lot, causes, undoCauses } = opened;
  const { id, service, summary } = card;
  const heading = useRef<HTMLHeadingElement>(null);
  // The focus goes to each lot that is opened.
  useEffect(() => heading.current?.focus(), [id]);
  return (
    <article class="lot-report" aria-labelledby="lot-report">
      <a class="back" href={fragmentOf({ user })}>
        ← {i18n.t('history.back')}
      </a>
      <header>
        <p class="muted">
          {lot ? lotTitle(lot) : dateText(card.startedAt)} <PhaseTag card={card} />
        </p>
        <h2
          id="lot-report"
          tabIndex={-1}
          ref={heading}
          class={`headline outcome is-${toneOf(card)}`}
        >
          <Headline text={summary ? lotHeadline({ summary }) : i18n.t('history.unreadable')} />
        </h2>
        <p>
          <strong>{service.customer}</strong> {serviceTitle(service)}
        </p>
        {lot && <Changes lot={lot} />}
        {lot && <Counters state={lot.state} />}
      </header>
      <LotReportButtons {...{ opened, user, actions }} />
      <p class="status" role="status">
        {news}
      </p>
      <LotNotes card={card} onWrite={actions.writeNote} />
      {lot && lot.runs.length > 1 && <LotRuns lot={lot} />}
      {lot?.undo && (
        <ReportLines
          key={`${id} undo`}
          plan={lot.undo.plan}
          causes={undoCauses}
          title={i18n.t('history.undoLines')}
        />
      )}
      {lot && (
        <ReportLines
          key={id}
          plan={lot.state.plan}
          causes={causes}
          title={i18n.t('history.lines')}
        />
      )}
    </article>
  );
}

/** How many changes are named here. */
const MOST_CHANGES = 12;

function Changes({ lot: { state } }: { lot: Lot }): JSX.Element {
  const { changes } = state.plan;
  const words = changes.slice(0, MOST_CHANGES).map(changeSentence);
  const rest = changes.length - words.length;
  const reason = state.stopReason ?? state.pauseReason;
  return (
    <>
      <p>
        {words.join(' · ')}
        {rest > 0 && ` ${i18n.t('run.confirmAnd', { count: String(rest) })}`}
      </p>
      {reason && <p class="warn">{reasonSentence(reason)}</p>}
    </>
  );
}

function Counters({ state }: { state: RunState }): JSX.Element {
  return (
    <p class="counts">
      {countersOf(countUsers(state).counts).map(({ outcome, count }) => (
        <OutcomeLabel key={outcome} outcome={outcome} count={count} />
      ))}
    </p>
  );
}

/** The runs of a lot, oldest first; an undo says that it is one. */
function LotRuns({ lot: { runs } }: { lot: Lot }): JSX.Element {
  const all = new Map(runs.map((run) => [run.id, run]));
  return (
    <section aria-labelledby="lot-runs">
      <h3 id="lot-runs">{i18n.t('history.runs')}</h3>
      <ol class="lot-runs">
        {runs.map((run) => (
          <li key={run.id} class={isUndo(run, all) ? 'is-undo' : ''}>
            <strong>{runWord(run, isUndo(run, all))}</strong>
            <time class="muted">{dateText(run.startedAt)}</time>
            <span class="muted">
              {i18n.t('history.runUsers', run.plan.tasks.length, {
                count: run.plan.tasks.length.toLocaleString(),
              })}
            </span>
            <Counters state={run} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function runWord({ continues }: RunState, isOfUndo: boolean): string {
  if (isOfUndo) return i18n.t('history.undo');
  if (continues?.as === 'retry') return i18n.t('history.retry');
  if (continues?.as === 'rest') return i18n.t('history.rest');
  return continues ? i18n.t('history.putBack') : i18n.t('history.first');
}
