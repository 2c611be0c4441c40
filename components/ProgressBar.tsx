import type { JSX } from 'preact';
import { i18n } from '../utils/locales/wording';

interface Props {
  /** All three in users. */
  done: number;
  total: number;
  failed: number;
}

/** How far a run is, and which share of it is to be looked at. */
export function ProgressBar({ done, total, failed }: Props): JSX.Element {
  const counts = { done: String(done), total: String(total), failed: String(failed) };
  return (
    <div
      class="progress"
      role="progressbar"
      aria-label={i18n.t('run.progress')}
      aria-valuemin={0}
      aria-valuenow={done}
      aria-valuemax={total}
      aria-valuetext={i18n.t('run.progressValue', counts)}
    >
      <div class="bar" style={{ width: share(done - failed, total) }} />
      <div class="bar is-failed" style={{ width: share(failed, total) }} />
    </div>
  );
}

function share(part: number, total: number): string {
  return `${total ? (100 * part) / total : 0}%`;
}
