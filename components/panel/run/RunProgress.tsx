import type { JSX } from 'preact';
import { i18n, roughDuration } from '../../../utils/locales/wording';
import { ProgressBar } from '../../ProgressBar';
import type { Progress } from './run-model';

/** How far a run or a preview is, and how long it will still take. */
export function RunProgress({ progress }: { progress: Progress }): JSX.Element {
  return (
    <>
      <ProgressBar {...progress} />
      <p class="progress-text">{progressText(progress)}</p>
    </>
  );
}

function progressText({ done, total, failed, remaining }: Progress): string {
  const parts = [
    i18n.t('run.progressText', { done: String(done), total: String(total) }),
    remaining !== undefined && i18n.t('run.remaining', { duration: roughDuration(remaining) }),
    failed > 0 && i18n.t('run.failures', { count: String(failed) }),
  ];
  return parts.filter(Boolean).join(' · ');
}
