/** The users: an ARIA grid made of plain elements, cut into pages in the browser. */
import { css, html, LitElement } from 'lit';

const COLUMNS = ['Licence', 'SDA', 'Nom', 'Admin.', "Numéro d'urgence", 'État', 'Action'];

class UsersList extends LitElement {
  static properties = {
    boot: { attribute: false },
    users: { attribute: false },
    page: { state: true },
  };

  static styles = css`
    [role='row'] {
      display: grid;
      grid-template-columns: 1.4fr 1fr 2fr 0.8fr 1.2fr 1fr 0.6fr;
      align-items: center;
      border-bottom: 1px solid var(--sl-color-neutral-200);
    }
    [role='row']:not(:first-child):hover {
      background: var(--sl-color-neutral-50);
    }
    [role='columnheader'] {
      font-weight: var(--sl-font-weight-bold);
      text-transform: var(--labels-case);
    }
    [role='columnheader'],
    [role='gridcell'] {
      padding: var(--sl-spacing-x-small);
      overflow-wrap: anywhere;
    }
    a {
      color: var(--sl-color-primary-700);
    }
    .type {
      color: var(--sl-color-neutral-600);
      font-size: var(--sl-font-size-small);
    }
    .pager {
      display: flex;
      gap: var(--sl-spacing-medium);
      align-items: center;
      justify-content: end;
      padding: var(--sl-spacing-medium) 0;
    }
    sl-button {
      text-transform: var(--labels-case);
    }
  `;

  constructor() {
    super();
    this.page = 1;
  }

  get #pages() {
    return Math.max(1, Math.ceil(this.users.length / this.boot.manners.pageLength));
  }

  render() {
    const { words, manners } = this.boot;
    const { pageLength, labels } = manners;
    const shown = this.users.slice((this.page - 1) * pageLength, this.page * pageLength);
    return html`
      <div role="grid">
        <div role="row">
          ${COLUMNS.map((column) => html`<div role="columnheader">${words[column]}</div>`)}
        </div>
        ${shown.map((user) => this.#row(user, words))}
      </div>
      <div class="pager">
        ${this.#turn(words.Précédent, this.page - 1)}
        <span>Page ${this.page} ${labels === 'english' ? 'of' : 'sur'} ${this.#pages}</span>
        ${this.#turn(words.Suivant, this.page + 1)}
      </div>
    `;
  }

  #row(user, words) {
    const isConnected = user.state === 'Connecté';
    const onDetail = ({ currentTarget }) => {
      const detail = { user, button: currentTarget };
      this.dispatchEvent(new CustomEvent('detail-wanted', { detail }));
    };
    return html`
      <div role="row">
        <div role="gridcell">
          <a href="#" @click=${(event) => event.preventDefault()}>${user.licence}</a><br />
          <span class="type">${user.licenceType}</span>
        </div>
        <div role="gridcell">${user.sda}</div>
        <div role="gridcell">${user.name}</div>
        <div role="gridcell">
          <sl-checkbox size="small" disabled .checked=${user.admin}>
            ${words[user.admin ? 'Oui' : 'Non']}
          </sl-checkbox>
        </div>
        <div role="gridcell">${user.emergency}</div>
        <div role="gridcell">
          <sl-badge variant=${isConnected ? 'success' : 'neutral'} pill>${user.state}</sl-badge>
        </div>
        <div role="gridcell">
          <sl-icon-button
            name="pencil-square"
            label=${words.Détail}
            @click=${onDetail}
          ></sl-icon-button>
        </div>
      </div>
    `;
  }

  #turn(word, to) {
    const go = () => {
      this.page = to;
    };
    const isDisabled = to < 1 || to > this.#pages;
    return html`<sl-button size="small" ?disabled=${isDisabled} @click=${go}>${word}</sl-button>`;
  }
}

customElements.define('users-list', UsersList);
