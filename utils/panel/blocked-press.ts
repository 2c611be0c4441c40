import type { Confirmation, RunActions } from '../../components/panel/run/run-model';
import type { Waiting } from '../../components/popup/popup-model';
import { pressFor } from '../../components/trusted-events';
import { isStanding } from '../dom/flat-tree';
import type { WaitingAnswer } from '../extension/messages';

/** What a person needs of a panel that the page hides, to go on in the popup. */
interface HiddenPanel {
  confirmation: () => Confirmation | undefined;
  /** Whether the panel is at work: then it shows other buttons. */
  isBusy: () => boolean;
  /** The panel's alert, which the person cannot see there. */
  said: () => string;
  actions: Pick<RunActions, 'confirm' | 'cancel'>;
}

/**
 * The last press that the shield blocked because the page hides the panel. It waits in the popup, which no
 * page can cover: the person presses there, and answers there what the press asks.
 */
export class BlockedPress {
  readonly #panel: HiddenPanel;
  /** The button, and the tree in which another button may take its place. */
  #blocked: { button: HTMLButtonElement; tree: ParentNode } | undefined;

  constructor(panel: HiddenPanel) {
    this.#panel = panel;
  }

  remember(button: HTMLButtonElement): void {
    this.#blocked = { button, tree: button.getRootNode() as unknown as ParentNode };
  }

  /** To be called when the person can press in the panel again: then nothing waits in the popup. */
  forget(): void {
    this.#blocked = undefined;
  }

  /** What waits in the popup; nothing when no press was blocked or its button is gone. */
  get waiting(): Waiting | undefined {
    if (!this.#blocked) return undefined;
    const confirmation = this.#panel.confirmation();
    if (confirmation) return { kind: 'confirmation', confirmation };
    const button = this.#button();
    const isBusy = this.#panel.isBusy() || button?.disabled === true;
    if (!button && !isBusy) return undefined;
    const { textContent: name } = this.#blocked.button;
    return { kind: 'press', button: name ?? '', isBusy, said: this.#panel.said() };
  }

  /** Does what the person answered in the popup. @returns whether that was what waits now */
  answer(answer: WaitingAnswer): boolean {
    const { waiting } = this;
    const isAsked = waiting?.kind === (answer === 'press' ? 'press' : 'confirmation');
    if (!waiting || (!isAsked && answer !== 'cancel')) return false;
    if (waiting.kind === 'press' && waiting.isBusy) return false;
    if (answer === 'press') return this.#press();
    this.forget();
    if (waiting.kind === 'confirmation') this.#panel.actions[answer]();
    return true;
  }

  /** The press stays remembered: what it asks will wait in the popup too. */
  #press(): boolean {
    const button = this.#button();
    if (button) pressFor(button);
    return button !== undefined;
  }

  /** The button of the blocked press, or the one button with the same text that took its place. */
  #button(): HTMLButtonElement | undefined {
    if (!this.#blocked) return undefined;
    const { button, tree } = this.#blocked;
    if (isStanding(button)) return button;
    const alike = [...tree.querySelectorAll('button')].filter((one) => {
      return one.textContent === button.textContent;
    });
    return alike.length === 1 ? alike[0] : undefined;
  }
}
