import type { JSX } from 'preact';
import type { PairProblem } from '../../utils/bulk/pairs/pair-values';
import { i18n } from '../../utils/locales/wording';
import { problemText } from './pair-words';

/** How many lines are named; the rest are counted. */
const MOST_LISTED = 20;

/** The pasted lines of which nothing is taken, each with what is to be put right. */
export function PairProblems({
  problems,
}: {
  problems: readonly PairProblem[];
}): JSX.Element | null {
  if (problems.length === 0) return null;
  const rest = problems.length - MOST_LISTED;
  return (
    <ul class="pair-problems" aria-label={i18n.t('values.problems')}>
      {problems.slice(0, MOST_LISTED).map((problem) => (
        <li key={`${problem.line} ${problem.code}`}>{problemText(problem)}</li>
      ))}
      {rest > 0 && <li>{i18n.t('paste.more', { count: rest.toLocaleString() })}</li>}
    </ul>
  );
}
