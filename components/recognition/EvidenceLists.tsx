import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import type { EvidenceModel } from './recognition-model';

/** What has been seen to work on this portal, and what has not been tried yet. */
export function EvidenceLists({ evidence }: { evidence: EvidenceModel }): JSX.Element {
  const { seen, notYet } = evidence;
  return (
    <>
      <EvidenceList title={i18n.t('evidence.seen')} items={seen} class="seen" />
      <EvidenceList title={i18n.t('evidence.notYet')} items={notYet} class="not-yet" />
    </>
  );
}

interface ListProps {
  title: string;
  items: readonly string[];
  class: string;
}

function EvidenceList({ title, items, class: className }: ListProps): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <div class={className}>
      <h5>{title}</h5>
      <ul aria-label={title}>
        {items.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
