import { effect } from '@preact/signals';
import { askBackground } from '../extension/send-message';
import { throttled } from '../throttle';
import type { PanelController } from './panel-controller';

/** How often a choice that keeps changing is stored, in ms. */
const INTERVAL = 200;

/** Restores what was chosen for a service before this page was loaded, and stores it from now on. */
export async function followChoice(
  controller: PanelController,
  service: string,
  signal: AbortSignal,
): Promise<void> {
  const stored = await askBackground({ kind: 'stored-choice', service });
  if (signal.aborted) return;
  if (stored) controller.restore(stored);
  let last = choiceIn(controller);
  const store = () => {
    const choice = choiceIn(controller);
    const { selected, drafts } = choice;
    if (selected === last.selected && drafts === last.drafts) return;
    last = choice;
    void askBackground({
      kind: 'store-choice',
      service,
      choice: { selected: [...selected], drafts },
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
