import { type Found, fill, find, PATIENCE, press, waitForText } from './find.ts';
import { PanelRegion } from './panel-region.ts';

/** How long a checkbox may take to show its tick, in ms. */
const SOON = 2_000;

/** The step *Utilisateurs*, and the checkboxes in the portal's rows. */
export class PanelSelection extends PanelRegion {
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
}
