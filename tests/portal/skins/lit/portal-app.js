/** The whole application: the users, the detail opened last, the questions and messages of the page. */
import './kit.js';
import './portal-question.js';
import './user-detail.js';
import './users-list.js';
import { css, html, LitElement, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { conduct, readBoot } from '../shared/conduct.js';

class PortalApp extends LitElement {
  static properties = {
    users: { state: true },
    /** The detail opened last. Its drawer stays in the page, closed, until another one is opened. */
    opened: { state: true },
    isBusy: { state: true },
  };

  static styles = css`
    :host {
      display: block;
    }
    sl-spinner {
      position: fixed;
      top: 12px;
      left: 50%;
      z-index: 2000;
      font-size: 28px;
    }
  `;

  #boot = readBoot(document);
  #display = {
    confirm: (text) => this.renderRoot.querySelector('portal-question').ask(text),
    toast,
    spinner: (isBusy) => {
      this.isBusy = isBusy;
    },
  };
  #portal = conduct(this.#boot, this.#display);

  constructor() {
    super();
    this.users = [];
    this.isBusy = false;
  }

  async connectedCallback() {
    super.connectedCallback();
    try {
      this.users = (await this.#portal.users()).users;
    } catch ({ message }) {
      toast(message);
    }
  }

  async #open({ detail: { user, button } }) {
    const detail = await this.#portal.open(user.accountcode, button);
    if (detail) this.opened = detail;
  }

  render() {
    const { words } = this.#boot;
    // A new element for each opening: an answer that comes late is not shown to another user.
    const detail =
      this.opened &&
      keyed(
        this.opened,
        html`<user-detail .boot=${this.#boot} .display=${this.#display} .detail=${this.opened}></user-detail>`,
      );
    return html`
      <users-list
        .boot=${this.#boot}
        .users=${this.users}
        @detail-wanted=${this.#open}
      ></users-list>
      ${detail ?? nothing}
      <portal-question .words=${words}></portal-question>
      ${this.isBusy ? html`<sl-spinner></sl-spinner>` : nothing}
    `;
  }
}

/** A message in a corner of the page; a failure without a word shows nothing. */
function toast(text) {
  if (!text) return;
  const settings = { variant: 'danger', closable: true, duration: 6000, textContent: text };
  Object.assign(document.createElement('sl-alert'), settings).toast();
}

customElements.define('portal-app', PortalApp);
