import type { JSX } from 'preact';
import { countersOf } from '../../../utils/bulk/lots/outcome-order';
import { OutcomeLabel } from '../../OutcomeLabel';
import type { Results } from './results-model';

/** How many users came out how. */
export function OutcomeCounts({ counts }: Pick<Results, 'counts'>): JSX.Element {
  return (
    <ul class="counts">
      {countersOf(counts).map(({ outcome, count }) => (
        <li key={outcome}>
          <OutcomeLabel outcome={outcome} count={count} />
        </li>
      ))}
    </ul>
  );
}
