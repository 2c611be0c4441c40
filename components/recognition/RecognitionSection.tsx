import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '../../utils/locales/wording';
import { trusted } from '../trusted-events';
import { Diagnosis } from './Diagnosis';
import { ProfileButtons } from './ProfileButtons';
import { ProposedProfile } from './ProposedProfile';
import { isLost, type RecognitionProps } from './recognition-model';
import { Understanding } from './Understanding';

interface Props extends RecognitionProps {
  /** Why nothing can be done on this page; '' if all can. */
  obstacle: string;
  locked: boolean;
  /** What else stands behind *Avancé*. */
  children?: ComponentChildren;
}

/**
 * How the page is understood. Where it is, that is one quiet line, with two links and *Avancé*; where it is not,
 * a card that says what was seen, with every way on in plain sight.
 */
export function RecognitionSection(props: Props): JSX.Element {
  const { model, actions, obstacle, locked, children } = props;
  const { isDiagnosing, news, proposal, understanding } = model;
  const lost = isLost(model, obstacle);
  const [isOpen, setOpen] = useState(news !== '' || proposal !== undefined);
  return (
    <section
      class={`section recognition ${lost ? 'is-lost' : ''}`}
      aria-label={i18n.t('recognition.title')}
    >
      {obstacle && (
        <p class="alert" role="alert">
          {obstacle}
        </p>
      )}
      <Understanding lines={understanding} said={obstacle} />
      <div class="row wrap ways">
        <Ways model={model} actions={actions} isLost={lost} locked={locked} />
        {!obstacle && (
          <button
            type="button"
            class="quiet"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {i18n.t('recognition.advanced')}
          </button>
        )}
      </div>
      {isOpen && !obstacle && children}
      {(isOpen || lost || isDiagnosing) && (
        <Tools model={model} actions={actions} locked={locked} />
      )}
      {proposal && <ProposedProfile proposal={proposal} actions={actions} locked={locked} />}
      <p class="news" aria-live="polite">
        {news}
      </p>
      {isDiagnosing && <Diagnosis model={model} />}
    </section>
  );
}

interface WaysProps extends RecognitionProps {
  /** Whether the page is not understood. The quickest way out is then the main button. */
  isLost: boolean;
  locked: boolean;
}

/** The quickest ways to teach what is not understood, and to look at what is. */
function Ways({ model: { isDiagnosing }, actions, isLost, locked }: WaysProps): JSX.Element {
  const quiet = isLost ? '' : 'quiet';
  return (
    <>
      <button
        type="button"
        class={isLost ? 'primary' : quiet}
        disabled={locked}
        onClick={trusted(actions.watch)}
      >
        {i18n.t('recognition.watch')}
      </button>
      <button
        type="button"
        class={quiet}
        aria-pressed={isDiagnosing}
        onClick={() => actions.diagnose(!isDiagnosing)}
      >
        {i18n.t('recognition.diagnose')}
      </button>
    </>
  );
}

interface ToolsProps extends RecognitionProps {
  locked: boolean;
}

/**
 * What few people need: to point at single things, to save how the page is made, to take a profile to another browser.
 */
function Tools({ model: { hasProfile }, actions, locked }: ToolsProps): JSX.Element {
  return (
    <div class="stack">
      <div class="row wrap">
        <button type="button" disabled={locked} onClick={actions.teach}>
          {i18n.t('recognition.teach')}
        </button>
        <button type="button" onClick={actions.saveFile}>
          {i18n.t('recognition.file')}
        </button>
      </div>
      <p class="hint">{i18n.t('recognition.hint')}</p>
      <ProfileButtons hasProfile={hasProfile} actions={actions} locked={locked} />
    </div>
  );
}
