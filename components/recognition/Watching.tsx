import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import { trusted } from '../trusted-events';
import { CornerCard } from './CornerCard';
import type { RecognitionActions, WatchingModel } from './recognition-model';

interface Props {
  watching: WatchingModel;
  actions: RecognitionActions;
}

/** What is understood while the person does the job by hand. */
export function Watching({ watching, actions }: Props): JSX.Element {
  const { seen, unexplained } = watching;
  const buttons = (
    <>
      <button type="button" onClick={trusted(actions.dropLearned)}>
        {i18n.t('watching.drop')}
      </button>
      <button type="button" class="primary" onClick={trusted(actions.endWatching)}>
        {i18n.t('teach.end')}
      </button>
    </>
  );
  return (
    <CornerCard id="watching-title" title={i18n.t('watching.title')} isMovable buttons={buttons}>
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
          <p class="feedback">{i18n.t('watching.unexplained', { words: unexplained })}</p>
        )}
      </div>
    </CornerCard>
  );
}
