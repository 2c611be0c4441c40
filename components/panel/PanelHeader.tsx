import type { JSX } from 'preact';
import { serviceTitle } from '../../utils/bulk/plan';
import { i18n } from '../../utils/locales/wording';
import type { RecognitionProps } from '../recognition/recognition-model';
import type { DockProps } from './dock-model';
import { Icon } from './Icon';
import { PanelMenu } from './PanelMenu';
import type { PanelActions, PanelModel } from './panel-model';

interface Props {
  model: Pick<PanelModel, 'service'>;
  actions: Pick<PanelActions, 'fold' | 'openHistory'>;
  dock: DockProps;
  recognition: RecognitionProps;
}

/** Whose service this is, and the buttons for the panel as a whole. */
export function PanelHeader({ model, actions, dock, recognition }: Props): JSX.Element {
  const { service } = model;
  const title = serviceTitle(service);
  const { side } = dock.model;
  const { isDiagnosing } = recognition.model;
  const items = [
    {
      text: i18n.t(side === 'right' ? 'dock.toLeft' : 'dock.toRight'),
      choose: () => dock.actions.setSide(side === 'right' ? 'left' : 'right'),
    },
    { text: i18n.t('panel.history'), choose: actions.openHistory },
    {
      text: i18n.t('recognition.diagnose'),
      isOn: isDiagnosing,
      choose: () => recognition.actions.diagnose(!isDiagnosing),
    },
    { text: i18n.t('dock.settings'), choose: dock.actions.openSettings },
  ];
  return (
    <header class="header">
      <div class="titles">
        <h2 title={i18n.t('panel.title')}>{i18n.t('panel.title')}</h2>
        <p class="whose" title={[service.customer, title].filter(Boolean).join(' · ')}>
          {service.customer && <span class="customer">{service.customer}</span>}
          {title && <span class="service">{title}</span>}
        </p>
      </div>
      <PanelMenu items={items} />
      <button
        type="button"
        class="quiet square"
        aria-expanded={true}
        aria-label={i18n.t('panel.fold')}
        title={i18n.t('panel.fold')}
        onClick={() => actions.fold(true)}
      >
        <Icon name="fold" />
      </button>
    </header>
  );
}
