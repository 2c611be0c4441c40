import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import { fragmentOf } from './fragment';
import {
  ALL_LOTS,
  type HistoryActions,
  type LotFilter,
  OUTCOME_FILTERS,
  type OutcomeFilter,
} from './history-model';

interface Props {
  filter: LotFilter;
  onFilter: HistoryActions['filter'];
}

/** Which lots are listed: by words, by what came of them, by date, and by the user whose licence was followed. */
export function HistoryFilters({ filter, onFilter }: Props): JSX.Element {
  const { query, outcome, from, to, user } = filter;
  const isFiltered = query !== '' || outcome !== 'all' || from !== '' || to !== '';
  return (
    <div class="filters" role="search">
      <input
        type="search"
        aria-label={i18n.t('history.search')}
        placeholder={i18n.t('history.searchHint')}
        value={query}
        onInput={({ currentTarget }) => onFilter({ query: currentTarget.value })}
      />
      <div class="row wrap">
        <label class="row">
          {i18n.t('history.outcome')}
          <select
            // Without it, the label's text would hold every choice of the list.
            aria-label={i18n.t('history.outcome')}
            value={outcome}
            onChange={({ currentTarget }) => {
              onFilter({ outcome: currentTarget.value as OutcomeFilter });
            }}
          >
            {OUTCOME_FILTERS.map((one) => (
              <option key={one} value={one}>
                {outcomeFilterWord(one)}
              </option>
            ))}
          </select>
        </label>
        <span class="row wrap">
          <DateField
            label={i18n.t('history.from')}
            value={from}
            onChange={(day) => onFilter({ from: day })}
          />
          <DateField
            label={i18n.t('history.to')}
            value={to}
            onChange={(day) => onFilter({ to: day })}
          />
        </span>
        {isFiltered && (
          <button
            type="button"
            class="link"
            onClick={() => onFilter({ ...ALL_LOTS, user: filter.user })}
          >
            {i18n.t('history.clear')}
          </button>
        )}
      </div>
      {user && <OfUser licence={user} />}
    </div>
  );
}

function DateField(props: {
  label: string;
  value: string;
  onChange: (day: string) => void;
}): JSX.Element {
  return (
    <label class="row">
      {props.label}
      <input
        type="date"
        value={props.value}
        onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
      />
    </label>
  );
}

/** Says that only one user's lots are listed, and leads back to all. */
function OfUser({ licence }: { licence: string }): JSX.Element {
  return (
    <p class="of-user">
      <strong>{i18n.t('history.ofUser', { licence })}</strong>{' '}
      <a href={fragmentOf({})}>{i18n.t('history.dropUser')}</a>
    </p>
  );
}

function outcomeFilterWord(outcome: OutcomeFilter): string {
  switch (outcome) {
    case 'all':
      return i18n.t('history.all');
    case 'failed':
      return i18n.t('history.withFailures');
    case 'to-check':
      return i18n.t('history.withDoubts');
    case 'undone':
      return i18n.t('history.undone');
    case 'open':
      return i18n.t('history.going');
  }
}
