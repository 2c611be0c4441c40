import { delay } from '../delay';
import { stopNoticing } from '../dom/remember/page-changes';
import { watchTree } from '../dom/tree/watch-tree';
import { answerPageMessages } from '../extension/answer-page-messages';
import type { PageRequests } from '../extension/messages';
import { pageFlags } from '../extension/page-flags';
import { storedProfile } from '../extension/portal-profile';
import { askBackground } from '../extension/send-message';
import { mayShowUsers, showsUsersPlainly } from '../portal/users/may-show-users';
import type { Handlers } from '../requests';
import { throttled } from '../throttle';
import { ASK_AGAIN, LOOK_FOR_USERS } from '../timing';

const MOST_TRIES = 10;

/**
 * The small script in every page of the portal. It asks for the panel's script where the page shows users,
 * where a person taught the extension something of this portal, or where a person asks for the panel.
 */
export class PanelOnDemand {
  readonly #document: Document;
  readonly #signal: AbortSignal;
  #isAsking = false;
  #stopWatching = () => {};

  constructor(document: Document, signal: AbortSignal) {
    this.#document = document;
    this.#signal = signal;
  }

  async start(): Promise<void> {
    const stopListening = answerPageMessages(this.#handlers, () => !pageFlags.isListening);
    this.#signal.addEventListener('abort', () => {
      this.#stopWatching();
      stopListening();
    });
    if (showsUsersPlainly(this.#document)) return this.#askForPanel();
    this.#watch();
    if (await this.#isTaught()) await this.#askForPanel();
  }

  /** The replies until the panel's script answers. */
  readonly #handlers: Handlers<PageRequests> = {
    'is-at': () => false,
    'is-slow': () => false,
    ask: () => false,
    'panel-state': () => null,
    'open-panel': () => this.#want(),
    'focus-panel': () => {
      pageFlags.isFocusWanted = true;
      return this.#want();
    },
    'show-lot': () => false,
    'service-in-view': () => null,
    'service-details': () => null,
    'take-changes': () => 'elsewhere',
    'select-users': () => 'elsewhere',
    'what-waits': () => null,
    'answer-waiting': () => false,
  };

  #want(): true {
    pageFlags.isPanelWanted = true;
    void this.#askForPanel();
    return true;
  }

  #watch(): void {
    const root = this.#document.documentElement;
    const look = () => {
      if (mayShowUsers(root)) void this.#askForPanel();
    };
    const { soon } = throttled(look, LOOK_FOR_USERS);
    this.#stopWatching = watchTree(root, { onChange: soon, onRest: soon });
    look();
  }

  /** Whether a person taught something of this portal, or is teaching it now. */
  async #isTaught(): Promise<boolean> {
    const stored = storedProfile(this.#document.location.host);
    // In another tab they may do so later.
    const stopFollowing = stored.watch((text) => {
      if (text !== undefined) void this.#askForPanel();
    });
    this.#signal.addEventListener('abort', stopFollowing);
    const [profile, isAwaited, watched] = await Promise.all([
      stored.read(),
      stored.isDetailAwaited(),
      stored.demonstration(),
    ]);
    return profile !== undefined || isAwaited || watched !== undefined;
  }

  /** Asks until the script has come: the worker may be about to end, or the extension to be updated. */
  async #askForPanel(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    this.#stopWatching();
    for (let attempt = 1; attempt <= MOST_TRIES && !this.#signal.aborted; attempt++) {
      await askBackground({ kind: 'put-panel' }).catch(() => {});
      if (pageFlags.hasPanel) return stopNoticing();
      await delay(attempt * ASK_AGAIN, this.#signal).catch(() => {});
    }
    this.#isAsking = false;
  }
}
