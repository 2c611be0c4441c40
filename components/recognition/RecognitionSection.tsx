import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '../../utils/locales/wording';
import { trusted } from '../trusted-events';
import { Diagnosis } from './Diagnosis';
import { ProfileButtons } from './ProfileButtons';
import { ProposedProfile } from './ProposedProfile';
import type { RecognitionProps } from './recognition-model';

interface Props extends RecognitionProps {
  /** Whether nothing can be done on this page. The section then opens by itself. */
  hasObstacle: boolean;
  locked: boolean;
}

/** How the page is understood, for a person who wonders why something is not found. */
export function RecognitionSection({ model, actions, hasObstacle, locked }: Props): JSX.Element {
  const { isDiagnosing, news, proposal, hasProfile, understanding } = model;
  const isLost = hasObstacle || understanding.some(({ grasp }) => grasp === 'not-understood');
  const [isOpen, setOpen] = useState(
    isLost || isDiagnosing || news !== '' || proposal !== undefined,
  );
  useEffect(() => {
    if (isLost) setOpen(true);
  }, [isLost]);
  return (
    <details
      class="section recognition"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{i18n.t('recognition.title')}</summary>
      {isOpen && (
        <div class="stack">
          <Ways model={model} actions={actions} isLost={isLost} locked={locked} />
          <p class="hint">{i18n.t('recognition.hint')}</p>
          {proposal && <ProposedProfile proposal={proposal} actions={actions} locked={locked} />}
          <ProfileButtons hasProfile={hasProfile} actions={actions} locked={locked} />
          <p class="news" aria-live="polite">
            {news}
          </p>
          {isDiagnosing && <Diagnosis model={model} />}
        </div>
      )}
    </details>
  );
}

interface WaysProps extends RecognitionProps {
  /** Whether the page is not understood. The quickest way out is then the main button. */
  isLost: boolean;
  locked: boolean;
}

/** The ways to find out what is understood, and to teach what is not. */
function Ways({ model: { isDiagnosing }, actions, isLost, locked }: WaysProps): JSX.Element {
  return (
    <div class="row wrap">
      <button
        type="button"
        aria-pressed={isDiagnosing}
        onClick={() => actions.diagnose(!isDiagnosing)}
      >
        {i18n.t('recognition.diagnose')}
      </button>
      <button
        type="button"
        class={isLost ? 'primary' : ''}
        disabled={locked}
        onClick={trusted(actions.watch)}
      >
        {i18n.t('recognition.watch')}
      </button>
      <button type="button" disabled={locked} onClick={actions.teach}>
        {i18n.t('recognition.teach')}
      </button>
      <button type="button" onClick={actions.saveFile}>
        {i18n.t('recognition.file')}
      </button>
    </div>
  );
}
