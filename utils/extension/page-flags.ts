/**
 * What the extension's scripts in one page tell each other. The page cannot see it. Each script has its own copy of
 * every module, so the flags are kept in the world that the scripts have in common.
 */
interface PageFlags {
  /** Whether the panel's script is in the page, and need not be asked for again. */
  hasPanel?: boolean;
  /** Whether the panel's script answers the messages to this page. */
  isListening?: boolean;
  /** Whether a person asked for the panel, whatever the page shows. */
  isPanelWanted?: boolean;
  /** Whether they also want the focus there. */
  isFocusWanted?: boolean;
}

const world = globalThis as { myopenipBulk?: PageFlags };
world.myopenipBulk ??= {};
export const pageFlags: PageFlags = world.myopenipBulk;
