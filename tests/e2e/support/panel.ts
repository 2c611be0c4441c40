import type { Page } from 'puppeteer';
import {
  type Found,
  fill,
  find,
  findBySelector,
  findNow,
  PATIENCE,
  press,
  type StepTitle,
  spoken,
  tidy,
  waitForText,
  waitUntil,
  waitUntilGone,
} from './find.ts';

/** A line of the table *Résultats*, by the headings of its columns. */
export type ResultRow = Record<string, string>;

export interface WantedChange {
  action?: 'Ajouter' | 'Retirer' | 'Remplacer';
  option?: string;
  value?: string;
}

/** A run of a few users, read back, in a browser that shares the machine with another. */
const RUN_PATIENCE = 90_000;

/** How long a checkbox may take to show its tick, in ms. */
const SOON = 2_000;

/** The panel *Actions groupées* of a page, as a person uses it. */
export class Panel {
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

  // Selecting ---------------------------------------------------------------------------------

  async filter(text: string): Promise<void> {
    await this.open('Utilisateurs');
    await fill(this.page, await this.find('searchbox', 'Filtrer les utilisateurs'), text);
  }

  /** Ticks *Tout sélectionner* and waits until so many are selected. */
  async selectAll(count: number, patience = PATIENCE): Promise<void> {
    await this.open('Utilisateurs');
    await (await this.find('checkbox', 'Tout sélectionner')).click();
    await this.waitForSelected(count, patience);
  }

  /** Selects users by their rows' checkboxes, one after the other. */
  async select(...licences: string[]): Promise<void> {
    for (const licence of licences) {
      await this.toggle(licence);
      // The page may have moved under the pointer, as while the panel pushes it aside.
      if (!(await this.isSoonTicked(licence))) await this.toggle(licence);
    }
    await this.waitForSelected(licences.length);
  }

  async toggle(licence: string, { shift = false } = {}): Promise<void> {
    if (shift) await this.page.keyboard.down('Shift');
    await press(() => this.rowBox(licence));
    if (shift) await this.page.keyboard.up('Shift');
  }

  /** The checkbox in the portal's own row, wherever that is. */
  rowBox(licence: string): Promise<Found> {
    return find(this.page, 'checkbox', `Sélectionner ${licence}`);
  }

  async isTicked(licence: string): Promise<boolean> {
    return (await this.rowBox(licence)).evaluate((box) => (box as HTMLInputElement).checked);
  }

  /** Whether the portal's row shows the user as selected, now or in a moment. */
  async isSoonTicked(licence: string): Promise<boolean> {
    const end = Date.now() + SOON;
    while (Date.now() < end) if (await this.isTicked(licence)) return true;
    return false;
  }

  /** Pastes a list of users and selects them. @returns the panel's account of it */
  async paste(list: string, patience = PATIENCE): Promise<string> {
    await this.open('Utilisateurs');
    if (!(await this.has('textbox', 'Liste à sélectionner'))) await this.press('Coller une liste');
    await fill(this.page, await this.find('textbox', 'Liste à sélectionner'), list);
    await this.press('Sélectionner');
    return this.waitForText('.paste [aria-live]', /./, patience);
  }

  /** The users of the panel's list that are selected. */
  async selected(): Promise<string[]> {
    const list = await this.find('listbox', 'Utilisateurs');
    return list.$$eval('[aria-selected="true"] .reference', (found) =>
      found.map((reference) => reference.textContent),
    );
  }

  /** The users of the panel's list. */
  async listed(): Promise<string[]> {
    const list = await this.find('listbox', 'Utilisateurs');
    return list.$$eval('[role="option"] .reference', (found) =>
      found.map((reference) => reference.textContent),
    );
  }

  /** Waits until the panel's list holds just these users, or fits a pattern. */
  async waitForListed(wanted: string[] | RegExp): Promise<void> {
    const pattern = wanted instanceof RegExp ? wanted : new RegExp(`^${wanted.join(' ')}$`);
    await waitForText(async () => (await this.listed()).join(' '), pattern);
  }

  async waitForSelected(count: number, patience = PATIENCE): Promise<void> {
    const words = ['Aucun utilisateur sélectionné', '1 utilisateur sélectionné'];
    const figure = count.toLocaleString('fr').replace(/\s/g, '\\s');
    const text = words[count] ?? `${figure} utilisateurs sélectionnés`;
    await this.waitForStatus(new RegExp(`^${text}`), patience);
  }

  // Changes -----------------------------------------------------------------------------------

  /** Fills in the n-th change, from 1; adds its line first where it is not there yet. */
  async change(number: number, { action, option, value }: WantedChange): Promise<void> {
    await this.open('Modifications');
    const name = `Modification ${number}`;
    if (!(await this.has('group', name))) await this.press('Autre modification');
    const group = await this.find('group', name);
    if (action) {
      const select = await find(group, 'combobox', 'Action');
      await select.select(ACTIONS[action]);
    }
    if (option !== undefined) {
      await fill(this.page, await find(group, 'combobox', 'Option'), option);
    }
    if (value !== undefined) {
      await fill(this.page, await find(group, 'textbox', 'Valeur'), value);
    }
  }

  // Running -----------------------------------------------------------------------------------

  /** Previews, to the end. */
  async preview(): Promise<void> {
    await this.pressStart('Prévisualiser');
    await this.waitUntilIdle();
  }

  /** Presses *Prévisualiser* or *Appliquer*, which stand in two of the steps. */
  async pressStart(name: string): Promise<void> {
    if (!(await this.#isInView('button', name))) await this.open('Modifications');
    await this.press(name);
  }

  /** Asks for the run; leaves the confirmation open. @returns what it says */
  async ask(button = 'Appliquer'): Promise<string> {
    if (button === 'Appliquer') await this.pressStart(button);
    else await this.press(button);
    const dialog = await this.find('alertdialog', button === UNDO ? UNDO_QUESTION : QUESTION);
    return tidy(await dialog.evaluate((element) => element.innerText));
  }

  async confirm(): Promise<void> {
    const isUndo = await this.has('alertdialog', UNDO_QUESTION);
    await this.press(isUndo ? 'Rétablir' : 'Confirmer');
    await this.waitUntilAnswered();
  }

  /** Waits until the confirmation is gone. */
  async waitUntilAnswered(): Promise<void> {
    await waitUntilGone(await this.region(), 'alertdialog', QUESTION);
    await waitUntilGone(await this.region(), 'alertdialog', UNDO_QUESTION);
  }

  /** Asks, confirms, and leaves the run to itself. */
  async start(button = 'Appliquer'): Promise<void> {
    await this.ask(button);
    await this.confirm();
  }

  /** Selects users, and starts giving all of them the same. */
  async startOn(licences: readonly string[], option = 'Superviseur'): Promise<void> {
    await this.select(...licences);
    await this.change(1, { option });
    await this.start();
  }

  /** Asks, confirms, and waits for the end. */
  async apply(button = 'Appliquer'): Promise<void> {
    await this.start(button);
    await this.waitUntilIdle();
  }

  /** Goes on with a paused or interrupted run. */
  async resume(): Promise<void> {
    await this.press('Reprendre');
    await waitUntilGone(await this.region(), 'button', 'Reprendre');
  }

  async fold(): Promise<void> {
    await this.press('Réduire');
  }

  async unfold(): Promise<void> {
    await this.press('Agrandir');
  }

  /** Waits for the end of the run or preview. */
  async waitUntilIdle(patience = RUN_PATIENCE): Promise<void> {
    const isIdle = async () =>
      (await this.region()).evaluate((region) => region.ariaBusy !== 'true');
    await waitUntil(isIdle, () => 'The panel is still busy', patience);
  }

  /** Waits until so many users are finished. */
  async waitForProgress(done: number): Promise<void> {
    const now = async () => String((await this.progress()).done);
    await waitForText(now, new RegExp(`^${done}$`), RUN_PATIENCE);
  }

  async progress(): Promise<{ done: number; total: number }> {
    const bar = await this.find('progressbar', 'Progression');
    return bar.evaluate((element) => ({
      done: Number(element.ariaValueNow),
      total: Number(element.ariaValueMax),
    }));
  }

  // Reading -----------------------------------------------------------------------------------

  /** What the line of the panel's foot says. */
  status(): Promise<string> {
    return this.#text('footer [role="status"]');
  }

  waitForStatus(wanted: string | RegExp, patience = PATIENCE): Promise<string> {
    return waitForText(() => this.status(), wanted, patience);
  }

  /** Waits for what the folded heading *Bilan* says of the last lot. */
  async waitForLot(wanted: RegExp): Promise<string> {
    const said = async () => {
      const text = await (await this.find('button', 'Bilan')).evaluate((one) => one.textContent);
      return tidy(text).replace(/^\W*Bilan[ ·]*/, '');
    };
    return waitForText(said, wanted);
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

  async results(): Promise<ResultRow[]> {
    const table = await this.find('table', 'Résultats');
    // Not innerText: a browser may leave the rows that are scrolled away undrawn.
    const texts = await table.evaluate((element) =>
      [...(element as HTMLTableElement).rows].map((row) =>
        [...row.cells].map((cell) => cell.textContent),
      ),
    );
    const [headings = [], ...rows] = texts;
    return rows.map((cells) =>
      Object.fromEntries(headings.map((heading, column) => [heading, tidy(cells[column] ?? '')])),
    );
  }

  async rowsOf(licence: string): Promise<ResultRow[]> {
    return (await this.results()).filter((row) => row.Licence === licence);
  }

  /** The words of the column *Résultat* by licence; those of several changes are joined. */
  async outcomes(): Promise<Record<string, string>> {
    const outcomes: Record<string, string> = {};
    for (const { Licence = '', Résultat = '' } of await this.results()) {
      outcomes[Licence] = Licence in outcomes ? `${outcomes[Licence]}, ${Résultat}` : Résultat;
    }
    return outcomes;
  }

  async #isInView(role: string, name: string): Promise<boolean> {
    return (await (await findNow(await this.region(), role, name))?.isVisible()) === true;
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

/** The steps in which buttons stand; for those of a run, whatever step is open. */
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
const QUESTION = 'Confirmer les modifications';
const UNDO = 'Annuler ce lot';
const UNDO_QUESTION = 'Annuler ce lot ?';
const ACTIONS = { Ajouter: 'add', Retirer: 'remove', Remplacer: 'replace' };
