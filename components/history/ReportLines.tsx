import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Change } from '../../utils/bulk/change';
import type { Cause } from '../../utils/bulk/lots/causes';
import type { Plan, PlannedUser } from '../../utils/bulk/plan';
import { isError, type ResultLine } from '../../utils/bulk/result-lines';
import { actionWord, i18n, reasonSentences, shown } from '../../utils/locales/wording';
import { OutcomeLabel } from '../OutcomeLabel';
import { type RowPlace, WindowedList } from '../WindowedList';
import { dateText } from './date-text';
import { fragmentOf } from './fragment';

interface Props {
  plan: Plan;
  causes: readonly Cause[];
  /** The accessible name of the whole. */
  title: string;
}

/** In px: two lines of text, and the space around them. */
const LINE_HEIGHT = 56;
/** In px: a longer list scrolls by itself. */
const MOST_HEIGHT = 7.5 * LINE_HEIGHT;

/** The lines of a run by their causes. The errors are unfolded, and so is the only cause. */
export function ReportLines({ plan, causes, title }: Props): JSX.Element {
  const users = useMemo(() => new Map(plan.tasks.map(({ user }) => [user.licence, user])), [plan]);
  return (
    <section class="causes" aria-label={title}>
      <h3>{title}</h3>
      {causes.map((cause) => (
        <CauseLines
          key={`${cause.outcome} ${JSON.stringify(cause.reasons)}`}
          cause={cause}
          changes={plan.changes}
          users={users}
          isFirstOpen={isError(cause.outcome) || causes.length === 1}
        />
      ))}
    </section>
  );
}

interface CauseProps {
  cause: Cause;
  changes: readonly Change[];
  users: ReadonlyMap<string, PlannedUser>;
  isFirstOpen: boolean;
}

function CauseLines({ cause, changes, users, isFirstOpen }: CauseProps): JSX.Element {
  const [isOpen, setOpen] = useState(isFirstOpen);
  const { outcome, reasons, lines } = cause;
  const isMixed = reasons.length === 0 && lines.some((line) => line.reasons.length > 0);
  const words = isMixed ? i18n.t('history.otherCauses') : reasonSentences(reasons);
  const count = i18n.t('history.lineCount', lines.length, { count: lines.length.toLocaleString() });
  const height = lines.length * LINE_HEIGHT;
  return (
    <div class={`cause ${isOpen ? 'is-open' : ''}`}>
      <h4>
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <OutcomeLabel outcome={outcome} count={lines.length} />
          {words && <span class="reason">{words}</span>}
        </button>
      </h4>
      {isOpen && (
        <WindowedList
          role="list"
          class="lines"
          aria-label={`${count} · ${words}`}
          count={lines.length}
          rowHeight={LINE_HEIGHT}
          // A height in the unit that grows with the text, as the rows do.
          style={{ height: `${Math.min(height, MOST_HEIGHT) / 16}rem` }}
          // What does not scroll needs no place in the order of the tabulator.
          tabIndex={height > MOST_HEIGHT ? 0 : undefined}
          draw={(index, place) => {
            const line = lines[index];
            if (!line) return null;
            const user = users.get(line.licence);
            const row = { line, user, change: changes[line.change], place, isMixed };
            return <Line key={`${line.licence} ${line.change}`} {...row} />;
          }}
        />
      )}
    </div>
  );
}

interface LineProps {
  line: ResultLine;
  user: PlannedUser | undefined;
  change: Change | undefined;
  place: RowPlace;
  isMixed: boolean;
}

/** One change for one user: who, and from what to what. */
function Line({ line, user, change, place, isMixed }: LineProps): JSX.Element {
  const { licence, before, after, at, reasons } = line;
  const isRead = before !== '' || after !== undefined;
  const values = isRead ? `${shown(before)} → ${shown(after ?? '')}` : change && actionOf(change);
  return (
    <div role="listitem" class="line" {...place}>
      <div class="row between">
        <span class="who">
          {user?.name && <strong class="one-line">{user.name}</strong>}
          <a
            href={fragmentOf({ user: licence })}
            aria-label={i18n.t('history.userLots', { licence })}
          >
            {licence}
          </a>
          {user?.sda && <span class="muted sda">{user.sda}</span>}
        </span>
        {at !== undefined && <time class="muted">{dateText(at)}</time>}
      </div>
      <p class="muted one-line">
        {[change?.option, values, isMixed && reasonSentences(reasons)].filter(Boolean).join(' · ')}
      </p>
    </div>
  );
}

function actionOf({ action, value }: Change): string {
  return [actionWord(action), value].filter(Boolean).join(' ');
}
