import type { JSX } from 'preact';
import { serviceTitle } from '../../utils/bulk/plan';
import { i18n } from '../../utils/locales/wording';
import type { PanelActions, PanelModel } from './panel-model';

interface Props {
  model: Pick<PanelModel, 'folded' | 'service'>;
  actions: Pick<PanelActions, 'fold' | 'follow'>;
}

/** Whose service this is, and the buttons for the panel as a whole. */
export function PanelHeader({ model: { folded, service }, actions }: Props): JSX.Element {
  const title = serviceTitle(service);
  return (
    <header class="header">
      <div class="titles">
        <h2>{i18n.t('panel.title')}</h2>
        {!folded && service.customer && <p class="customer">{service.customer}</p>}
        {!folded && title && <p class="service">{title}</p>}
      </div>
      {!folded && (
        <button type="button" class="quiet" onClick={actions.follow}>
          {i18n.t('panel.follow')}
        </button>
      )}
      <button
        type="button"
        class="quiet"
        aria-expanded={!folded}
        onClick={() => actions.fold(!folded)}
      >
        {folded ? i18n.t('panel.unfold') : i18n.t('panel.fold')}
      </button>
    </header>
  );
}
