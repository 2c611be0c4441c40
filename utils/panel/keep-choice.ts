import { effect } from '@preact/signals';
import type { Choice } from '../extension/kept-choice';
import { askBackground } from '../extension/messages';
import { throttled } from '../throttle';
import type { PanelController } from './panel-controller';

/** How often what is chosen is handed on while it keeps changing, in ms. */
const INTERVAL = 200;

/** Brings back what was chosen for a service before this page came, and keeps it from now on. */
export async function followChoice(
  controller: PanelController,
  service: string,
  signal: AbortSignal,
): Promise<void> {
  const kept = (await askBackground({ kind: 'kept-choice', service })) as Choice | null;
  if (signal.aborted) return;
  if (kept) controller.restore(kept);
  let told = choiceOf(controller);
  const tell = () => {
    const choice = choiceOf(controller);
    if (choice.selected === told.selected && choice.drafts === told.drafts) return;
    told = choice;
    const { drafts } = choice;
    void askBackground({
      kind: 'keep-choice',
      service,
      choice: { selected: [...choice.selected], drafts },
    });
  };
  const { soon, now } = throttled(tell, INTERVAL);
  const stop = effect(() => {
    if (choiceOf(controller)) soon();
  });
  // The next page may be on its way already.
  window.addEventListener('pagehide', now, { signal });
  signal.addEventListener('abort', stop);
}

function choiceOf({ model }: PanelController) {
  const { selected, drafts } = model.value;
  return { selected, drafts };
}
