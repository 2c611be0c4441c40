import type { JSX } from 'preact';
import { memo } from 'preact/compat';
import { isError } from '../../../utils/bulk/result-lines';
import { i18n } from '../../../utils/locales/wording';
import { OutcomeLabel } from '../../OutcomeLabel';
import { trusted, trustedTick } from '../../trusted-events';
import type { ResultRow } from './results-model';

interface RowProps extends Omit<ResultRow, 'key' | 'finding'> {
  /** Its place in the table, from 1, with the headings. */
  index: number | undefined;
  isOut: boolean;
  /** Whether the heading of its group says its detail. */
  isSaid: boolean;
  onInclude?: (licence: string, included: boolean) => void;
  onOpen?: (licence: string) => void;
}

/** Drawn again only if its texts change: a run shows its rows several times a second. */
export const ResultsRow = memo(function ResultsRow(row: RowProps): JSX.Element {
  const { licence, option, before, after, outcome, detail, name, isTickable } = row;
  const { index, isOut, isSaid, onInclude, onOpen } = row;
  return (
    <tr
      role="row"
      aria-rowindex={index}
      class={`${isOut ? 'is-out' : ''} ${before === after ? 'is-same' : ''}`.trim()}
    >
      <td role="cell" class="licence">
        {licence}
      </td>
      <td role="cell" class="option">
        {option}
      </td>
      <td role="cell" class="before">
        {before}
      </td>
      <td role="cell" class="after">
        {after}
      </td>
      <td role="cell" class="result">
        <OutcomeLabel outcome={outcome} />
      </td>
      <td role="cell" class={isSaid ? 'detail is-said' : 'detail'}>
        {detail}
      </td>
      <td role="cell" class="name">
        {name}
      </td>
      {onOpen && (
        <td role="cell" class="open">
          {isError(outcome) && <OpenButton licence={licence} onOpen={onOpen} />}
        </td>
      )}
      {onInclude && (
        <td role="cell" class="include">
          {isTickable && (
            <label>
              <input
                type="checkbox"
                aria-label={i18n.t('check.include', { licence })}
                checked={!isOut}
                onClick={trustedTick((included) => onInclude(licence, included))}
              />
            </label>
          )}
        </td>
      )}
    </tr>
  );
});

interface OpenProps {
  licence: string;
  onOpen: (licence: string) => void;
}

/** Leads to the user who is to be looked at. Its accessible name says which user that is. */
function OpenButton({ licence, onOpen }: OpenProps): JSX.Element {
  return (
    <button
      type="button"
      class="link"
      aria-label={i18n.t('openDetail.ofUser', { licence })}
      onClick={trusted(() => onOpen(licence))}
    >
      {i18n.t('openDetail.button')}
    </button>
  );
}
