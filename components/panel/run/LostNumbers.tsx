import type { JSX } from 'preact';
import type { LostNumber } from '../../../utils/bulk/numbers/lost-numbers';
import { i18n } from '../../../utils/locales/wording';
import { trusted } from '../../trusted-events';

interface Props {
  lost: readonly LostNumber[];
  /** Absent while something is going on. */
  onPutBack: (() => void) | undefined;
}

/** How many numbers are listed; the report has them all. */
const MOST_LISTED = 5;

/** Some of a customer's users have lost their numbers. This is said until they have them back, whatever else is shown. */
export function LostNumbers({ lost, onPutBack }: Props): JSX.Element {
  return (
    <div class="alert lost" role="alert">
      <p>{i18n.t('lost.title', lost.length, { count: String(lost.length) })}</p>
      <ul>
        {lost.slice(0, MOST_LISTED).map(({ licence, option, value }) => (
          <li key={`${licence} ${option}`}>{i18n.t('lost.line', { licence, option, value })}</li>
        ))}
        {lost.length > MOST_LISTED && (
          <li>{i18n.t('run.confirmAnd', { count: String(lost.length - MOST_LISTED) })}</li>
        )}
      </ul>
      {onPutBack && (
        <button type="button" onClick={trusted(onPutBack)}>
          {i18n.t('lost.putBack')}
        </button>
      )}
    </div>
  );
}
