import { effect } from '@preact/signals';
import type { OwnChanges } from '../bulk/own-changes';
import { askBackground } from '../extension/send-message';
import type { WantedOfEach } from '../extension/tab-choices';
import { i18n } from '../locales/wording';
import { throttled } from '../throttle';
import { arrivalAt, cameStraightFrom } from './arrival';
import type { PanelController } from './panel-controller';

/** How often a choice that keeps changing is stored, in ms. */
const INTERVAL = 200;

/**
 * Restores what was chosen for a service before this page was loaded, and stores it from now on. The person is
 * asked whether it still counts, unless they have only turned a page of the list.
 */
export async function followChoice(
  controller: PanelController,
  service: string,
  signal: AbortSignal,
): Promise<void> {
  const [stored, own] = await Promise.all([
    askBackground({ kind: 'stored-choice', service }),
    askBackground({ kind: 'stored-own', service }),
  ]);
  if (signal.aborted) return;
  const isPaging = stored !== null && cameStraightFrom(stored.page, arrivalAt(document));
  if (stored) controller.restore(stored, !isPaging);
  if (own) controller.restoreOwn(ownFrom(own));
  followOwn(controller, service, signal);
  let last = { ...choiceIn(controller), page: stored?.page };
  const store = () => {
    const choice = choiceIn(controller);
    const { selected, drafts } = choice;
    const isSame = selected === last.selected && drafts === last.drafts;
    // Where nothing was chosen, nothing is brought along.
    const page = last.page === undefined && isSame ? undefined : location.href;
    if (isSame && page === last.page) return;
    last = { ...choice, page };
    void askBackground({
      kind: 'store-choice',
      service,
      choice: { selected: [...selected], drafts, page },
    });
  };
  const { soon, now } = throttled(store, INTERVAL);
  const stop = effect(() => {
    if (choiceIn(controller)) soon();
  });
  // The next page may be loading already.
  window.addEventListener('pagehide', now, { signal });
  signal.addEventListener('abort', stop);
}

/** Stores what is wanted of single users whenever that is something else. */
function followOwn(controller: PanelController, service: string, signal: AbortSignal): void {
  let last = controller.model.peek().changes.own;
  const stop = effect(() => {
    const { own } = controller.model.value.changes;
    if (own === last) return;
    last = own;
    askBackground({ kind: 'store-own', service, own: own ? toStore(own) : null }).catch(() => {
      // As where the browser has no room for it.
      if (own && !signal.aborted) controller.warn(i18n.t('ownChanges.notKept'));
    });
  });
  signal.addEventListener('abort', stop);
}

/** What is wanted of single users, from the form in which it is stored and handed over. */
export function ownFrom({ label, wanted }: WantedOfEach): OwnChanges {
  return { label, byLicence: new Map(wanted.map(({ licence, changes }) => [licence, changes])) };
}

function toStore({ label, byLicence }: OwnChanges): WantedOfEach {
  return { label, wanted: [...byLicence].map(([licence, changes]) => ({ licence, changes })) };
}

/** Reads the model, so that an effect runs again when it changes. */
function choiceIn({ model }: PanelController) {
  const { users, changes } = model.value;
  return { selected: users.selected, drafts: changes.drafts };
}
