import { isStanding } from '../dom/flat-tree';
import { OWN } from '../dom/own-mark';

/** How to see and show the panel that gets the focus. */
export interface PanelFocusOptions {
  document: Document;
  /** Whether the panel is there, and not folded. */
  isOpen: () => boolean;
  /** Shows the panel, unfolded. Resolves when it is drawn. */
  open: () => Promise<void>;
}

/** The focus, which one key brings into the panel, and back to where it was. */
export class PanelFocus {
  readonly #options: PanelFocusOptions;
  /** What had the focus before. */
  #before: HTMLElement | undefined;

  constructor(options: PanelFocusOptions) {
    this.#options = options;
  }

  /** Brings the focus into the panel, which is shown for it; back, where it is there already. */
  async toggle(): Promise<void> {
    const { document, isOpen, open } = this.#options;
    const within = document.activeElement === this.#host ? this.#host : undefined;
    if (within && isOpen()) return this.#giveBack(within);
    if (!within) this.#before = focusedIn(document);
    await open();
    this.#host?.shadowRoot?.querySelector<HTMLElement>('.panel')?.focus({ preventScroll: true });
  }

  get #host(): HTMLElement | undefined {
    return this.#options.document.querySelector<HTMLElement>(`[${OWN}="panel"]`) ?? undefined;
  }

  #giveBack(host: HTMLElement): void {
    (host.shadowRoot?.activeElement as HTMLElement | null)?.blur();
    if (this.#before && isStanding(this.#before)) this.#before.focus({ preventScroll: true });
    this.#before = undefined;
  }
}

/** What has the focus, also in a shadow root; `undefined` where nothing has. */
function focusedIn(document: Document): HTMLElement | undefined {
  let { activeElement } = document;
  while (activeElement?.shadowRoot?.activeElement) {
    activeElement = activeElement.shadowRoot.activeElement;
  }
  const isNothing = activeElement === null || activeElement === document.body;
  return isNothing ? undefined : (activeElement as HTMLElement);
}
