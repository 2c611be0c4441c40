import type { JSX } from 'preact';
import type { PairFault } from '../../../utils/bulk/pairs/pair-values';
import { i18n } from '../../../utils/locales/wording';
import { pairFaultText } from './pair-words';

/** How many lines are named; the rest are counted. */
const MOST_LISTED = 20;

/** The pasted lines that are left out, each with what is to be put right. */
export function PairFaults({ faults }: { faults: readonly PairFault[] }): JSX.Element | null {
  if (faults.length === 0) return null;
  const rest = faults.length - MOST_LISTED;
  return (
    <ul class="pair-faults" aria-label={i18n.t('values.faults')}>
      {faults.slice(0, MOST_LISTED).map((fault) => (
        <li key={`${fault.line} ${fault.code}`}>{pairFaultText(fault)}</li>
      ))}
      {rest > 0 && <li>{i18n.t('paste.more', { count: rest.toLocaleString() })}</li>}
    </ul>
  );
}
