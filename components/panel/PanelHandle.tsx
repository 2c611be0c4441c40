import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import type { DockModel } from './dock-model';
import { Icon } from './Icon';
import type { RunModel } from './run/run-model';

interface Props {
  side: DockModel['side'];
  run: Pick<RunModel, 'progress' | 'workState'>;
  /** How many users are chosen. */
  chosen: number;
  open: () => void;
}

/** The folded panel: a handle at the edge of the window, which still tells what is chosen and how far a run is. */
export function PanelHandle({ side, run, chosen, open }: Props): JSX.Element {
  const { workState, progress } = run;
  const shown = workState === 'idle' ? undefined : progress;
  const waits = workState === 'paused' || workState === 'interrupted';
  const says = handleText(shown, chosen);
  return (
    <div class={`handle ${waits ? 'is-waiting' : ''}`}>
      {/* Over all of the handle: what is to be read there is beside its name, not in it. */}
      <button
        type="button"
        aria-label={i18n.t('panel.unfold')}
        aria-describedby={says ? 'handle-says' : undefined}
        aria-expanded={false}
        title={i18n.t('dock.handle')}
        onClick={open}
      />
      <Icon name={side === 'right' ? 'left' : 'right'} />
      {shown && <Ring {...shown} />}
      <span class="handle-name">{i18n.t('panel.title')}</span>
      {says && (
        <span class="handle-says" id="handle-says">
          {says}
        </span>
      )}
    </div>
  );
}

function handleText(progress: RunModel['progress'], chosen: number): string {
  if (!progress)
    return chosen > 0 ? i18n.t('dock.chosen', chosen, { count: chosen.toLocaleString() }) : '';
  const { done, total } = progress;
  return i18n.t('run.progressText', { done: String(done), total: String(total) });
}

/** How far a run is, as a ring that closes. The text beside it says the same. */
function Ring({ done, total }: { done: number; total: number }): JSX.Element {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return (
    <svg class="ring" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <circle class="track" cx="12" cy="12" r="9" pathLength={100} />
      <circle cx="12" cy="12" r="9" pathLength={100} stroke-dasharray={`${share * 100} 100`} />
    </svg>
  );
}
