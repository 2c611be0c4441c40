import type { JSX } from 'preact';
import { i18n } from '../../../utils/locales/wording';
import type { RunModel } from './run-model';

/** Says why a run has paused by itself, and what each of the buttons below it does. */
export function PauseBox({ model }: { model: RunModel }): JSX.Element | null {
  const { workState, pauseReason, canAllow, canResumeUnguarded } = model;
  if (workState !== 'paused' || !pauseReason) return null;
  return (
    <div class="pause-box" role="alert">
      <p>{pauseReason}</p>
      <dl class="ways-on">
        {canAllow && <WayOn button={i18n.t('run.allow')} what={i18n.t('run.allowHint')} />}
        {canResumeUnguarded && (
          <WayOn button={i18n.t('run.resumeUnguarded')} what={i18n.t('run.unguardedHint')} />
        )}
        <WayOn
          button={i18n.t('run.resume')}
          what={i18n.t(canAllow ? 'run.resumeNoHint' : 'run.resumeHint')}
        />
      </dl>
    </div>
  );
}

function WayOn({ button, what }: { button: string; what: string }): JSX.Element {
  return (
    <div>
      <dt>{button}</dt>
      <dd>{what}</dd>
    </div>
  );
}
