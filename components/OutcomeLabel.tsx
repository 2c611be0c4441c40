import type { JSX } from 'preact';
import type { ShownOutcome } from '../utils/bulk/lots/outcome-order';
import { outcomeWord } from '../utils/locales/wording';

interface Props {
  outcome: ShownOutcome;
  /** How many lines have it; left out where the label stands for one line. */
  count?: number;
}

/** An outcome in one word, with the mark that tells it from the others. */
export function OutcomeLabel({ outcome, count }: Props): JSX.Element {
  return (
    <span class={`outcome is-${outcome}`}>
      {outcomeWord(outcome)}
      {count !== undefined && ` ${count.toLocaleString()}`}
    </span>
  );
}
