import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '../../utils/locales/wording';
import { trusted } from '../trusted-events';
import { AccountLists } from './AccountLists';
import type {
  ProposalModel,
  RecognitionActions,
  RecognitionModel,
  RecognitionProps,
} from './recognition-model';

interface Props extends RecognitionProps {
  /** Whether nothing can be done on this page: then this is where to look. */
  hasObstacle: boolean;
  locked: boolean;
}

/** How the page is understood, for whoever wonders why something is not found. */
export function RecognitionSection({ model, actions, hasObstacle, locked }: Props): JSX.Element {
  const { isDiagnosing, news, proposal, understanding } = model;
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
          <p class="hint">{i18n.t('recognition.hint')}</p>
          {model.proposal && (
            <Proposal proposal={model.proposal} actions={actions} locked={locked} />
          )}
          <Profile model={model} actions={actions} locked={locked} />
          <p class="news" aria-live="polite">
            {news}
          </p>
          {isDiagnosing && <Diagnosis model={model} />}
        </div>
      )}
    </details>
  );
}

function Diagnosis({
  model: { found, missing, account },
}: {
  model: RecognitionModel;
}): JSX.Element {
  return (
    <>
      {found.length > 0 && (
        <div>
          <h3 id="found">{i18n.t('recognition.found')}</h3>
          <ul class="found" aria-labelledby="found">
            {found.map(({ text, tone }) => (
              <li key={text} class={`is-${tone}`}>
                {text}
              </li>
            ))}
          </ul>
        </div>
      )}
      {account && (
        <div class="evidence">
          <AccountLists account={account} />
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

interface ProposalProps {
  proposal: ProposalModel;
  actions: RecognitionActions;
  locked: boolean;
}

/** What a profile that was brought would press on this page, before it is used. */
function Proposal({ proposal, actions, locked }: ProposalProps): JSX.Element {
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
        <ul class="found" aria-label={i18n.t('taught.proposedFound')}>
          {found.map(({ text, tone }) => (
            <li key={text} class={`is-${tone}`}>
              {text}
            </li>
          ))}
        </ul>
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

interface ProfileProps {
  model: RecognitionModel;
  actions: RecognitionActions;
  locked: boolean;
}

/** What the person has shown of this portal: a file to keep, to bring, or to throw away. */
function Profile({ model: { hasProfile }, actions, locked }: ProfileProps): JSX.Element {
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      {hasProfile && <h3>{i18n.t('taught.title')}</h3>}
      <div class="row wrap">
        {hasProfile && (
          <button type="button" onClick={actions.exportProfile}>
            {i18n.t('taught.export')}
          </button>
        )}
        <button
          type="button"
          class={hasProfile ? '' : 'quiet'}
          disabled={locked}
          onClick={() => file.current?.showPicker()}
        >
          {i18n.t('taught.import')}
        </button>
        {hasProfile && (
          <button type="button" disabled={locked} onClick={actions.forgetProfile}>
            {i18n.t('taught.forget')}
          </button>
        )}
      </div>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        hidden
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen) actions.importProfile(chosen);
          // The same file may be chosen again, once it is mended.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
