import type { PageRequests } from '../extension/messages';
import type { Handlers } from '../requests';
import type { BlockedPress } from './blocked-press';
import type { DockPart } from './dock-part';
import { hasUsers, panelState } from './panel-state';
import type { ServicePanel } from './service-panel';

/** The page that answers. */
interface AnsweringPage {
  panel: () => ServicePanel | undefined;
  isShown: () => boolean;
  open: () => void;
  /** Brings the focus into the panel, or back from there. */
  focus: () => Promise<void>;
  blocked: BlockedPress;
  dock: Pick<DockPart, 'model'>;
}

/** The replies of a page in which the panel's script runs. */
export function pageHandlers({
  panel,
  isShown,
  open,
  focus,
  blocked,
  dock,
}: AnsweringPage): Handlers<PageRequests> {
  return {
    'is-at': ({ run }) => panel()?.holds(run) === true,
    'is-slow': ({ run }) => panel()?.isSlow(run) === true,
    ask: ({ run, what }) => {
      const isHere = panel()?.isAbout(run) === true;
      if (isHere) panel()?.controller.ask(what);
      return isHere;
    },
    'panel-state': () => {
      const model = panel()?.controller.model.value;
      return model && isShown() ? panelState(model, dock.model.value) : null;
    },
    'open-panel': () => {
      open();
      return true;
    },
    'focus-panel': async () => {
      await focus();
      return true as const;
    },
    'show-lot': async (wanted) => (await panel()?.showLot(wanted)) === true,
    'service-in-view': () => {
      const model = panel()?.controller.model.value;
      return model && isShown() && hasUsers(model) ? model.service : null;
    },
    'service-details': async () => (await panel()?.fileRequests.details()) ?? null,
    'take-changes': async ({ service, own }) => {
      return (await panel()?.fileRequests.takeChanges(service, own)) ?? 'elsewhere';
    },
    'select-users': async ({ service, licences }) => {
      return (await panel()?.fileRequests.selectUsers(service, licences)) ?? 'elsewhere';
    },
    'what-waits': () => blocked.waiting ?? null,
    'answer-waiting': ({ answer }) => blocked.answer(answer),
  };
}
