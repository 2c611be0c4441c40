/** What asks for the number to associate. */
import { css, html, LitElement } from 'lit';

class NumberChooser extends LitElement {
  static properties = {
    words: { attribute: false },
    numbers: { attribute: false },
  };

  static styles = css`
    :host {
      display: flex;
      gap: var(--sl-spacing-x-small);
      align-items: end;
    }
    sl-select {
      width: 15rem;
    }
    sl-button {
      text-transform: var(--labels-case);
    }
  `;

  #validate({ currentTarget }) {
    const number = this.renderRoot.querySelector('sl-select').value;
    const detail = { number, button: loadable(currentTarget) };
    this.dispatchEvent(new CustomEvent('chosen', { detail }));
  }

  #cancel() {
    this.dispatchEvent(new CustomEvent('cancelled'));
  }

  render() {
    const { words } = this;
    return html`
      <sl-select
        size="small"
        hoist
        label=${words['Numéro à associer']}
        placeholder=${words['Choisir un numéro']}
      >
        ${this.numbers.map((number) => html`<sl-option value=${number}>${number}</sl-option>`)}
      </sl-select>
      <sl-button size="small" variant="primary" @click=${this.#validate}>${words.Valider}</sl-button>
      <sl-button size="small" @click=${this.#cancel}>${words.Annuler}</sl-button>
    `;
  }
}

/** A button that turns the kit's own spinner while it is disabled. */
function loadable(button) {
  return {
    set disabled(isDisabled) {
      Object.assign(button, { disabled: isDisabled, loading: isDisabled });
    },
  };
}

customElements.define('number-chooser', NumberChooser);
