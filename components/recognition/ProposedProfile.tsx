import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import { trusted } from '../trusted-events';
import { FoundList } from './FoundList';
import type { ProposalModel, RecognitionActions } from './recognition-model';

interface Props {
  proposal: ProposalModel;
  actions: RecognitionActions;
  locked: boolean;
}

/** What an imported profile would have pressed on this page. Nothing of it is used before the person agrees. */
export function ProposedProfile({ proposal, actions, locked }: Props): JSX.Element {
  const { name, words, found, refused } = proposal;
  return (
    <div class="stack" role="group" aria-labelledby="proposed">
      <h3 id="proposed">{i18n.t('taught.proposed', { name })}</h3>
      {refused && <p class="alert">{i18n.t('taught.refusedWords', { words: refused })}</p>}
      <ul aria-label={i18n.t('taught.proposedWords')}>
        {words.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {found.length > 0 ? (
        <FoundList found={found} label={{ text: i18n.t('taught.proposedFound') }} />
      ) : (
        <p>{i18n.t('taught.proposedNothing')}</p>
      )}
      <div class="row">
        <button
          type="button"
          class="primary"
          disabled={locked}
          onClick={trusted(actions.useProfile)}
        >
          {i18n.t('taught.use')}
        </button>
        <button type="button" onClick={trusted(actions.cancelProfile)}>
          {i18n.t('taught.cancel')}
        </button>
      </div>
    </div>
  );
}
