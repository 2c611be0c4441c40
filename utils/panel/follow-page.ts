import type { PanelProps } from '../../components/panel/Panel';
import { breathe } from '../dom/act/yield-to-page';
import { duringLook } from '../dom/remember/once-per-look';
import { isOwn } from '../dom/tree/own-elements';
import { watchTree } from '../dom/tree/watch-tree';
import { onPageMessage, type PageMessage } from '../extension/messages';
import { sharedWorld } from '../extension/parts';
import type { StoredEvidence } from '../extension/portal-evidence';
import type { StoredProfile } from '../extension/portal-profile';
import { i18n } from '../locales/wording';
import { readService } from '../portal/page/service-in-view';
import { isUsersPage } from '../portal/page/users-page';
import { rowCheckboxes } from '../portal/users/checkboxes/row-checkboxes';
import { findUsersTable, type UsersTable } from '../portal/users/table/users-table';
import { throttled } from '../throttle';
import { KeptPresses } from './kept-presses';
import { RecognitionHere } from './recognition/recognition-controller';
import { ServicePanel, type ServicePanelOptions } from './service-panel';
import type { shield } from './shield';

export interface PortalPageOptions {
  document: Document;
  signal: AbortSignal;
  /** Shows the panel. @returns how to take it away */
  mount: (panel: MountedPanel) => Promise<() => void>;
  settings: ServicePanelOptions['settings'];
  /** What was shown of this portal. */
  stored: StoredProfile;
  /** What has been seen to work on it. */
  evidence: StoredEvidence;
}

/** What the panel shows of the service and of the page, and what its buttons do. */
export interface MountedPanel {
  model: ServicePanel['controller']['model'];
  actions: PanelProps['actions'];
  recognition: RecognitionHere;
  /** What is to be told of a person's presses. */
  shielded: Parameters<typeof shield>[2];
}

/** How often a page that keeps changing is looked at again, in ms. */
const LOOK = 100;
/** The same while a run draws details, or a reading pages, again and again: each looks for itself. */
const LOOK_AT_WORK = 500;
/** How long the table may be away, as while the portal draws it again, before the panel goes, in ms. */
const GRACE = 700;

/** Follows what the portal shows, and has the panel and the rows' checkboxes on its users tab. */
export function startPortalPage(options: PortalPageOptions): void {
  const { document, signal, mount, settings, stored, evidence } = options;
  const root = document.documentElement;
  let panel: ServicePanel | undefined;
  let unmount: Promise<() => void> | undefined;
  /** Whether a person wants the panel here, whatever the page shows. */
  let isWanted = false;
  const boxes = rowCheckboxes({
    isSelected: (licence) => panel?.controller.selected.has(licence) ?? false,
    label: (licence) => i18n.t('select.row', { licence }),
    onToggle: (licences, selected) => panel?.controller.select(licences, selected),
  });
  const recognition = new RecognitionHere({
    document,
    stored,
    signal,
    evidence: () => panel?.firstContact.evidence,
    isShown: () => unmount !== undefined,
    isAtWork: () => isAtWork(),
    onChange: () => soon(),
  });

  let leaving: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    if (signal.aborted) return;
    const isThere = isUsersPage(root);
    if (isThere) {
      clearTimeout(leaving);
      leaving = undefined;
    } else if (!panel?.controller.isActive) {
      leaving ??= setTimeout(leave, GRACE);
    }
    // Who has shown something of this page sees what has come of it, whatever that is.
    if (recognition.isTaught) isWanted = true;
    if (isThere || isWanted || recognition.isInUse) showPanel();
    recognition.pageChanged();
  };

  const showPanel = () => {
    const service = readService(root);
    if (panel?.service.key !== service.key && !panel?.controller.isActive) {
      takeAway();
      void panel?.users.endReading();
      const onSelection = () => {
        // All that has been read may be selected now: what is in view shows it at once.
        rarely.flush();
        boxes.check();
      };
      panel = new ServicePanel({ document, service, signal, settings, evidence, onSelection });
    }
    if (unmount) return panel?.controller.isActive ? showBoxes() : showBoxesSoon();
    const shown = panel?.controller;
    unmount = shown && mount({ model: shown.model, actions: shown.actions, recognition, shielded });
    // A person sees the panel first.
    void unmount?.then(showBoxesSoon);
    recognition.shown();
  };

  /**
   * In a task of its own: to put boxes into hundreds of rows takes a moment. In a run, whose looks are
   * rare, the table is rather not looked for twice.
   */
  const showBoxesSoon = () => {
    void breathe().then(() => {
      if (unmount && !signal.aborted) duringLook(showBoxes);
    });
  };

  const showBoxes = () => {
    let table: UsersTable | undefined;
    try {
      table = findUsersTable(root);
    } catch {
      panel?.controller.showObstacle(i18n.t('error.pageUnknown'));
      return;
    }
    if (!table) return;
    panel?.controller.showObstacle('');
    panel?.firstContact.see({ what: 'table', columns: Object.keys(table.columns) });
    panel?.see(table, boxes.show(table));
  };

  /** There are no users to be seen here; the panel stays where a person wants it, and says so. */
  const leave = () => {
    leaving = undefined;
    if (!isWanted && !recognition.isInUse) return takeAway();
    boxes.remove(document);
    panel?.controller.showObstacle(i18n.t('error.usersMissing'));
  };

  /** The panel's selection is kept: a person may come back to the tab. */
  const takeAway = () => {
    boxes.remove(document);
    void unmount?.then((remove) => remove());
    unmount = undefined;
  };

  /** Shows the panel, whatever page this is. */
  const open = () => {
    isWanted = true;
    showPanel();
    panel?.controller.actions.fold(false);
    if (!isUsersPage(root)) leave();
  };

  const kept = new KeptPresses({
    confirmation: () => panel?.controller.model.value.confirmation,
    isBusy: () => panel?.controller.isActive === true,
    said: () => {
      const { alert = '' } = panel?.controller.model.value ?? {};
      return alert === i18n.t('error.hidden') ? '' : alert;
    },
    actions: {
      confirm: () => panel?.controller.actions.confirm(),
      cancel: () => panel?.controller.actions.cancel(),
    },
  });
  const shielded = {
    onHidden: (button: HTMLButtonElement) => {
      kept.keep(button);
      panel?.controller.warn(i18n.t('error.hidden'));
    },
    // Who can press in the panel again goes on there.
    onSeen: () => kept.forget(),
  };

  const often = throttled(() => duringLook(look), LOOK);
  const rarely = throttled(() => duringLook(look), LOOK_AT_WORK);
  const isAtWork = () => panel?.controller.isActive || panel?.users.isReading === true;
  const soon = () => (isAtWork() ? rarely : often).soon();
  const stopWatching = watchTree(
    root,
    { onChange: soon, onRest: soon },
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
  // So may anything that a person presses in it: the presses of a reading itself are no person's.
  const onClick = ({ target, isTrusted }: Event) => {
    if (!isTrusted || !panel?.users.isReading) return;
    if (target instanceof Node && !isOwn(target)) panel.outdate();
  };
  document.addEventListener('click', onClick, { signal, capture: true });
  // In a hidden tab rows may not have been made.
  document.addEventListener('visibilitychange', soon, { signal });
  const stopListening = onPageMessage((message) => {
    if (message.kind === 'has-panel') return unmount !== undefined;
    if (message.kind === 'open-panel') {
      open();
      return true;
    }
    if (message.kind === 'what-waits') return kept.waiting ?? null;
    if (message.kind === 'answer-waiting') return kept.answer(message.answer);
    return answer(panel, message);
  });
  signal.addEventListener('abort', () => {
    stopWatching();
    stopListening();
    takeAway();
  });
  sharedWorld.isListening = true;
  if (sharedWorld.isPanelWanted) open();
  else look();
}

/** What a run, if it is here, says to the background or the popup. */
function answer(
  panel: ServicePanel | undefined,
  message: Extract<PageMessage, { run: string }>,
): boolean {
  if (message.kind === 'is-at') return panel?.run.holds(message.run) === true;
  if (message.kind === 'is-slow') return panel?.isSlow(message.run) === true;
  const isHere = panel?.run.state?.id === message.run;
  if (isHere) panel?.controller.ask(message.what);
  return isHere;
}
