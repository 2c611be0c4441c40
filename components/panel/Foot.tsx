import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import { FootButtons } from './FootButtons';
import type { PanelActions, PanelModel } from './panel-model';
import { LostNumbers } from './run/LostNumbers';
import { PauseBox } from './run/PauseBox';

interface Props {
  model: PanelModel;
  actions: Pick<PanelActions, 'run' | 'flow' | 'inventory'>;
}

/** The foot of the panel: what a person must know now, what is going on, and the buttons of the open step. */
export function Foot({ model, actions }: Props): JSX.Element {
  const { alert, obstacle, users, run, flow } = model;
  const { workState, news, lost, confirmation } = run;
  const canPutBack = workState === 'idle' && obstacle === '';
  return (
    <footer class="foot" inert={confirmation !== undefined}>
      {alert && (
        <p class="alert" role="alert">
          {alert}
        </p>
      )}
      {lost.length > 0 && (
        <LostNumbers lost={lost} onPutBack={canPutBack ? actions.run.putBack : undefined} />
      )}
      <PauseBox model={run} />
      <p class="status" role="status">
        <span class={flow.open === 'report' ? 'unseen' : undefined}>
          {selectionText(users.selected.size)}
          {news && ' · '}
        </span>
        {news}
      </p>
      <FootButtons model={model} actions={actions} />
    </footer>
  );
}

function selectionText(count: number): string {
  if (count === 0) return i18n.t('select.none');
  return i18n.t('select.count', count, { count: count.toLocaleString() });
}
