import type { JSX } from 'preact';
import { OutcomeLabel } from '../OutcomeLabel';
import type { Results } from './results-model';

/** The outcomes in the order of their counts. */
const ORDER: (keyof Results['counts'])[] = [
  'modified',
  'to-do',
  'already',
  'unavailable',
  'failed',
  'to-check',
  'waiting',
  'stopped',
];

/** How many lines came out how. */
export function OutcomeCounts({ counts }: Pick<Results, 'counts'>): JSX.Element {
  return (
    <ul class="counts">
      {ORDER.filter((outcome) => counts[outcome]).map((outcome) => (
        <li key={outcome}>
          <OutcomeLabel outcome={outcome} count={counts[outcome]} />
        </li>
      ))}
    </ul>
  );
}
