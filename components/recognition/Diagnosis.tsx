import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import { EvidenceLists } from './EvidenceLists';
import { FoundList } from './FoundList';
import type { RecognitionModel } from './recognition-model';

interface Props {
  model: Pick<RecognitionModel, 'found' | 'missing' | 'evidence'>;
}

/** What is recognised on the page, what has worked on this portal, and what is missing. */
export function Diagnosis({ model: { found, missing, evidence } }: Props): JSX.Element {
  return (
    <>
      {found.length > 0 && (
        <div>
          <h3 id="found">{i18n.t('recognition.found')}</h3>
          <FoundList found={found} label={{ heading: 'found' }} />
        </div>
      )}
      {evidence && (
        <div class="evidence">
          <EvidenceLists evidence={evidence} heading="h4" />
        </div>
      )}
      {missing.length > 0 && (
        <div>
          <h3 id="missing">{i18n.t('recognition.missing')}</h3>
          <ul class="missing" aria-labelledby="missing">
            {missing.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
