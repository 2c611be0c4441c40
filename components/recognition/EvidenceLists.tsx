import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import type { EvidenceModel } from './recognition-model';

interface Props {
  evidence: EvidenceModel;
  /** The level of the lists' headings: one below the heading that they stand beneath. */
  heading: 'h4' | 'h5';
}

/** What has been seen to work on this portal, and what has not been tried yet. */
export function EvidenceLists({ evidence, heading }: Props): JSX.Element {
  const { seen, notYet } = evidence;
  return (
    <>
      <EvidenceList title={i18n.t('evidence.seen')} items={seen} class="seen" heading={heading} />
      <EvidenceList
        title={i18n.t('evidence.notYet')}
        items={notYet}
        class="not-yet"
        heading={heading}
      />
    </>
  );
}

interface ListProps extends Pick<Props, 'heading'> {
  title: string;
  items: readonly string[];
  class: string;
}

function EvidenceList({
  title,
  items,
  class: className,
  heading: Heading,
}: ListProps): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <div class={className}>
      <Heading>{title}</Heading>
      <ul aria-label={title}>
        {items.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
