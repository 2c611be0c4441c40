/**
 * What the extension's scripts in one page tell each other. They share one world, which the page cannot
 * see, but each has its own copy of every module.
 */
interface SharedWorld {
  /** Whether the panel's script is in the page, and needs not be asked for again. */
  hasPanel?: boolean;
  /** Whether the panel's script answers the messages to this page. */
  isListening?: boolean;
  /** Whether a person asked for the panel, whatever the page shows. */
  isPanelWanted?: boolean;
  /** Whether they also want the focus there. */
  isFocusWanted?: boolean;
}

const world = globalThis as { myopenipBulk?: SharedWorld };
world.myopenipBulk ??= {};
export const sharedWorld: SharedWorld = world.myopenipBulk;
