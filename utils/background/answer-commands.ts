import { askPage } from '../extension/send-message';

/** The key that brings the focus into the panel, as the manifest calls it. */
const FOCUS_PANEL = 'focus-panel';

/**
 * Does what a person asks for by a key of the browser.
 *
 * @param command as the manifest calls it
 * @param tab the one in front
 */
export async function answerCommand(command: string, tab?: { id?: number }): Promise<void> {
  if (command !== FOCUS_PANEL || tab?.id === undefined) return;
  try {
    await askPage(tab.id, { kind: 'focus-panel' });
  } catch {
    // No page of the portal, or one that was open before the extension was installed.
  }
}
