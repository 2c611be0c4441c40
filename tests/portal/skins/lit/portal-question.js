/** A confirmation in the page. */
import { html, LitElement } from 'lit';

class PortalQuestion extends LitElement {
  static properties = {
    words: { attribute: false },
    text: { state: true },
  };

  #resolve;

  constructor() {
    super();
    this.text = '';
  }

  /** Shows the question until it is answered or put away. */
  ask(text) {
    const { promise, resolve } = Promise.withResolvers();
    this.#resolve = resolve;
    this.text = text;
    this.#dialog.show();
    return promise;
  }

  get #dialog() {
    return this.renderRoot.querySelector('sl-dialog');
  }

  #answer(isYes) {
    this.#resolve(isYes);
    this.#dialog.hide();
  }

  render() {
    return html`
      <sl-dialog label="Confirmation" @sl-hide=${() => this.#resolve(false)}>
        ${this.text}
        <sl-button slot="footer" @click=${() => this.#answer(false)}>${this.words.Annuler}</sl-button>
        <sl-button slot="footer" variant="primary" @click=${() => this.#answer(true)}>
          ${this.words.Confirmer}
        </sl-button>
      </sl-dialog>
    `;
  }
}

customElements.define('portal-question', PortalQuestion);
