import { effect } from '@preact/signals';
import { askBackground } from '../extension/send-message';
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
  const stored = await askBackground({ kind: 'stored-choice', service });
  if (signal.aborted) return;
  const isPaging = stored !== null && cameStraightFrom(stored.page, arrivalAt(document));
  if (stored) controller.restore(stored, !isPaging);
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

/** Reads the model, so that an effect runs again when it changes. */
function choiceIn({ model }: PanelController) {
  const { users, changes } = model.value;
  return { selected: users.selected, drafts: changes.drafts };
}
