import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '../../utils/locales/wording';
import type { RecognitionActions, TeachingModel } from './recognition-model';

interface Props {
  teaching: TeachingModel;
  actions: RecognitionActions;
}

/** What to click now, and what came of the last click. In a corner: the rest belongs to the portal. */
export function TeachingSteps({ teaching, actions }: Props): JSX.Element {
  const { instruction, step, steps, account, isRecognised, canContinue } = teaching;
  const [isAtRight, setAtRight] = useState(false);
  return (
    <div
      class={`teaching ${isAtRight ? 'is-right' : ''}`}
      role="group"
      aria-labelledby="teaching-title"
    >
      <div class="row between">
        <h2 id="teaching-title">{i18n.t('recognition.teach')}</h2>
        <span class="muted">
          {i18n.t('teach.step', { step: String(step), steps: String(steps) })}
        </span>
      </div>
      <p class="instruction" role="status">
        {instruction}
      </p>
      <p class={`account ${isRecognised ? 'is-recognised' : ''}`} aria-live="polite">
        {account}
      </p>
      <p class="hint">{i18n.t('teach.harmless')}</p>
      <div class="row">
        <button type="button" class="quiet" onClick={() => setAtRight(!isAtRight)}>
          {i18n.t('teach.move')}
        </button>
        <span class="grow" />
        <button type="button" onClick={actions.endTeaching}>
          {i18n.t('teach.end')}
        </button>
        <button type="button" class={canContinue ? 'primary' : ''} onClick={actions.nextStep}>
          {canContinue ? i18n.t('teach.continue') : i18n.t('teach.skip')}
        </button>
      </div>
    </div>
  );
}
