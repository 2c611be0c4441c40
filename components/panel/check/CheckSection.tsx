import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Finding } from '../../../utils/bulk/preview/forecast';
import { findingText } from '../../../utils/locales/finding-words';
import { i18n } from '../../../utils/locales/wording';
import { trusted } from '../../trusted-events';
import { ResultsTable } from '../report/ResultsTable';
import type { ResultGroup } from '../report/results-model';
import { RunProgress } from '../run/RunProgress';
import type { RunActions, RunModel } from '../run/run-model';
import type { CheckModel } from './check-model';
import { misfitText, readAtText, toDoText } from './check-words';
import { type StockActions, StockNotice } from './StockNotice';

interface Props {
  model: Pick<RunModel, 'check' | 'work' | 'progress'>;
  actions: Pick<RunActions, 'preview' | 'include'>;
  stock: StockActions;
  /** Whether something is at work in the page. */
  locked: boolean;
}

/** The inside of the step *Vérification*: what would happen, read from the portal without changing anything. */
export function CheckSection({ model, actions, stock, locked }: Props): JSX.Element {
  const { check, work, progress } = model;
  if (!check) {
    return (
      <div class="section">
        <p class="hint">{i18n.t('check.none')}</p>
      </div>
    );
  }
  return (
    <div class={`section check-section ${isOff(check) ? 'is-off' : ''}`}>
      {work === 'preview' && progress && <RunProgress progress={progress} />}
      <p class="muted">{stateText(check)}</p>
      {!isOff(check) &&
        check.shortages?.map((shortage) => (
          <StockNotice key={shortage.option} shortage={shortage} {...stock} locked={locked} />
        ))}
      <Misfit check={check} onReread={actions.preview} locked={locked} />
      <Findings check={check} onInclude={locked ? undefined : actions.include} />
    </div>
  );
}

/** Whether the reading is out of date, rather than incomplete. */
function isOff({ misfit }: CheckModel): boolean {
  return misfit === 'differs' || misfit === 'old' || misfit === 'used';
}

function stateText(check: CheckModel): string {
  const { misfit } = check;
  const untouched = i18n.t('check.untouched');
  if (misfit === 'reading') return untouched;
  const read = readAtText(check);
  const readAt = read.charAt(0).toUpperCase() + read.slice(1);
  return misfit === 'used' ? readAt : `${readAt} · ${untouched}`;
}

/** The findings in the order of their counters: what cannot be changed first. */
const ORDER: Finding[] = ['failed', 'unavailable', 'to-do', 'already'];

interface FindingsProps {
  check: CheckModel;
  onInclude: RunActions['include'] | undefined;
}

/** What comes of the users, line by line, and the counters that filter the lines. */
function Findings({ check, onInclude }: FindingsProps): JSX.Element {
  const { forecast, groups, excluded, misfit } = check;
  const [filter, setFilter] = useState<Finding>();
  // After another reading, a filter may fit nothing any more: it would hide all.
  const shown = filter && countOf(check, filter) > 0 ? filter : undefined;
  return (
    <>
      <div class="row wrap" role="group" aria-label={i18n.t('check.filter')}>
        {ORDER.filter((finding) => countOf(check, finding) > 0).map((finding) => (
          <button
            key={finding}
            type="button"
            class={`counter is-${finding}`}
            aria-pressed={shown === finding}
            disabled={isOff(check)}
            onClick={() => setFilter(shown === finding ? undefined : finding)}
          >
            {finding === 'to-do' ? toDoText(check) : findingText(finding, forecast[finding])}
          </button>
        ))}
      </div>
      {!isOff(check) && <Hint of="check.inPart" users={forecast.inPart} />}
      {!isOff(check) && <Hint of="values.afterOthers" users={forecast.later} />}
      <ResultsTable
        groups={shown ? filtered(groups, shown) : groups}
        excluded={excluded}
        onInclude={misfit ? undefined : onInclude}
      />
    </>
  );
}

interface MisfitProps {
  check: CheckModel;
  onReread: () => void;
  locked: boolean;
}

/** Says that the preview is of no use any more, and offers another. */
function Misfit({ check, onReread, locked }: MisfitProps): JSX.Element | null {
  const text = misfitText(check);
  if (!text) return null;
  return (
    <div class="misfit row wrap between">
      <p aria-live="polite">{text}</p>
      <button type="button" disabled={locked} onClick={trusted(onReread)}>
        {i18n.t('check.reread')}
      </button>
    </div>
  );
}

interface HintProps {
  of: 'check.inPart' | 'values.afterOthers';
  users: number;
}

/** For some users not everything that is asked for can be done, or not at once. */
function Hint({ of, users }: HintProps): JSX.Element | null {
  if (users === 0) return null;
  return <p class="hint">{i18n.t(of, users, { count: users.toLocaleString() })}</p>;
}

/** How many users a counter stands for: those who are left out are shown with those to be modified. */
function countOf({ forecast }: CheckModel, finding: Finding): number {
  return forecast[finding] + (finding === 'to-do' ? forecast.excluded : 0);
}

function filtered(groups: readonly ResultGroup[], finding: Finding): ResultGroup[] {
  return groups.flatMap((group) => {
    const rows = group.rows.filter((row) => row.finding === finding);
    return rows.length > 0 ? [{ ...group, rows }] : [];
  });
}
