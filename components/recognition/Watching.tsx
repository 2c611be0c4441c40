import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '../../utils/locales/wording';
import { trusted } from '../trusted-events';
import type { RecognitionActions, WatchingModel } from './recognition-model';

interface Props {
  watching: WatchingModel;
  actions: RecognitionActions;
}

/** What is understood while the person does the job by hand. In a corner: the rest belongs to the portal. */
export function Watching({ watching, actions }: Props): JSX.Element {
  const { seen, unexplained } = watching;
  const [isAtRight, setAtRight] = useState(false);
  return (
    <div
      class={`teaching ${isAtRight ? 'is-right' : ''}`}
      role="group"
      aria-labelledby="watching-title"
    >
      <h2 id="watching-title">{i18n.t('watching.title')}</h2>
      {seen.length === 0 && <p class="instruction">{i18n.t('watching.instruction')}</p>}
      <p class="hint">{i18n.t('watching.real')}</p>
      <div role="status">
        {seen.length === 0 && !unexplained && <p class="muted">{i18n.t('watching.nothing')}</p>}
        {seen.length > 0 && (
          <ul aria-label={i18n.t('watching.seen')}>
            {seen.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
        {unexplained && (
          <p class="account">{i18n.t('watching.unexplained', { words: unexplained })}</p>
        )}
      </div>
      <div class="row">
        <button type="button" class="quiet" onClick={() => setAtRight(!isAtRight)}>
          {i18n.t('teach.move')}
        </button>
        <span class="grow" />
        <button type="button" onClick={trusted(actions.dropLearned)}>
          {i18n.t('watching.drop')}
        </button>
        <button type="button" class="primary" onClick={trusted(actions.endWatching)}>
          {i18n.t('teach.end')}
        </button>
      </div>
    </div>
  );
}
