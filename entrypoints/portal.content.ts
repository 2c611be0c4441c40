import { defineContentScript } from 'wxt/utils/define-content-script';
import { stopNoticing } from '../utils/dom/remember/page-changes';
import { watchTree } from '../utils/dom/tree/watch-tree';
import { askBackground, onPageMessage } from '../utils/extension/messages';
import { sharedWorld } from '../utils/extension/parts';
import { storedProfile } from '../utils/extension/portal-profile';
import { mayShowUsers, showsUsersPlainly } from '../utils/portal/users/may-show-users';
import { throttled } from '../utils/throttle';

/** How often a page that keeps changing is looked at again, in ms; it is asked for one word of what has. */
const LOOK = 20;
/** How long to wait before the panel's script is asked for again, times the number of the try, in ms. */
const PAUSE = 1000;
const MOST_TRIES = 10;

/**
 * Stands by in every page of a portal, and asks for the panel's script where there is work for it: where
 * users are shown, where a person has shown something of this portal, or where he asks for it.
 */
export default defineContentScript({
  matches: ['https://*.myopenip.fr/*'],
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    const root = document.documentElement;
    let isAsking = false;
    let stopWatching = () => {};

    const askForPanel = async () => {
      if (isAsking) return;
      isAsking = true;
      stopWatching();
      // A worker may be about to die, or an update be under way: then nobody hears.
      for (let attempt = 1; attempt <= MOST_TRIES && !ctx.signal.aborted; attempt++) {
        await askBackground({ kind: 'put-panel' }).catch(() => {});
        if (sharedWorld.hasPanel) return stopNoticing();
        await new Promise<void>((resolve) => ctx.setTimeout(() => resolve(), attempt * PAUSE));
      }
      isAsking = false;
    };

    const look = () => {
      if (mayShowUsers(root)) void askForPanel();
    };
    const often = throttled(look, LOOK);
    const stopListening = onPageMessage((message) => {
      // The panel's own script answers, once it is there.
      if (sharedWorld.isListening) return undefined;
      if (message.kind === 'has-panel') return false;
      if (message.kind !== 'open-panel') return undefined;
      sharedWorld.isPanelWanted = true;
      void askForPanel();
      return true;
    });
    ctx.signal.addEventListener('abort', () => {
      stopWatching();
      stopListening();
    });
    if (showsUsersPlainly(document)) return askForPanel();
    stopWatching = watchTree(root, { onChange: often.soon, onRest: often.soon });
    look();
    const stored = storedProfile(document.location.host);
    // What is shown of this portal in another tab may be what there is to see here.
    const stopFollowing = stored.watch((text) => {
      if (text !== undefined) void askForPanel();
    });
    ctx.signal.addEventListener('abort', stopFollowing);
    const [profile, isAwaited, watched] = await Promise.all([
      stored.read(),
      stored.isDetailAwaited(),
      stored.demonstration(),
    ]);
    if (profile !== undefined || isAwaited || watched !== undefined) await askForPanel();
  },
});
