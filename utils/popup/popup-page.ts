import { signal } from '@preact/signals';
import type { PopupActions, PopupModel } from '../../components/popup/popup-model';
import { askForAccess, hasAccess } from '../extension/access';
import { followRuns } from '../extension/ports';
import { askPage } from '../extension/send-message';
import { openHistory, openInventory, openOptions, openWorkbook } from '../extension/tabs';
import { throttled } from '../throttle';
import { ASK_HIDDEN_PANEL, ASK_PANEL, SHOW_LOTS } from '../timing';
import { findWaiting } from './hidden-panel';
import { findPanel, openPanel } from './open-panel';
import { showInventory } from './popup-inventory';
import { PopupLots } from './popup-lots';
import { showRun } from './show-run';

/** What the popup shows, and what its buttons do. */
export class PopupPage {
  readonly model = signal<PopupModel>({
    lots: [],
    isReady: false,
    isShutOut: false,
  });
  readonly #lots = new PopupLots();
  readonly #refresh = throttled(() => {
    this.#patch({ lots: this.#lots.list(), isReady: true });
  }, SHOW_LOTS);
  readonly #refreshPanel = throttled(() => void this.#lookForPanel(), ASK_PANEL);
  readonly #follow = followRuns((message) => {
    // A run that begins or ends changes what the panel does.
    this.#refreshPanel.soon();
    if (this.#lots.hear(message)) this.#refresh.soon();
    else this.#follow.send({ kind: 'refresh' });
  });
  /** The tab whose page hides our panel, while something waits there. */
  #hidden: number | undefined;
  #poll: ReturnType<typeof setTimeout> | undefined;
  /** The tab in front, where it is a page of the portal. */
  #portalTab: number | undefined;

  readonly actions: PopupActions = {
    ask: (run, what) => this.#follow.send({ kind: 'ask', run, what }),
    showTab: (lot) => {
      const inventory = this.#lots.inventory(lot);
      if (inventory) void showInventory(inventory);
      const run = this.#lots.lastRunOf(lot);
      if (run) void showRun(lot, run).catch(() => this.#follow.send({ kind: 'refresh' }));
    },
    openReport: (lot) => void (this.#lots.inventory(lot) ? openInventory : openHistory)(lot),
    openHistory: () => void openHistory(),
    openWorkbook: () => void openWorkbook(),
    openOptions: () => void openOptions(),
    askForAccess: () => void askForAccess().then(this.lookForAccess, this.lookForAccess),
    answer: (answer) => {
      if (this.#hidden === undefined) return;
      const look = () => this.#lookForWaiting();
      void askPage(this.#hidden, { kind: 'answer-waiting', answer }).then(look, look);
    },
    openPanel: () => {
      if (this.#portalTab === undefined) return;
      const look = () => this.#lookForPanel();
      void openPanel(this.#portalTab).then(look, look);
    },
  };

  /** Looks at everything that may have changed outside of the popup. */
  look(): void {
    void this.lookForAccess();
    void this.#lookForPanel();
    void this.#lookForWaiting();
  }

  readonly lookForAccess = async (): Promise<void> => {
    this.#patch({ isShutOut: !(await hasAccess()) });
  };

  async #lookForPanel(): Promise<void> {
    const found = await findPanel();
    this.#portalTab = found?.tab;
    this.#patch({ panel: found?.panel });
  }

  /** Follows what waits in the tab in front. It changes there too: a press may first read details. */
  async #lookForWaiting(): Promise<void> {
    const found = await findWaiting();
    const isOver = this.#hidden !== undefined && !found;
    this.#hidden = found?.tab;
    if (found || isOver) this.#patch({ waiting: found?.waiting });
    clearTimeout(this.#poll);
    if (found) this.#poll = setTimeout(() => void this.#lookForWaiting(), ASK_HIDDEN_PANEL);
  }

  #patch(part: Partial<PopupModel>): void {
    this.model.value = { ...this.model.value, ...part };
  }
}
