import type { PanelProps } from '../../components/panel/Panel';
import { duringLook } from '../dom/remember/once-per-look';
import { answerPageMessages } from '../extension/answer-page-messages';
import { pageFlags } from '../extension/page-flags';
import type { StoredEvidence } from '../extension/portal-evidence';
import type { StoredProfile } from '../extension/portal-profile';
import { i18n } from '../locales/wording';
import { readService } from '../portal/page/service-in-view';
import { isUsersPage } from '../portal/page/users-page';
import { throttled } from '../throttle';
import { GRACE, LOOK, LOOK_AT_WORK } from '../timing';
import { pageHandlers } from './answer-page';
import { BlockedPress } from './blocked-press';
import type { DockPart } from './dock-part';
import { tellOfLeft } from './left-service';
import { PanelFocus } from './panel-focus';
import type { PanelSettings } from './panel-settings';
import { RecognitionController } from './recognition/recognition-controller';
import { ServicePanel } from './service-panel';
import type { ShieldOptions } from './shield';
import { UsersInView } from './users/users-in-view';
import { watchPage } from './watch-page';

/** What following a page of the portal needs of the extension. */
export interface FollowedPageOptions {
  document: Document;
  signal: AbortSignal;
  /** Draws the panel. @returns how to remove it */
  mount: (panel: MountedPanel) => Promise<() => void>;
  settings: PanelSettings;
  /** The profile of this host's portal. */
  stored: StoredProfile;
  /** What has been seen to work on this host's portal. */
  evidence: StoredEvidence;
  dock: DockPart;
}

/** What the panel shows, and what its buttons do. */
export interface MountedPanel {
  model: ServicePanel['controller']['model'];
  actions: PanelProps['actions'];
  recognition: RecognitionController;
  dock: DockPart;
  shield: ShieldOptions;
}

/** A page of the portal. While it shows users, it has the panel, and a checkbox in each row. */
export class FollowedPage {
  readonly #options: FollowedPageOptions;
  readonly #root: Element;
  readonly #recognition: RecognitionController;
  #panel: ServicePanel | undefined;
  #unmount: Promise<() => void> | undefined;
  /** Whether a person wants the panel here, whatever the page shows. */
  #isWanted = false;
  /** Removes the panel at the end of the grace. */
  #leaving: ReturnType<typeof setTimeout> | undefined;
  readonly #often = throttled(() => duringLook(() => this.#look()), LOOK);
  readonly #rarely = throttled(() => duringLook(() => this.#look()), LOOK_AT_WORK);

  readonly #users: UsersInView;
  readonly #focus: PanelFocus;
  readonly #blocked = new BlockedPress({
    confirmation: () => this.#panel?.controller.model.value.run.confirmation,
    isBusy: () => this.#isActive,
    said: () => {
      const { alert = '' } = this.#panel?.controller.model.value ?? {};
      return alert === i18n.t('error.hidden') ? '' : alert;
    },
    actions: {
      confirm: () => this.#panel?.controller.actions.run.confirm(),
      cancel: () => this.#panel?.controller.actions.run.cancel(),
    },
  });

  constructor(options: FollowedPageOptions) {
    const { document, stored, signal } = options;
    this.#options = options;
    this.#focus = new PanelFocus({
      document,
      isOpen: () => this.#unmount !== undefined && this.#panel?.isFolded === false,
      open: async () => {
        this.#open();
        await this.#unmount;
      },
    });
    this.#root = document.documentElement;
    this.#users = new UsersInView({
      document,
      signal,
      panel: () => this.#panel,
      isShown: () => this.#unmount !== undefined,
    });
    this.#recognition = new RecognitionController({
      document,
      stored,
      signal,
      evidence: () => this.#panel?.firstContact.evidence,
      isShown: () => this.#unmount !== undefined,
      isAtWork: () => this.#isAtWork,
      onChange: () => this.#lookSoon(),
    });
  }

  /** Follows the page until the signal aborts. */
  start(): void {
    const { document, signal } = this.#options;
    watchPage(document, signal, {
      onChange: () => this.#lookSoon(),
      onInput: () => this.#panel?.outdate(),
      onClick: () => {
        if (this.#panel?.users.isReading) this.#panel.outdate();
      },
    });
    const stopListening = answerPageMessages(
      pageHandlers({
        panel: () => this.#panel,
        isShown: () => this.#unmount !== undefined,
        open: () => this.#open(),
        focus: () => this.#focus.toggle(),
        blocked: this.#blocked,
        dock: this.#options.dock,
      }),
    );
    signal.addEventListener('abort', () => {
      stopListening();
      this.#takeAway();
    });
    pageFlags.isListening = true;
    if (pageFlags.isFocusWanted) void this.#focus.toggle();
    else if (pageFlags.isPanelWanted) this.#open();
    else this.#look();
  }

  get #isActive(): boolean {
    return this.#panel?.controller.isActive === true;
  }

  get #isAtWork(): boolean {
    return this.#isActive || this.#panel?.users.isReading === true;
  }

  #lookSoon(): void {
    (this.#isAtWork ? this.#rarely : this.#often).soon();
  }

  #look(): void {
    if (this.#options.signal.aborted) return;
    const isThere = isUsersPage(this.#root);
    if (isThere) {
      clearTimeout(this.#leaving);
      this.#leaving = undefined;
    } else if (!this.#isActive && this.#panel?.isGoingBack !== true) {
      this.#leaving ??= setTimeout(() => this.#leave(), GRACE);
    }
    // A person who teaches the extension sees the result, whatever it is.
    if (this.#recognition.isTaught) {
      this.#isWanted = true;
      this.#panel?.stayHere();
    }
    if (isThere || this.#isWanted || this.#recognition.isInUse) this.#show();
    this.#recognition.pageChanged();
  }

  #show(): void {
    const service = readService(this.#root);
    if (this.#panel?.service.key !== service.key && !this.#isActive) {
      this.#takeAway();
      void this.#panel?.users.endReading();
      this.#panel?.stayHere();
      const { document, signal, settings, evidence } = this.#options;
      const onSelection = () => this.#showSelection();
      const left = this.#panel?.controller.model.peek();
      this.#panel = new ServicePanel({
        document,
        service,
        signal,
        settings,
        evidence,
        onSelection,
        onBack: () => this.#lookSoon(),
      });
      if (left) tellOfLeft(left, this.#panel.controller);
    }
    if (!this.#unmount) this.#mount();
    // Looks are rare during a run: a later task would have to look for the list again.
    else if (this.#isActive) this.#users.show();
    else this.#users.showSoon();
  }

  #mount(): void {
    const { controller } = this.#panel ?? {};
    this.#unmount =
      controller &&
      this.#options.mount({
        model: controller.model,
        actions: controller.actions,
        recognition: this.#recognition,
        dock: this.#options.dock,
        shield: {
          onBlocked: (button) => {
            this.#blocked.remember(button);
            this.#panel?.controller.warn(i18n.t('error.hidden'));
          },
          onPassed: () => this.#blocked.forget(),
        },
      });
    // The panel first: a person waits for it.
    void this.#unmount?.then(() => this.#users.showSoon());
    this.#recognition.shown();
  }

  /** All users that were read may be selected now: the rows in view show it at once. */
  #showSelection(): void {
    this.#rarely.flush();
    this.#users.showSelection();
  }

  /** Called when the page shows no users. A panel that a person wants stays, and says so. */
  #leave(): void {
    this.#leaving = undefined;
    if (!this.#isWanted && !this.#recognition.isInUse) this.#takeAway();
    else {
      this.#users.remove();
      this.#panel?.controller.showObstacle(i18n.t('error.usersMissing'));
    }
  }

  /** Removes the panel. The selection is kept: the person may come back to the users. */
  #takeAway(): void {
    this.#users.remove();
    void this.#unmount?.then((remove) => remove());
    this.#unmount = undefined;
  }

  /** Shows the panel, whatever the page is. */
  #open(): void {
    this.#isWanted = true;
    this.#show();
    this.#panel?.controller.actions.fold(false);
    if (!isUsersPage(this.#root)) this.#leave();
  }
}
