import type { Change } from '../../../utils/bulk/change';
import type { Driver, OpenDetail, Press, PressResult } from '../../../utils/bulk/driver';
import { retryPlan } from '../../../utils/bulk/follow-up';
import type { Entry, RunEvent } from '../../../utils/bulk/journal';
import { type Plan, planForAll } from '../../../utils/bulk/plan';
import { Halt, Problem } from '../../../utils/bulk/problem';
import { foldRun } from '../../../utils/bulk/run-state';
import { JournalClient, type JournalPort } from '../../../utils/journal/journal-client';
import type {
  JournalAnswer,
  JournalRequest,
  Numbered,
  RunRecord,
} from '../../../utils/journal/protocol';
import { JournalServer } from '../../../utils/journal/server';
import { PageRun } from '../../../utils/panel/run/page-run';
import { SERVICE, START, user } from '../support/builders';
import { MemoryStore } from '../support/memory-store';
import { FAX, STANDARD, SUPERVISOR } from '../support/one-user';
import { SimulatedServer, type Values, wanted } from '../support/simulated-server';
import { Clock } from './clock';
import { Chance, type ChaosFault, type FaultKind, PLACES, type Place, type Script } from './script';

/** How long a change in doubt is left alone, and a request may still take effect, in ms. */
export const QUARANTINE = 30_000;
const LATEST_EFFECT = 25_000;
/** So much simulated time is more than enough for any run, in ms. */
const END_OF_TIME = 20 * 60_000;
/** How often a person looks from a second tab. */
const MOST_LOOKS = 4;
const DAY = 24 * 60 * 60_000;
const PAGE = 'https://store-demo.extranet.myopenip.fr/Parametrage';

/** What really happened, as only the portal knows it. */
export type Fact = { at: number; licence: string; tab: number } & (
  | { what: 'opened' }
  | ({
      what: 'pressed' | 'done';
      isAnnounced: boolean;
      isHolder: boolean;
      /** Whether the portal said at once that it would not do it. */
      isRefused?: boolean;
    } & Press)
);

/** A portal, its users' browser with the extension's worker in it, and a person who goes on and on. */
export class World {
  readonly clock = new Clock();
  readonly chance: Chance;
  readonly script: Script;
  readonly server: SimulatedServer;
  readonly disk = new MemoryStore();
  readonly facts: Fact[] = [];
  readonly struck: FaultKind[] = [];
  /** Pairs that somebody else meddled with. */
  readonly meddled = new Set<string>();
  /** When the journal was erased under the run, if it was. */
  clearedAt: number | undefined;
  #waiting: ChaosFault[];
  steps = 0;
  /** Until when the extension is switched off, and until when it cannot read a newer one's journal. */
  #disabledUntil = 0;
  #newerUntil = 0;
  #worker: Worker | undefined;
  #tabs: Tab[] = [];

  constructor(script: Script) {
    this.script = script;
    this.chance = new Chance(script.seed ^ 0x5eed);
    this.#waiting = [...script.faults];
    this.server = new SimulatedServer({
      options: [
        { label: SUPERVISOR, kind: 'yes-no', stock: script.stock },
        { label: STANDARD, kind: 'yes-no', hiddenBy: SUPERVISOR },
        { label: FAX, kind: 'number', stock: script.stock + 1 },
      ],
      users: script.users,
    });
  }

  get plan() {
    const { changes, selected } = this.script;
    const users = selected.map((licence) => user(licence));
    return planForAll(SERVICE, changes, users);
  }

  /** Carries the script out, to the end of the run or of time. */
  async live(): Promise<void> {
    await this.clock.rule(START, async () => {
      void this.#person();
      await this.clock.pass(() => this.clock.now > END_OF_TIME);
    });
  }

  /** Whether what had failed was tried again in a run of its own. */
  get isRetried(): boolean {
    return this.disk.inOrder.length > 1;
  }

  /** The journals of all runs, the first one first. */
  async journals(): Promise<Entry[][]> {
    return Promise.all(this.disk.inOrder.map(({ run }) => this.disk.entries(run)));
  }

  /** The worker that answers now; the browser starts one where there is none. */
  get worker(): Worker {
    if (!this.#worker?.isAlive) this.#worker = new Worker(this);
    return this.#worker;
  }

  tab(id: number): Tab | undefined {
    return this.#tabs.find((tab) => tab.id === id && tab.isAlive);
  }

  /** The fault that strikes here and now, if one does. */
  fault<P extends Place>(place: P): (typeof PLACES)[P][number] | undefined {
    const kinds: readonly FaultKind[] = PLACES[place];
    const index = this.#waiting.findIndex(({ from, kind }) => {
      return from <= this.steps && kinds.includes(kind);
    });
    const [fault] = index < 0 ? [] : this.#waiting.splice(index, 1);
    if (fault) this.struck.push(fault.kind);
    return fault?.kind as (typeof PLACES)[P][number] | undefined;
  }

  /** Something that a page does: it takes its time, and may be the page's last. */
  async step(tab: Tab): Promise<void> {
    this.steps++;
    const fault = this.fault('step');
    if (fault) this.#meddlings[fault](tab);
    await this.clock.sleep(5 + this.chance.below(60));
    await tab.untilAwake();
  }

  readonly #meddlings: Record<(typeof PLACES)['step'][number], (tab: Tab) => void> = {
    'page-dies': (tab) => tab.die(),
    'page-frozen': (tab) => tab.freeze(1_000 + this.chance.below(20_000)),
    'page-asleep': (tab) => tab.freeze(60_000 + this.chance.below(120_000)),
    'page-in-history': (tab) => tab.leave(1_000 + this.chance.below(90_000)),
    'extension-reloaded': () => this.#endExtension(),
    'extension-disabled': () => {
      this.#endExtension();
      this.#disabledUntil = this.clock.now + this.chance.below(60_000);
    },
    'clock-forward': () => {
      this.clock.error += this.chance.below(DAY);
    },
    'clock-back': () => {
      this.clock.error -= this.chance.below(DAY);
    },
    'data-cleared': () => {
      if (this.disk.isEmpty) return;
      this.clearedAt ??= this.clock.now;
      this.disk.clear();
    },
    'worker-idle': () => this.#worker?.die(),
    'second-tab': () => void this.#visit(),
    'person-pauses': (tab) => tab.run.control?.ask('pause'),
    'person-resumes-unguarded': (tab) => tab.run.control?.ask('resume-unguarded'),
    'person-stops': (tab) => tab.run.control?.ask('stop'),
    'other-operator': () => {
      const { selected, changes } = this.script;
      const licence = this.chance.oneOf(selected);
      const { option } = this.chance.oneOf(changes);
      const value = this.chance.oneOf(option === FAX ? ['Aucun', '0199009999'] : ['Oui', 'Non']);
      this.server.change(licence, option, value);
      this.meddled.add(licence);
    },
    'user-deleted': () => {
      const licence = this.chance.oneOf(this.script.selected);
      this.server.hide(licence);
      this.meddled.add(licence);
    },
  };

  #endExtension(): void {
    this.#worker?.die();
    for (const tab of this.#tabs) tab.isExtensionAlive = false;
  }

  /** The machine is off at once, and everything on it. */
  cutPower(): void {
    this.#worker?.die();
    for (const tab of this.#tabs) tab.die();
  }

  hideJournal(): void {
    this.#newerUntil = this.clock.now + this.chance.below(60_000);
  }

  /** @throws while the journal is of a version that this extension does not know */
  openJournal(): void {
    if (this.clock.now < this.#newerUntil) throw new Error('VersionError');
  }

  /** The person: starts the run, and goes on with it whenever it is interrupted or has paused. */
  async #person(): Promise<void> {
    let isStarted = false;
    for (;;) {
      const tab = this.#openTab();
      await tab.run.findInterrupted(SERVICE.key);
      const record = this.disk.inOrder.at(-1);
      if (this.clearedAt !== undefined) return;
      const retry = record?.isOver ? await this.#retryOf(record.run) : undefined;
      if (record?.isOver && !retry) return;
      if (record) isStarted = true;
      if (!isStarted || retry || tab.run.isInterrupted) {
        const { readBack } = this.script;
        const run = tab.run.isInterrupted
          ? tab.run.resume()
          : tab.run.start(retry ?? this.plan, readBack, PAGE);
        await Promise.race([run, tab.untilDead(), this.#watch(tab)]);
      }
      if (this.clock.now > END_OF_TIME) return;
      await this.clock.sleep(this.chance.below(20_000));
      if (!tab.isAway) tab.die();
    }
  }

  /** What the person tries again of a run that is over; once, and only what has failed. */
  async #retryOf(run: string): Promise<Plan | undefined> {
    if (!this.script.retries || this.disk.inOrder.length > 1) return undefined;
    const state = foldRun(await this.disk.entries(run));
    const plan = state && retryPlan(state);
    return plan && plan.tasks.length > 0 ? plan : undefined;
  }

  /** Presses *Reprendre* some time after the run has paused. Never ends. */
  async #watch(tab: Tab): Promise<never> {
    for (;;) {
      await this.clock.sleep(2_000 + this.chance.below(4_000));
      if (this.clock.now > END_OF_TIME || !tab.isAlive) return new Promise(() => {});
      if (tab.run.control?.wish === 'pause') tab.run.control.ask('resume');
    }
  }

  /** The person has a look from a second tab, now and then, and tries to go on from there. */
  async #visit(): Promise<void> {
    const tab = this.#openTab();
    for (let look = 0; look < MOST_LOOKS; look++) {
      await tab.run.findInterrupted(SERVICE.key);
      await this.clock.sleep(this.chance.below(8_000));
      if (tab.run.isInterrupted) await Promise.race([tab.run.resume(), this.#watch(tab)]);
    }
    tab.die();
  }

  #openTab(): Tab {
    const tab = new Tab(this, this.#tabs.length + 1);
    tab.isExtensionAlive = this.clock.now >= this.#disabledUntil;
    this.#tabs.push(tab);
    return tab;
  }
}

/** The extension's background worker: a server, and what dies with it. */
class Worker {
  isAlive = true;
  readonly #world: World;
  readonly #server: JournalServer;
  #ports: (() => void)[] = [];
  #failure: string | undefined;

  constructor(world: World) {
    this.#world = world;
    // What a dead worker had begun comes to nothing.
    const store = new Proxy(world.disk, {
      get: (disk, name: keyof MemoryStore) => {
        const value = disk[name];
        if (typeof value !== 'function') return value;
        return async (...args: never[]) => {
          if (!this.isAlive) await never();
          world.openJournal();
          if (name === 'append' && this.#failure) throw new Error(this.#failure);
          return (value as (...args: never[]) => unknown).apply(disk, args);
        };
      },
    });
    this.#server = new JournalServer({
      store,
      isHeld: (record) => this.#isHeld(record),
      onStored: () => {},
    });
  }

  die(): void {
    this.isAlive = false;
    for (const disconnect of this.#ports.splice(0)) this.#world.clock.after(1, disconnect);
  }

  onDeath(disconnect: () => void): void {
    this.#ports.push(disconnect);
  }

  async answer(body: JournalRequest, tab: number): Promise<JournalAnswer> {
    const { clock, chance } = this.#world;
    await clock.sleep(1 + chance.below(3));
    const fault = this.#world.fault('request');
    if (fault === 'worker-dies-before') this.die();
    if (fault === 'power-cut' && chance.is(0.5)) this.#world.cutPower();
    if (!this.isAlive) return never();
    if (fault === 'journal-newer') this.#world.hideJournal();
    if (fault === 'disk-full') this.#failure = 'QuotaExceededError';
    if (fault === 'append-aborted') this.#failure = 'AbortError';
    const answer = await this.#server.answer(body, tab);
    this.#failure = undefined;
    if (fault === 'worker-dies-after') this.die();
    if (fault === 'power-cut') this.#world.cutPower();
    if (fault === 'connection-closed') return { kind: 'error', text: 'InvalidStateError' };
    if (fault === 'ack-lost' || !this.isAlive) return never();
    await clock.sleep(fault === 'ack-late' ? 4_000 + chance.below(3_000) : 1);
    return answer;
  }

  async #isHeld({ tab, run }: RunRecord): Promise<boolean> {
    const page = this.#world.tab(tab);
    if (!page?.isExtensionAlive || page.isAway) return false;
    // Whoever asks a tab that is closed meanwhile is told at once that nobody answers.
    await Promise.race([page.untilAwake(), page.untilDead()]);
    return page.isAlive && !page.isAway && page.run.holds(run);
  }
}

/** A portal's page in a tab, with the shipped run in it. */
class Tab implements Driver {
  readonly id: number;
  readonly run: PageRun;
  isAlive = true;
  isExtensionAlive = true;
  /** Whether another page is shown in its place, to which the browser may come back. */
  isAway = false;
  readonly #world: World;
  readonly #page = new AbortController();
  #awake: Promise<void> = Promise.resolve();
  #death: Promise<void>;
  #bury = () => {};
  #dialog: { licence: string; shown: Values } | undefined;
  #ports: (() => void)[] = [];

  constructor(world: World, id: number) {
    this.#world = world;
    this.id = id;
    this.#death = new Promise((resolve) => {
      this.#bury = resolve;
    });
    this.run = new PageRun({
      journal: new JournalClient({
        connect: () => this.#connect(),
        isAlive: () => this.isExtensionAlive,
      }),
      startWork: () => ({ driver: this, leave: () => {} }),
      signal: this.#page.signal,
      waitTimes: () => ({ quarantine: QUARANTINE, busy: 5_000 }),
      onChange: () => {},
    });
  }

  /** The page is gone at once: nothing of it goes on. */
  die(): void {
    this.isAlive = false;
    this.#bury();
  }

  /** Another page takes its place. After `ms` it is shown again, and goes on where it was. */
  leave(ms: number): void {
    this.run.interrupt();
    this.isAway = true;
    this.#bury();
    this.freeze(ms);
    for (const disconnect of this.#ports.splice(0)) disconnect();
    this.#world.clock.after(ms, () => {
      this.isAway = false;
      void this.run.findInterrupted(SERVICE.key);
    });
  }

  untilDead(): Promise<void> {
    return this.#death;
  }

  freeze(ms: number): void {
    this.#awake = this.#world.clock.sleep(ms);
  }

  /** Never ends for a page that is gone. */
  async untilAwake(): Promise<void> {
    await this.#awake;
    if (!this.isAlive) await never();
  }

  #connect(): JournalPort {
    if (!this.isExtensionAlive || !this.isAlive) throw new Error('Extension context invalidated.');
    const { worker } = this.#world;
    const listeners: ((message: unknown) => void)[] = [];
    return {
      onMessage: { addListener: (listener) => listeners.push(listener) },
      onDisconnect: {
        addListener: (listener) => {
          worker.onDeath(listener);
          this.#ports.push(listener);
        },
      },
      postMessage: ({ id, body }: Numbered<JournalRequest>) => {
        if (!worker.isAlive || !this.isAlive) throw new Error('disconnected port');
        void worker.answer(body, this.id).then(async (answer) => {
          await this.untilAwake();
          if (!this.isExtensionAlive) return;
          for (const listener of listeners) listener({ id, body: answer });
        });
      },
    };
  }

  async open(licence: string): Promise<OpenDetail> {
    const world = this.#world;
    await world.step(this);
    const values = world.server.valuesOf(licence);
    const fault = world.fault('open');
    if (fault === 'session-at-open') throw this.#expired();
    if (fault === 'open-busy') throw new Problem({ code: 'portal-busy', text: '503' });
    if (fault === 'not-opened') throw new Problem({ code: 'detail-not-opened' });
    if (fault === 'other-detail') throw new Problem({ code: 'detail-of-other', shown: 'FPC9' });
    if (!values) throw new Problem({ code: 'user-not-found' });
    world.facts.push({ what: 'opened', licence, at: world.clock.now, tab: this.id });
    const dialog = { licence, shown: values };
    this.#dialog = dialog;
    const isOpen = () => this.#dialog === dialog;
    return {
      isOpen,
      read: () => {
        if (!isOpen()) throw new Problem({ code: 'detail-closed' });
        const renamed = fault === 'option-renamed' ? world.script.changes[0]?.option : undefined;
        const lines = world.server.linesOf(dialog.shown);
        const options = lines.map((line) => {
          return line.label === renamed ? { ...line, label: 'Autre option' } : line;
        });
        return { licence, options };
      },
      press: (press, announced, signal) => this.#press(licence, press, announced, signal),
      close: async () => {
        await world.step(this);
        if (world.fault('close')) throw new Problem({ code: 'detail-not-closed' });
        if (isOpen()) this.#dialog = undefined;
      },
    };
  }

  async #press(
    licence: string,
    press: Press,
    announced: Promise<void>,
    signal: AbortSignal,
  ): Promise<PressResult> {
    const world = this.#world;
    await world.step(this);
    await announced;
    signal.throwIfAborted();
    const shown = this.#dialog?.licence === licence ? this.#dialog.shown : undefined;
    const option = world.server.option(press.option);
    if (!shown || !option) return { kind: 'not-pressed', reason: { code: 'detail-closed' } };
    if (world.server.buttonOf(option, shown) !== press.button) {
      return { kind: 'not-pressed', reason: { code: 'no-button' } };
    }
    const fault = world.fault('press');
    if (fault === 'session-before') throw this.#expired();
    if (fault === 'button-covered') return { kind: 'not-pressed', reason: { code: 'covered' } };
    await this.#note('pressed', licence, press);
    const fact = world.facts.at(-1);
    const result = await this.#meet(fault, licence, press, shown);
    const isRefused = result.kind === 'refused' && result.reason.code === 'portal-said';
    if (isRefused && fact?.what === 'pressed') fact.isRefused = true;
    return result;
  }

  async #meet(
    fault: (typeof PLACES)['press'][number] | undefined,
    licence: string,
    press: Press,
    shown: Values,
  ): Promise<PressResult> {
    const { clock, chance, server } = this.#world;
    const late = () =>
      void clock.after(chance.below(LATEST_EFFECT), () => this.#serve(licence, press));
    switch (fault) {
      case 'refused':
        return { kind: 'refused', reason: { code: 'portal-said', text: 'Opération refusée' } };
      case 'busy-late':
        late();
        return { kind: 'refused', reason: { code: 'portal-busy', text: '503' } };
      case 'busy':
        return { kind: 'refused', reason: { code: 'portal-busy', text: '429' } };
      case 'time-out-late':
      case 'session-late':
        late();
        if (fault === 'session-late') throw this.#expired();
        return this.#timedOut();
      case 'time-out':
        return this.#timedOut();
      case 'ignored':
        return { kind: 'unclear' };
      case 'optimistic': {
        const option = server.option(press.option);
        if (option) shown.set(press.option, wanted(option, press));
        return { kind: 'shown' };
      }
    }
    const objection = await this.#serve(licence, press);
    if (this.#world.fault('effect')) this.die();
    await this.untilAwake();
    if (fault === 'session-after') throw this.#expired();
    if (fault === 'time-out-done') return this.#timedOut();
    if (objection) {
      return { kind: 'refused', reason: { code: 'portal-said', text: objection } };
    }
    if (fault === 'silent') return { kind: 'unclear' };
    if (fault === 'closes') {
      this.#dialog = undefined;
      return { kind: 'unclear' };
    }
    shown.set(press.option, server.saved(licence, press.option));
    return { kind: 'shown' };
  }

  async #timedOut(): Promise<PressResult> {
    await this.#world.clock.sleep(30_000);
    await this.untilAwake();
    return { kind: 'unclear', reason: { code: 'no-answer' } };
  }

  async #serve(licence: string, press: Press): Promise<string | undefined> {
    const objection = this.#world.server.serve(licence, press);
    if (objection === undefined) await this.#note('done', licence, press);
    return objection;
  }

  /** Notes what the portal was asked, or did, and whether the journal knew of it before. */
  async #note(what: 'pressed' | 'done', licence: string, press: Press): Promise<void> {
    const { clock, disk, facts } = this.#world;
    const at = clock.now;
    const record = disk.inOrder.at(-1);
    const journals = await this.#world.journals();
    const isHis = ({ event }: { event: RunEvent }, changes: readonly Change[]) => {
      return (
        event.kind === 'intent' &&
        event.licence === licence &&
        event.press === press.button &&
        changes[event.change]?.option === press.option
      );
    };
    const announced = journals.flatMap((entries) => {
      const [first] = entries;
      const changes = first?.event.kind === 'started' ? first.event.plan.changes : [];
      return entries.filter((entry) => isHis(entry, changes));
    });
    const before = facts.filter((fact) => {
      return (
        fact.what === 'pressed' &&
        fact.licence === licence &&
        fact.option === press.option &&
        fact.button === press.button
      );
    });
    const isAnnounced = announced.length > before.length;
    const isHolder = record?.tab === this.id;
    facts.push({ what, licence, ...press, at, tab: this.id, isAnnounced, isHolder });
  }

  #expired(): Halt {
    this.#dialog = undefined;
    return new Halt({ code: 'session-expired' });
  }
}

/** Each its own: what waits for it can be forgotten with it. */
const never = () => new Promise<never>(() => {});
