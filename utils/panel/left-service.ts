import type { PanelModel } from '../../components/panel/panel-model';
import { serviceTitle } from '../bulk/plan';
import { i18n } from '../locales/wording';
import type { PanelController } from './panel-controller';

/**
 * Tells a person, in the panel of the service that the page shows now, which service the changes of single users were
 * for that they had prepared. Nothing of them is taken along.
 *
 * @param left what the panel of the service before showed last
 */
export function tellOfLeft(
  { service, changes: { own } }: Pick<PanelModel, 'service' | 'changes'>,
  now: Pick<PanelController, 'warn'>,
): void {
  if (!own) return;
  const title = serviceTitle(service) || service.key;
  now.warn(i18n.t('ownChanges.otherService', { label: own.label, service: title }));
}
