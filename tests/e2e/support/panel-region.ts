import type { Page } from 'puppeteer';
import {
  type Found,
  find,
  findBySelector,
  findNow,
  PATIENCE,
  press,
  type StepTitle,
  spoken,
  tidy,
  waitForText,
} from './find.ts';

/** The panel as a region of its page: what stands in it, what is pressed, what it says. */
export class PanelRegion {
  readonly page: Page;
  #region: Found | undefined;

  constructor(page: Page) {
    this.page = page;
  }

  /** The panel as a whole. Looked for again when the page has put up another one. */
  async region(): Promise<Found> {
    if (!(await this.#isThere())) {
      this.#region = await findBySelector(this.page, panelSelector());
    }
    return this.#region as Found;
  }

  find(role: string, name: string): Promise<Found> {
    return find(() => this.region(), role, name);
  }

  /** Brings the tab to the front. */
  async lookAt(): Promise<void> {
    await this.page.bringToFront();
  }

  /** Presses a button of the panel, whose name may go on after this. */
  async press(name: string): Promise<void> {
    const step = STEP_OF[name];
    if (step) await this.open(step);
    await press(() => this.find('button', name));
  }

  /** Opens a step by its heading, where it is closed. */
  async open(step: StepTitle): Promise<void> {
    const heading = () => this.find('button', step);
    const isOpen = await (await heading()).evaluate((button) => button.ariaExpanded === 'true');
    if (!isOpen) await press(heading);
  }

  async has(role: string, name: string): Promise<boolean> {
    return (await findNow(await this.region(), role, name)) !== null;
  }

  /** What the line of the panel's foot says. */
  status(): Promise<string> {
    return this.#text('footer [role="status"]');
  }

  waitForStatus(wanted: string | RegExp, patience = PATIENCE): Promise<string> {
    return waitForText(() => this.status(), wanted, patience);
  }

  alert(): Promise<string> {
    return this.#text('[role="alert"]');
  }

  waitForAlert(wanted: string | RegExp): Promise<string> {
    return waitForText(() => this.alert(), wanted);
  }

  waitForText(selector: string, wanted: string | RegExp, patience = PATIENCE): Promise<string> {
    return waitForText(() => this.#text(selector), wanted, patience);
  }

  async #isThere(): Promise<boolean> {
    if (!this.#region) return false;
    const isHere = (element: HTMLElement) =>
      element.isConnected && element.ownerDocument === document;
    try {
      // Asked of the page: a browser may keep the document that has been left, panel and all.
      return await this.page.evaluate(isHere, this.#region);
    } catch {
      return false;
    }
  }

  /** The text of an element of the panel, in one line; empty when it is not there. */
  async #text(selector: string): Promise<string> {
    const text = await this.page.evaluate((wanted) => {
      const root = document.querySelector('myopenip-bulk')?.shadowRoot;
      return root?.querySelector<HTMLElement>(wanted)?.innerText ?? '';
    }, selector);
    return tidy(text);
  }
}

/** The steps in which buttons stand. The buttons of a run stand there whatever step is open. */
const STEP_OF: Record<string, StepTitle> = {
  'Coller une liste': 'Utilisateurs',
  'Autre modification': 'Modifications',
  'Réessayer les échecs': 'Bilan',
  'Exporter le rapport': 'Bilan',
  'Annuler ce lot': 'Bilan',
  'Traiter les arrêtés': 'Bilan',
  'Nouveau lot': 'Bilan',
};

/** A named section is a region; found by style sheet's means, which is quick in both browsers. */
const panelSelector = () => `>>> section[aria-label="${spoken('Actions groupées')}"]`;
