import type { Plan, Service } from '../bulk/plan';
import type { Reading } from '../bulk/reading';
import { isYesNo } from '../bulk/shown-value';
import { hurryPage } from '../dom/act/hurry-page';
import { later } from '../dom/hidden-tab/timer';
import type { StoredEvidence } from '../extension/portal-evidence';
import { connectJournal, isExtensionAlive } from '../extension/ports';
import { askBackground } from '../extension/send-message';
import { panelFolded, readBackSetting, seenOptions } from '../extension/settings';
import { JournalClient } from '../journal/journal-client';
import { reasonSentence } from '../locales/wording';
import { portalDriver } from '../portal/driver';
import { keepDetailFromHands } from '../portal/page/keep-detail-from-hands';
import { ANSWER_TIMEOUT, OVERLOADED_PAUSE } from '../portal/page/timing';
import { Workplace } from '../portal/page/workplace';
import { proofsIn } from '../portal/recognition/evidence';
import type { UserRow } from '../portal/users/table/user-rows';
import type { UsersTable } from '../portal/users/table/users-table';
import { fold } from '../text';
import { followChoice } from './follow-choice';
import { PanelController } from './panel-controller';
import type { PanelSettings } from './panel-settings';
import { FirstContact } from './run/first-contact';
import { PagePreview } from './run/page-preview';
import { PageRun } from './run/page-run';
import { protectTab } from './run/protect-tab';
import { RunSpeed } from './run/run-speed';
import { saveReport } from './run/save-report';
import { UsersList } from './users-list';

export interface ServicePanelOptions {
  document: Document;
  service: Service;
  signal: AbortSignal;
  settings: PanelSettings;
  evidence: StoredEvidence;
  onSelection: () => void;
}

/** All that belongs to one service in one page: its users, its run, its panel. */
export class ServicePanel {
  readonly service: Service;
  readonly users = new UsersList();
  readonly run: PageRun;
  readonly controller: PanelController;
  readonly firstContact: FirstContact;
  readonly #previewer: PagePreview;
  #speed: RunSpeed | undefined;
  /** Whether nothing goes on until the tab is in front. */
  #isHeldUp = false;
  readonly #seen: { all: Set<string>; yesNo: Set<string> };

  constructor(options: ServicePanelOptions) {
    const { document, service, signal, settings, evidence, onSelection } = options;
    this.service = service;
    this.#seen = { all: new Set(settings.seen.all), yesNo: new Set(settings.seen.yesNo) };
    const workOn = (plan: Plan) => {
      const place = new Workplace(document, ANSWER_TIMEOUT);
      const slowDown = hurryPage(document);
      const speed = new RunSpeed(document, { isQuickened: settings.isQuickened });
      this.#speed = speed;
      const users = new Map(plan.tasks.map(({ user }) => [user.licence, user]));
      place.onHeldUp = (isHeldUp) => this.#holdUp(isHeldUp);
      const letHandsIn = keepDetailFromHands(document, place, () => this.#isPaused);
      const driver = portalDriver({
        place,
        service: plan.service,
        options: plan.changes.map(({ option }) => option),
        plannedUser: (licence) => users.get(licence),
        onReading: (reading) => this.#learn(reading),
        onSeen: (seen) => this.firstContact.see(seen),
      });
      const leave = () => {
        place.leave();
        slowDown();
        speed.leave();
        letHandsIn();
      };
      return { driver, leave };
    };
    const runOn = (plan: Plan) => {
      const { driver, leave } = workOn(plan);
      const letGo = protectTab(window);
      const end = () => {
        leave();
        letGo();
      };
      return { driver, leave: end };
    };
    const link = new JournalClient({ connect: connectJournal, isAlive: isExtensionAlive, later });
    this.run = new PageRun({
      link,
      workOn: runOn,
      signal,
      waitTimes: () => ({ quarantine: settings.quarantine * 1000, busy: OVERLOADED_PAUSE }),
      onChange: () => {
        this.#noteProof();
        this.controller.changed('run');
      },
    });
    this.#previewer = new PagePreview({
      workOn,
      signal,
      busyPause: OVERLOADED_PAUSE,
      onChange: () => this.controller.changed('preview'),
    });
    this.firstContact = new FirstContact({
      workOn,
      signal,
      busyPause: OVERLOADED_PAUSE,
      onChange: () => this.controller.readingFirst(),
      evidence: evidence.now,
      keep: (seen) => evidence.keep(seen),
    });
    this.controller = new PanelController(
      {
        document,
        service,
        users: this.users,
        run: this.run,
        previewer: this.#previewer,
        firstContact: this.firstContact,
        signal,
        onSelection,
        onFold: (folded) => void panelFolded.setValue(folded),
        onFollow: () => void askBackground({ kind: 'open-follow-up' }),
        onReadBack: (readBack) => void readBackSetting.setValue(readBack),
        saveReport: () => this.run.state && saveReport(document, this.run.state),
      },
      settings,
    );
    this.controller.suggest([...this.#seen.all], this.#seen.yesNo);
    void this.run.findInterrupted(service.key);
    this.#heedHistory(signal);
    void followChoice(this.controller, service.key, signal);
  }

  /** Takes in the rows that are in view. */
  see(table: UsersTable, rows: readonly UserRow[]): void {
    // A run draws the table again and again, and its users are a list that was frozen at its start.
    if (this.controller.isActive) return;
    if (this.users.see(table, rows)) this.controller.showUsers();
  }

  /** A run that waits for its tab to be in front says so, here and in the popup. */
  #holdUp(isHeldUp: boolean): void {
    this.#isHeldUp = isHeldUp;
    this.controller.warn(isHeldUp ? reasonSentence({ code: 'waits-for-front' }) : '');
  }

  /** The portal's own filter was used: the table may list others than were read. */
  outdate(): void {
    this.users.outdate();
    this.controller.showUsers();
  }

  /** Whether a run of the journal is held up by its tab being hidden. */
  isSlow(run: string): boolean {
    return this.run.holds(run) && (this.#isHeldUp || this.#speed?.isSlow === true);
  }

  /** Whether what goes on here rests, and leaves the portal to the person meanwhile. */
  get #isPaused(): boolean {
    const { run, firstContact } = this;
    return [run, this.#previewer, firstContact].some(({ control }) => control?.isPaused);
  }

  /** A browser may keep the page that is left, and show it again as it was, in the midst of its work. */
  #heedHistory(signal: AbortSignal): void {
    window.addEventListener('pagehide', () => this.run.interrupt(), { signal });
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) void this.run.findInterrupted(this.service.key);
    };
    window.addEventListener('pageshow', onShow, { signal });
  }

  /** Notes what the run has changed and read back from a detail opened anew. */
  #noteProof(): void {
    const { state } = this.run;
    if (state?.readBack === 'reopened')
      for (const seen of proofsIn(state)) this.firstContact.see(seen);
  }

  /** Remembers the options that a detail shows, for suggestions in this page and later ones. */
  #learn({ options }: Reading): void {
    const { all, yesNo } = this.#seen;
    const before = all.size + yesNo.size;
    for (const { label, value } of options) {
      all.add(label);
      if (isYesNo(value)) yesNo.add(fold(label));
    }
    if (all.size + yesNo.size === before) return;
    void seenOptions.setValue({ all: [...all], yesNo: [...yesNo] });
    this.controller.suggest([...all], yesNo);
  }
}
