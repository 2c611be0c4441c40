import type { Service } from '../bulk/plan';
import type { Reading } from '../bulk/reading';
import { later } from '../dom/hidden-tab/timer';
import { duringLook } from '../dom/remember/once-per-look';
import type { StoredEvidence } from '../extension/portal-evidence';
import { connectJournal, isExtensionAlive } from '../extension/ports';
import { askBackground } from '../extension/send-message';
import { readBackSetting } from '../extension/settings';
import type { WantedLot } from '../extension/wanted-lot';
import { JournalClient } from '../journal/journal-client';
import { reasonSentence } from '../locales/wording';
import { safeDetail } from '../portal/detail/find-detail';
import { readService } from '../portal/page/service-in-view';
import { BUSY_PAUSE } from '../portal/page/timing';
import { proofsIn } from '../portal/recognition/evidence';
import { LeftPlace } from '../portal/users/place/left-place';
import type { UserRow } from '../portal/users/table/user-rows';
import type { UsersTable } from '../portal/users/table/users-table';
import { liesOver } from './dock';
import { FileRequests } from './file-requests';
import { followChoice } from './follow-choice';
import { PageInventory } from './inventory/page-inventory';
import { PanelController } from './panel-controller';
import { type PanelSettings, storeFolded } from './panel-settings';
import { DetailForPerson } from './run/detail-for-person';
import { FirstContact } from './run/first-contact';
import { PagePreview } from './run/page-preview';
import { PageRun } from './run/page-run';
import { PortalWork } from './run/portal-work';
import { exportsOf } from './run/save-report';
import { SeenOptions } from './run/seen-options';
import { UsersList } from './users/users-list';

/** What the panel of a service needs of its page. */
export interface ServicePanelOptions {
  document: Document;
  service: Service;
  signal: AbortSignal;
  settings: PanelSettings;
  evidence: StoredEvidence;
  /** Called when other users are selected. */
  onSelection: () => void;
  /** Called when the list was brought back to where the person had left it. */
  onBack: () => void;
}

/** Everything of one service in one page: its users, its run, its panel. */
export class ServicePanel {
  readonly service: Service;
  /** Whether the page shows the service still. */
  readonly isHere: () => boolean;
  readonly users: UsersList;
  readonly run: PageRun;
  readonly controller: PanelController;
  readonly firstContact: FirstContact;
  /** What other pages of ours ask of the panel. */
  readonly fileRequests: FileRequests;
  readonly inventory: PageInventory;
  readonly #preview: PagePreview;
  readonly #work: PortalWork;
  readonly #left: LeftPlace;
  readonly #seenOptions: SeenOptions;

  constructor(options: ServicePanelOptions) {
    const { document, service, signal, settings, evidence, onBack } = options;
    this.service = service;
    this.isHere = () => readService(document.documentElement).key === service.key;
    const left = new LeftPlace({ document, isHere: this.isHere, signal, onBack });
    this.#left = left;
    this.users = new UsersList(left);
    this.#seenOptions = new SeenOptions(settings.options);
    this.#work = new PortalWork({
      document,
      left,
      settings,
      isPaused: () => this.#isPaused,
      onHeldUp: (isHeldUp) => this.#warnOfHoldUp(isHeldUp),
      onReading: (reading) => this.#learn(reading),
      onSeen: (seen) => this.firstContact.see(seen),
    });
    const shared = { signal, earlierReadings: { seenButtons: false } };
    const journaled = {
      ...shared,
      journal: new JournalClient({ connect: connectJournal, isAlive: isExtensionAlive, later }),
      startWork: this.#work.startRun,
      waitTimes: () => ({ quarantine: settings.quarantine * 1000, busy: BUSY_PAUSE }),
    };
    this.inventory = new PageInventory({
      ...journaled,
      seenOptions: () => this.#seenOptions.all,
      onChange: () => this.controller.changed('inventory'),
    });
    this.run = new PageRun({
      ...journaled,
      onChange: () => {
        this.#noteProof();
        this.controller.changed('run');
      },
      onLastLot: () => this.controller.showAnew(),
    });
    const reading = { ...shared, startWork: this.#work.start, busyPause: BUSY_PAUSE };
    this.#preview = new PagePreview({
      ...reading,
      onChange: () => this.controller.changed('preview'),
    });
    this.firstContact = new FirstContact({
      ...reading,
      onChange: () => this.controller.showAnew(),
      evidence: evidence.now,
      store: (seen) => evidence.store(seen),
    });
    this.controller = this.#makeController(options);
    this.controller.suggest(this.#seenOptions.all, this.#seenOptions.yesNo);
    this.fileRequests = new FileRequests(this, this.#seenOptions);
    void this.#showWanted(this.run.findInterrupted(service.key), signal);
    void this.inventory.findInterrupted(service.key);
    this.#followHistory(signal);
    void followChoice(this.controller, service.key, signal);
  }

  #makeController({
    document,
    service,
    signal,
    settings,
    onSelection,
  }: ServicePanelOptions): PanelController {
    return new PanelController(
      {
        document,
        service,
        users: this.users,
        run: this.run,
        previewer: this.#preview,
        firstContact: this.firstContact,
        detail: new DetailForPerson({
          startWork: this.#work.startForPerson,
          signal,
          isOneOpen: () => duringLook(() => safeDetail(document.documentElement)) !== undefined,
          isOverPage: () => liesOver(window.innerWidth),
        }),
        inventory: this.inventory,
        signal,
        onSelection,
        onFold: (folded) => storeFolded(folded, window.innerWidth),
        onWorkbook: () => void askBackground({ kind: 'open-workbook' }),
        onHistory: () => void askBackground({ kind: 'open-history' }),
        onReadBack: (readBack) => void readBackSetting.setValue(readBack),
        exports: exportsOf(document, () => this.run.lots.inView),
      },
      settings,
    );
  }

  get isFolded(): boolean {
    return this.controller.model.value.folded;
  }

  /** Whether the list is on its way back to where the person had left it. */
  get isGoingBack(): boolean {
    return this.#left.isGoingBack;
  }

  /** Leaves the list where it is, because the person wants the page for something else. */
  stayHere(): void {
    this.#left.forget();
  }

  /** Adds the rows in view, except during a run, whose users are fixed, and while the list goes back after it. */
  see(table: UsersTable, rows: readonly UserRow[]): void {
    if (this.controller.isActive || this.isGoingBack) return;
    if (this.users.see(table, rows)) this.controller.showUsers();
  }

  /** To be called when the portal may list other users than were read, as after its own filter was used. */
  outdate(): void {
    this.users.outdate();
    this.controller.showUsers();
  }

  /** Whether the page carries out this run, or takes this inventory. */
  holds(run: string): boolean {
    return this.run.holds(run) || this.inventory.holds(run);
  }

  /** Whether what a person asks of the page's work is for this run or inventory. A run comes first. */
  isAbout(run: string): boolean {
    if (this.run.state?.id === run) return true;
    const hasRun = this.run.isActive || this.run.isInterrupted;
    return !hasRun && this.inventory.state?.id === run;
  }

  /** Whether it does, and its hidden tab slows it down. */
  isSlow(run: string): boolean {
    return this.holds(run) && this.#work.isSlow;
  }

  /** Unfolds the panel, and shows a lot of this service. @returns whether it can be shown now */
  async showLot({ run, reuse }: WantedLot): Promise<boolean> {
    const isShown = await this.controller.showLot(run, reuse);
    if (isShown) this.controller.actions.fold(false);
    return isShown;
  }

  /** Shows the lot, or selects the users, that a person wanted here on another page before this one was loaded. */
  async #showWanted(looking: Promise<unknown>, signal: AbortSignal): Promise<void> {
    await looking;
    const wanted = await askBackground({ kind: 'wanted-lot', service: this.service.key });
    if (wanted !== null && !signal.aborted) await this.showLot(wanted);
    const users = await askBackground({ kind: 'wanted-users', service: this.service.key });
    if (users && !signal.aborted) await this.fileRequests.selectUsers(this.service.key, users);
  }

  #warnOfHoldUp(isHeldUp: boolean): void {
    this.controller.warn(isHeldUp ? reasonSentence({ code: 'waits-for-front' }) : '');
  }

  get #isPaused(): boolean {
    const { run, firstContact, inventory } = this;
    return [run, this.#preview, firstContact, inventory].some(({ control }) => control?.isPaused);
  }

  /** A browser may keep the page that is left, and show it again later as it was. */
  #followHistory(signal: AbortSignal): void {
    const works = [this.run, this.inventory];
    const onHide = () => {
      for (const one of works) one.interrupt();
      this.stayHere();
    };
    window.addEventListener('pagehide', onHide, { signal });
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) for (const one of works) void one.findInterrupted(this.service.key);
    };
    window.addEventListener('pageshow', onShow, { signal });
  }

  /** Notes as evidence what the run has changed and read back in a detail that was opened again. */
  #noteProof(): void {
    const { state } = this.run;
    if (state?.readBack === 'reopened')
      for (const seen of proofsIn(state)) this.firstContact.see(seen);
  }

  #learn(reading: Reading): void {
    if (!this.#seenOptions.add(reading)) return;
    this.controller.suggest(this.#seenOptions.all, this.#seenOptions.yesNo);
  }
}
