import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import { CornerCard } from './CornerCard';
import type { RecognitionActions, TeachingModel } from './recognition-model';

interface Props {
  teaching: TeachingModel;
  actions: RecognitionActions;
}

/** What the person is to click now, and what came of their last click. */
export function TeachingCard({ teaching, actions }: Props): JSX.Element {
  const { instruction, stage, stages, feedback, isRecognised, canContinue } = teaching;
  const buttons = (
    <>
      <button type="button" onClick={actions.endTeaching}>
        {i18n.t('teach.end')}
      </button>
      <button type="button" class={canContinue ? 'primary' : ''} onClick={actions.nextStage}>
        {canContinue ? i18n.t('teach.continue') : i18n.t('teach.skip')}
      </button>
    </>
  );
  return (
    <CornerCard
      id="teaching-title"
      title={i18n.t('recognition.teach')}
      aside={i18n.t('teach.stage', { stage: String(stage), stages: String(stages) })}
      isMovable
      buttons={buttons}
    >
      <p class="instruction" role="status">
        {instruction}
      </p>
      <p class={`feedback ${isRecognised ? 'is-recognised' : ''}`} aria-live="polite">
        {feedback}
      </p>
      <p class="hint">{i18n.t('teach.harmless')}</p>
    </CornerCard>
  );
}
