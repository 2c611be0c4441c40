import { computed, effect } from '@preact/signals';
import { addPageStyle } from '../dom/act/page-style';
import type { Dock } from './dock';
import type { MountedPanel } from './followed-page';

/**
 * The open panel pushes the page aside by a margin only. An overflow, a height or a position of ours would
 * take the scrolling from the window, and the page's scripts would hear of none. The root is at least as
 * wide as its content with that margin, so that wide lists can be scrolled out from below the panel.
 */
function roomFor({ side, width }: Dock): string {
  return `html { min-width: min-content !important; }
body { margin-${side}: ${width}px !important; }`;
}

/**
 * Pushes the page aside while the panel is open and a person does not teach the extension, for which they
 * need the whole page.
 *
 * @returns how to give the page its room back
 */
export function pushPageAside(
  document: Document,
  { model, recognition, dock }: Pick<MountedPanel, 'model' | 'recognition' | 'dock'>,
): () => void {
  // A signal of its own: the page must not be changed, and looked at again, with every change of a model.
  const isAside = computed(() => {
    const { teaching, watching, learned } = recognition.model.value;
    return !model.value.folded && !(teaching ?? watching ?? learned);
  });
  let giveBack = () => {};
  const stop = effect(() => {
    giveBack();
    giveBack = isAside.value ? addPageStyle(document, roomFor(dock.settled.value)) : () => {};
  });
  return () => {
    stop();
    giveBack();
  };
}
