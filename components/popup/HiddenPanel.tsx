import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import { ConfirmDialog } from '../ConfirmDialog';
import { trusted } from '../trusted-events';
import type { PopupActions, Waiting } from './popup-model';

interface Props {
  waiting: Waiting;
  answer: PopupActions['answer'];
}

/** What a person goes on with here, because the page hides the panel. */
export function HiddenPanel({ waiting, answer }: Props): JSX.Element {
  if (waiting.kind === 'confirmation') {
    const answers = { confirm: () => answer('confirm'), cancel: () => answer('cancel') };
    return <ConfirmDialog confirmation={waiting.confirmation} actions={answers} />;
  }
  return (
    <section class="waiting" aria-labelledby="waiting">
      <h2 id="waiting">{i18n.t('popup.hidden')}</h2>
      <p>{i18n.t('popup.hiddenHint', { button: waiting.button })}</p>
      {waiting.said && <p role="alert">{waiting.said}</p>}
      <div class="row end">
        <button type="button" disabled={waiting.isBusy} onClick={() => answer('cancel')}>
          {i18n.t('run.cancel')}
        </button>
        <button
          type="button"
          class="primary"
          disabled={waiting.isBusy}
          onClick={trusted(() => answer('press'))}
        >
          {waiting.button}
        </button>
      </div>
    </section>
  );
}
