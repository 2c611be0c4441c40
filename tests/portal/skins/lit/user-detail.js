/** A user's detail: a drawer that opens as soon as it is in the page. */
import './number-chooser.js';
import { html, LitElement, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { conduct } from '../shared/conduct.js';
import { detailStyle } from './detail-style.js';

class UserDetail extends LitElement {
  static properties = {
    boot: { attribute: false },
    /** The part of the skin's display that lies outside the drawer. */
    display: { attribute: false },
    detail: { attribute: false },
    options: { state: true },
    /** The option that a number is being chosen for. */
    choosing: { state: true },
    message: { state: true },
    errorHtml: { state: true },
  };

  static styles = detailStyle;

  #portal;

  willUpdate(changed) {
    if (!changed.has('detail')) return;
    this.options = this.detail.options;
    this.choosing = undefined;
    this.message = '';
    this.errorHtml = '';
  }

  firstUpdated() {
    this.#portal = conduct(this.boot, {
      ...this.display,
      line: (text) => {
        this.message = text;
      },
      errorPage: (page) => {
        this.errorHtml = page;
      },
      draw: (detail) => {
        this.detail = detail;
      },
      drawLine: (line) => {
        this.options = this.options.map((old) => (old.option === line.option ? line : old));
      },
      close: () => this.#drawer.hide(),
    });
    this.#drawer.show();
  }

  get #drawer() {
    return this.renderRoot.querySelector('sl-drawer');
  }

  async #change(line, button, value) {
    this.message = '';
    await this.#portal.change({ user: this.detail.user, line, value, button });
    this.choosing = undefined;
  }

  render() {
    const { words } = this.boot;
    const { user } = this.detail;
    return html`
      <sl-drawer label=${words["Détails de l'utilisateur"]}>
        ${this.message ? html`<sl-alert variant="danger" open>${this.message}</sl-alert>` : nothing}
        ${this.errorHtml ? unsafeHTML(this.errorHtml) : keyed(this.detail, this.#parts())}
        <sl-button
          slot="footer"
          variant="warning"
          outline
          @click=${() => this.#portal.resetSip(user)}
        >${words['Réinitialiser mot de passe SIP']}</sl-button>
        <sl-button slot="footer" @click=${() => this.#drawer.hide()}>${words.Fermer}</sl-button>
      </sl-drawer>
    `;
  }

  #parts() {
    const { words } = this.boot;
    const { user, information, restrictions } = this.detail;
    const term = ({ label, value }) => html`<dt>${label}</dt><dd>${value}</dd>`;
    return html`
      <h3>${words.Informations}</h3>
      <dl>
        ${information.map(term)}
        <dt>${words.Accession}</dt>
        <dd>
          <sl-button size="small" @click=${() => this.#portal.sendLink(user)}>
            ${words['Envoyer le lien']}
          </sl-button>
        </dd>
      </dl>
      <h3>${words.Restrictions}</h3>
      <dl>${restrictions.map(term)}</dl>
      <h3>${words.Options}</h3>
      <dl>${this.options.map((line) => this.#optionLine(line))}</dl>
    `;
  }

  #optionLine(line) {
    const { words } = this.boot;
    const { label, value, kind, option } = line;
    const shown =
      kind === 'flag'
        ? html`<sl-switch disabled .checked=${value === words.Oui}></sl-switch>`
        : html`<span>${value}</span>`;
    return html`
      <dt>${label}</dt>
      <dd>${shown}${this.#sign(line)}</dd>
      ${this.choosing === option ? this.#chooser(line) : nothing}
    `;
  }

  #sign(line) {
    const { words } = this.boot;
    const { button, kind, option } = line;
    if (!button) return nothing;
    const onClick = ({ currentTarget }) => {
      if (button === 'add' && kind === 'number') this.choosing = option;
      else this.#change(line, currentTarget);
    };
    const name = button === 'add' ? 'plus-lg' : 'x-lg';
    const word = words[button === 'add' ? 'Ajouter' : 'Retirer'];
    return html`<sl-icon-button name=${name} label=${word} @click=${onClick}></sl-icon-button>`;
  }

  #chooser(line) {
    const onChosen = ({ detail: { number, button } }) => this.#change(line, button, number);
    const onCancelled = () => {
      this.choosing = undefined;
    };
    return html`
      <dd class="chooser">
        <number-chooser
          .words=${this.boot.words}
          .numbers=${line.numbers}
          @chosen=${onChosen}
          @cancelled=${onCancelled}
        ></number-chooser>
      </dd>
    `;
  }
}

customElements.define('user-detail', UserDetail);
