import type { Confirmation, PanelActions } from '../../components/panel/panel-model';
import type { Waiting } from '../../components/popup/popup-model';
import { pressFor } from '../../components/trusted-events';

/** The panel that a page hides, as far as a person can go on with it elsewhere. */
interface HiddenPanel {
  confirmation: () => Confirmation | undefined;
  /** Whether it is at work: then its buttons are others. */
  isBusy: () => boolean;
  /** What the panel says to be amiss, which nobody sees there. */
  said: () => string;
  actions: Pick<PanelActions, 'confirm' | 'cancel'>;
}

/**
 * The last press that was kept from the panel because the page hides it. It waits to be made in the
 * extension's own page, which no page can cover, and what it asks is confirmed there too.
 */
export class KeptPresses {
  readonly #panel: HiddenPanel;
  /** The button, and the tree in which another one may take its place. */
  #kept: { button: HTMLButtonElement; tree: ParentNode } | undefined;

  constructor(panel: HiddenPanel) {
    this.#panel = panel;
  }

  keep(button: HTMLButtonElement): void {
    this.#kept = { button, tree: button.getRootNode() as unknown as ParentNode };
  }

  /** The person sees the panel again: nothing waits elsewhere any more. */
  forget(): void {
    this.#kept = undefined;
  }

  /** What is to be asked elsewhere; nothing where no press was kept, or its button is gone. */
  get waiting(): Waiting | undefined {
    if (!this.#kept) return undefined;
    const confirmation = this.#panel.confirmation();
    if (confirmation) return { kind: 'confirmation', confirmation };
    const button = this.#button();
    const isBusy = this.#panel.isBusy() || button?.disabled === true;
    if (!button && !isBusy) return undefined;
    const { textContent: name } = this.#kept.button;
    return { kind: 'press', button: name ?? '', isBusy, said: this.#panel.said() };
  }

  /** Does what a person has answered there to what waits now. @returns whether there was anything */
  answer(answer: 'press' | 'confirm' | 'cancel'): boolean {
    const { waiting } = this;
    const isAsked = waiting?.kind === (answer === 'press' ? 'press' : 'confirmation');
    if (!waiting || (!isAsked && answer !== 'cancel')) return false;
    if (waiting.kind === 'press' && waiting.isBusy) return false;
    const button = this.#button();
    if (answer === 'press') {
      // What it asks waits to be confirmed there too.
      if (button) pressFor(button);
      return button !== undefined;
    }
    this.forget();
    if (waiting.kind === 'confirmation') this.#panel.actions[answer as 'confirm' | 'cancel']();
    return true;
  }

  /** The button that a person meant, or the one that has come in its place and says the same. */
  #button(): HTMLButtonElement | undefined {
    if (!this.#kept) return undefined;
    const { button, tree } = this.#kept;
    if (button.isConnected) return button;
    const alike = [...tree.querySelectorAll('button')].filter((one) => {
      return one.textContent === button.textContent;
    });
    return alike.length === 1 ? alike[0] : undefined;
  }
}
