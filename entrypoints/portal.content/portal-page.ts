import type { PanelProps } from '../../components/Panel';
import { isOwn } from '../../utils/dom/own';
import { watchTree } from '../../utils/dom/watch';
import { onPageMessage, type PageMessage } from '../../utils/extension/messages';
import { i18n } from '../../utils/locales/wording';
import { isUsersPage, readService } from '../../utils/portal/page';
import { rowCheckboxes } from '../../utils/portal/row-checkboxes';
import { findUsersTable, type UsersTable } from '../../utils/portal/users-table';
import { throttled } from '../../utils/throttle';
import { ServicePanel, type ServicePanelOptions } from './service-panel';

export interface PortalPageOptions {
  document: Document;
  signal: AbortSignal;
  /** Shows the panel. @returns how to take it away */
  mount: (panel: { model: PanelSignal; actions: PanelProps['actions'] }) => Promise<() => void>;
  settings: ServicePanelOptions['settings'];
}

type PanelSignal = ServicePanel['controller']['model'];

/** How often a page that keeps changing is looked at again, in ms. */
const LOOK = 100;
/** How long the table may be away, as while the portal draws it again, before the panel goes, in ms. */
const GRACE = 700;

/** Follows what the portal shows, and has the panel and the rows' checkboxes on its users tab. */
export function startPortalPage({ document, signal, mount, settings }: PortalPageOptions): void {
  let panel: ServicePanel | undefined;
  let unmount: Promise<() => void> | undefined;
  const boxes = rowCheckboxes({
    isSelected: (licence) => panel?.controller.selected.has(licence) ?? false,
    label: (licence) => i18n.t('select.row', { licence }),
    onToggle: (licences, selected) => panel?.controller.select(licences, selected),
  });

  let leaving: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    if (signal.aborted) return;
    const root = document.documentElement;
    if (isUsersPage(root)) {
      clearTimeout(leaving);
      leaving = undefined;
      const service = readService(root);
      if (panel?.service.key !== service.key && !panel?.controller.isActive) {
        leave();
        const onSelection = () => showBoxes();
        panel = new ServicePanel({ document, service, signal, settings, onSelection });
      }
      showBoxes();
      const shown = panel?.controller;
      unmount ??= shown && mount(shown);
    } else if (!panel?.controller.isActive) {
      leaving ??= setTimeout(leave, GRACE);
    }
  };

  const showBoxes = () => {
    let table: UsersTable | undefined;
    let obstacle = '';
    try {
      table = findUsersTable(document.documentElement);
    } catch {
      obstacle = i18n.t('error.pageUnknown');
    }
    panel?.controller.showObstacle(obstacle);
    if (table) panel?.see(table, boxes.show(table));
  };

  /** The panel's selection is kept: a person may come back to the tab. */
  const leave = () => {
    boxes.remove(document);
    void unmount?.then((remove) => remove());
    unmount = undefined;
  };

  const soon = throttled(look, LOOK).soon;
  const stopWatching = watchTree(
    document.documentElement,
    { onChange: soon },
    {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['class', 'style', 'hidden', 'open'],
    },
  );
  // A field of the portal's own may filter its table.
  const onInput = ({ target }: Event) => {
    if (target instanceof Node && !isOwn(target)) panel?.outdate();
  };
  document.addEventListener('input', onInput, { signal, capture: true });
  const stopListening = onPageMessage((message) => answer(panel, message));
  signal.addEventListener('abort', () => {
    stopWatching();
    stopListening();
    leave();
  });
  look();
}

function answer(panel: ServicePanel | undefined, message: PageMessage): boolean {
  const isHere = panel?.run.state?.id === message.run;
  if (message.kind === 'is-at') return isHere && panel?.run.isActive === true;
  if (isHere) panel?.controller.ask(message.what);
  return isHere;
}
