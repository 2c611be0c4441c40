import type { JSX } from 'preact';
import { i18n } from '../utils/locales/wording';

interface Props {
  /** All three in users. */
  done: number;
  total: number;
  failed: number;
}

/** How far a run is. Its end turns red once a user has failed. */
export function ProgressBar({ done, total, failed }: Props): JSX.Element {
  const counts = { done: String(done), total: String(total), failed: String(failed) };
  return (
    <div
      class={`progress ${failed > 0 ? 'has-failures' : ''}`}
      role="progressbar"
      aria-label={i18n.t('run.progress')}
      aria-valuemin={0}
      aria-valuenow={done}
      aria-valuemax={total}
      aria-valuetext={i18n.t('run.progressValue', counts)}
    >
      <div class="bar" style={{ width: `${total ? (100 * done) / total : 0}%` }} />
    </div>
  );
}
