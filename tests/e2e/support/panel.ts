import { fill, find, findNow, tidy, waitForText, waitUntil, waitUntilGone } from './find.ts';
import { PanelSelection } from './panel-selection.ts';

/** A line of the table *Résultats*, by the headings of its columns. */
export type ResultRow = Record<string, string>;

export interface WantedChange {
  action?: 'Ajouter' | 'Retirer' | 'Remplacer';
  option?: string;
  value?: string;
}

/** A run of a few users, read back, in a browser that shares the machine with another. */
const RUN_PATIENCE = 90_000;

/** The panel *Actions groupées* of a page, as a person uses it. */
export class Panel extends PanelSelection {
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

  /** Waits for what the folded heading *Bilan* says of the last lot. */
  async waitForLot(wanted: RegExp): Promise<string> {
    const said = async () => {
      const text = await (await this.find('button', 'Bilan')).evaluate((one) => one.textContent);
      return tidy(text).replace(/^\W*Bilan[ ·]*/, '');
    };
    return waitForText(said, wanted);
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

  /** The words of the column *Résultat* by licence. The words of several changes are joined. */
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
}

const QUESTION = 'Confirmer les modifications';
const UNDO = 'Annuler ce lot';
const UNDO_QUESTION = 'Annuler ce lot ?';
const ACTIONS = { Ajouter: 'add', Retirer: 'remove', Remplacer: 'replace' };
