import { signal } from '@preact/signals';
import {
  NOTHING_READ,
  NOTHING_TOLD,
  type ServicePage,
  type WorkbookActions,
  type WorkbookModel,
} from '../../components/workbook/workbook-model';
import type { ServiceDetails, Taken } from '../extension/messages';
import type { WantedOfEach } from '../extension/tab-choices';
import { faultText, workbookFaultText } from '../locales/fault-words';
import { i18n } from '../locales/wording';
import { MOST_BYTES, type Sheet, type Workbook, WorkbookError } from '../report/table';
import type { SheetOut } from '../report/workbook-out';
import { headingsKey, isRecognisable, withUse } from '../wanted/columns';
import { NOTHING_AGREED } from '../wanted/fault';
import type { Use } from '../wanted/headings';
import { markedCopy } from '../wanted/marked-copy';
import { shownStudy } from './shown-study';
import { type FileStudy, type Said, studyFile } from './study-file';

/** What the page asks of the browser, of files and of the portal's pages. */
export interface WorkbookWays {
  pages: () => Promise<ServicePage[]>;
  details: (tab: number) => Promise<ServiceDetails | null | undefined>;
  read: (bytes: Uint8Array, name: string) => Promise<Workbook>;
  readPasted: (text: string) => Sheet;
  write: (sheets: readonly SheetOut[]) => Promise<Uint8Array>;
  save: (name: string, bytes: Uint8Array) => void;
  takeChanges: (tab: number, service: string, own: WantedOfEach) => Promise<Taken | undefined>;
  selectUsers: (
    tab: number,
    service: string,
    licences: readonly string[],
  ) => Promise<Taken | undefined>;
  show: (tab: number) => Promise<void>;
  /** Brings this page itself to the front. */
  showSelf: () => Promise<void>;
  /** What columns were for, by their headings. */
  uses: { read: () => Promise<Record<string, Use[]>>; store: (key: string, uses: Use[]) => void };
}

const NOTHING_SAID: Said = { agreed: NOTHING_AGREED };

/** What the page *Classeur* shows, and what its controls do. It changes nothing: a person goes on in the panel. */
export class WorkbookPage {
  readonly model = signal<WorkbookModel>(NOTHING_READ);
  readonly #ways: WorkbookWays;
  #details: ServiceDetails | undefined;
  #workbook: Workbook | undefined;
  #said: Said = NOTHING_SAID;
  #study: FileStudy | undefined;
  #remembered: Record<string, Use[]> = {};
  /** Counts up with each file and each service, so that what comes late is not shown. */
  #turn = 0;

  readonly actions: WorkbookActions = {
    choosePage: (tab) => void this.#report(this.choosePage(tab)),
    readInFront: () => void this.#report(this.#readInFront()),
    open: (file) => void this.#report(this.#open(file)),
    paste: (text) => void this.#report(this.#paste(text)),
    chooseSheet: (sheet) => this.#say({ ...NOTHING_SAID, sheet }),
    // These change which columns there are: what a person said about their uses is forgotten.
    takeHidden: (withHidden) => this.#sayAnew({ withHidden }),
    takeHiddenColumns: (withHiddenColumns) => this.#sayAnew({ withHiddenColumns }),
    chooseHeadings: (headings) => this.#sayAnew({ headings }),
    setUse: (place, use) => this.#setUse(place, use),
    agree: (part) => this.#say({ ...this.#said, agreed: { ...this.#said.agreed, ...part } }),
    wantPart: (isPartWanted) => {
      const { wanted } = this.model.value;
      if (wanted) this.#patch({ wanted: { ...wanted, isPartWanted } });
    },
    saveMarked: () => void this.#report(this.#saveMarked()),
    prepare: () => void this.#report(this.#prepare()),
    selectUndone: () => void this.#report(this.#selectUndone()),
  };

  constructor(ways: WorkbookWays) {
    this.#ways = ways;
  }

  /** Looks which services are open, and takes the one of a tab, or the only one. */
  async look(tab?: number): Promise<void> {
    await this.#report(this.#look(tab));
  }

  async #look(tab?: number): Promise<void> {
    this.#remembered = await this.#ways.uses.read();
    const pages = await this.#ways.pages();
    this.#patch({ pages });
    const [only] = pages.length === 1 ? pages : [];
    const meant = pages.find((page) => page.tab === tab) ?? only;
    if (meant && this.model.value.tab === undefined) await this.choosePage(meant.tab);
  }

  /** Reads the list of a service, and the file again with it. */
  async choosePage(tab: number): Promise<void> {
    const turn = ++this.#turn;
    this.#details = undefined;
    this.#show({ tab, service: 'reading', ...NOTHING_TOLD });
    const details = await this.#ways.details(tab);
    if (turn !== this.#turn) return;
    if (!details) {
      this.#show({ tab: undefined, service: undefined, alert: i18n.t('workbook.noUsers') });
      return;
    }
    this.#details = details;
    this.#show();
  }

  async #readInFront(): Promise<void> {
    const { tab } = this.model.value;
    if (tab === undefined) return;
    await this.#ways.show(tab);
    try {
      await this.choosePage(tab);
    } finally {
      await this.#ways.showSelf();
    }
  }

  async #open(file: File): Promise<void> {
    if (file.size > MOST_BYTES) return this.#refuse(new WorkbookError('too-large'));
    const bytes = new Uint8Array(await file.arrayBuffer());
    await this.#take(file.name, () => this.#ways.read(bytes, file.name));
  }

  async #paste(text: string): Promise<void> {
    await this.#take('', async () => ({ sheets: [this.#ways.readPasted(text)] }));
  }

  /** Reads a file. What was there stays, if it cannot be read. */
  async #take(file: string, read: () => Promise<Workbook>): Promise<void> {
    this.#patch({ isReading: true, ...NOTHING_TOLD });
    try {
      this.#workbook = await read();
      this.#said = NOTHING_SAID;
      this.#patch({ file });
    } catch (error) {
      this.#refuse(error);
    }
    this.#show({ isReading: false });
  }

  #refuse(error: unknown): void {
    if (!(error instanceof WorkbookError)) throw error;
    this.#patch({ alert: workbookFaultText(error.fault) });
  }

  #say(said: Said): void {
    this.#said = said;
    this.#show({ refusal: '', news: '' });
  }

  /** Takes an answer that changes which columns there are: the uses said before are forgotten. */
  #sayAnew(part: Omit<Said, 'agreed' | 'uses' | 'sheet'>): void {
    const { uses: _, ...said } = this.#said;
    this.#say({ ...said, ...part });
  }

  #setUse(place: number, use: Use): void {
    const columns = withUse(this.#study?.columns ?? [], place, use);
    const uses = columns.map((column) => column.use);
    const key = headingsKey(columns);
    if (isRecognisable(columns)) {
      this.#remembered[key] = uses;
      this.#ways.uses.store(key, uses);
    }
    this.#say({ ...this.#said, uses });
  }

  /** Understands the file anew, with what is known now. */
  #show(part: { [Name in keyof WorkbookModel]?: WorkbookModel[Name] | undefined } = {}): void {
    const [workbook, details] = [this.#workbook, this.#details];
    const remembered = (key: string) => this.#remembered[key];
    const found =
      workbook && details ? studyFile(workbook, details, this.#said, remembered) : undefined;
    this.#study = found;
    this.#patch({ ...shownStudy(found, details, this.#said), ...part });
  }

  async #saveMarked(): Promise<void> {
    const { sheet, columns = [], rows = [], wanted } = this.#study ?? {};
    if (!sheet || !wanted) return;
    const copy = markedCopy({ name: sheet.name, columns, rows }, wanted.faults, {
      heading: i18n.t('workbook.errors'),
      fault: faultText,
    });
    const bytes = await this.#ways.write([copy]);
    const base = (this.model.value.file || i18n.t('workbook.pastedFile')).replace(/\.[^.]*$/, '');
    this.#ways.save(`${base}-${i18n.t('workbook.markedFile')}.xlsx`, bytes);
  }

  async #prepare(): Promise<void> {
    const { tab, wanted: shown, file } = this.model.value;
    const { wanted } = this.#study ?? {};
    const mayGoOn = shown && (shown.faults.length === 0 || shown.isPartWanted);
    if (tab === undefined || !wanted || !mayGoOn || !this.#details) return;
    const label = file ? i18n.t('workbook.label', { file }) : i18n.t('workbook.pastedLabel');
    const own = {
      label,
      wanted: wanted.users.map(({ user: { licence }, changes }) => ({ licence, changes })),
    };
    const { key } = this.#details.service;
    await this.#hand(tab, () => this.#ways.takeChanges(tab, key, own));
  }

  async #selectUndone(): Promise<void> {
    const { tab } = this.model.value;
    const { report } = this.#study ?? {};
    if (tab === undefined || !report || !this.#details) return;
    const { service } = this.#details;
    await this.#hand(tab, () => this.#ways.selectUsers(tab, service.key, report.undone));
  }

  /** Hands something to the panel, with its tab in front: behind another one, not every portal shows all its rows. */
  async #hand(tab: number, hand: () => Promise<Taken | undefined>): Promise<void> {
    let taken: Taken | undefined;
    this.#patch(NOTHING_TOLD);
    await this.#ways.show(tab);
    try {
      taken = await hand();
    } finally {
      if (taken !== 'taken') await this.#ways.showSelf();
    }
    const words = {
      taken: i18n.t('workbook.taken'),
      busy: i18n.t('workbook.busy'),
      elsewhere: i18n.t('workbook.elsewhere'),
    };
    const text = words[taken ?? 'elsewhere'];
    this.#patch(taken === 'taken' ? { news: text } : { refusal: text });
  }

  /** Shows the error that the work ends with, if it does. */
  async #report(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      const service = this.#details ? this.model.value.service : undefined;
      this.#patch({ isReading: false, service, alert: i18n.t('workbook.failed', { text }) });
    }
  }

  #patch(part: { [Name in keyof WorkbookModel]?: WorkbookModel[Name] | undefined }): void {
    this.model.value = { ...this.model.value, ...part } as WorkbookModel;
  }
}
