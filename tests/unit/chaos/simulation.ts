import type { Entry } from '../../../utils/bulk/journal';
import { type Plan, planForAll } from '../../../utils/bulk/plan';
import { planEach } from '../../../utils/bulk/plan-each';
import type { PreviewLine } from '../../../utils/bulk/preview/preview-line';
import { withShown } from '../../../utils/bulk/preview/seen-numbers';
import { SERVICE, START, user } from '../support/builders';
import { MemoryStore } from '../support/memory-store';
import { FAX, SHOWN_NUMBER, STANDARD, SUPERVISOR } from '../support/one-user';
import { SimulatedServer } from '../support/simulated-server';
import { Chance } from './chance';
import { Clock } from './clock';
import { END_OF_TIME, Person } from './person';
import { type ChaosFault, type FaultKind, PLACES, type Place, type Script } from './script';
import type { Fact } from './simulated-page';
import { Tab } from './tab';
import { Worker } from './worker';

const DAY = 24 * 60 * 60_000;

/** A simulated portal, a browser with the extension's worker and tabs, and a person who wants the plan done. */
export class Simulation {
  readonly clock = new Clock();
  readonly chance: Chance;
  readonly script: Script;
  readonly server: SimulatedServer;
  readonly disk = new MemoryStore();
  readonly facts: Fact[] = [];
  /** The faults that have struck. */
  readonly struck: FaultKind[] = [];
  /** The licences that somebody else has changed or deleted meanwhile. */
  readonly meddled = new Set<string>();
  /** What somebody else has given whom. */
  readonly meddledWith = new Set<string>();
  /** When the journal was erased during the run, if it was. */
  clearedAt: number | undefined;
  /** How many actions the pages have done. */
  steps = 0;
  /** The faults that have not struck yet. */
  #waiting: ChaosFault[];
  /** Until when the extension is switched off. */
  #disabledUntil = 0;
  /** Until when the journal is of a newer version, which the extension cannot read. */
  #newerUntil = 0;
  #worker: Worker | undefined;
  #tabs: Tab[] = [];
  readonly #person = new Person(this);

  constructor(script: Script) {
    this.script = script;
    this.chance = new Chance(script.seed ^ 0x5eed);
    this.#waiting = [...script.faults];
    this.server = new SimulatedServer({
      options: [
        { label: SUPERVISOR, kind: 'yes-no', stock: script.stock },
        // Of what is exchanged there is little, and none that hides another.
        script.own
          ? { label: STANDARD, kind: 'yes-no', stock: script.stock }
          : { label: STANDARD, kind: 'yes-no', hiddenBy: SUPERVISOR },
        {
          label: FAX,
          kind: 'number',
          stock: script.picks ? undefined : script.stock + 1,
          isOneEach: script.isOneEach === true,
        },
        ...(script.picks ? [{ label: SHOWN_NUMBER, kind: 'number' as const }] : []),
      ],
      users: script.users,
    });
  }

  get plan() {
    const { changes, selected, own, picks } = this.script;
    const users = selected.map((licence) => user(licence));
    if (!own) return planForAll(SERVICE, changes, users);
    const each = planEach(
      SERVICE,
      users.map((one) => ({ user: one, changes: own[one.licence] ?? [] })),
    );
    const plan = withShown(each, { plan: each, lines: this.#previewOf(each) });
    return picks ? { ...plan, taken: picks.taken } : plan;
  }

  /** What a preview has read before. */
  #previewOf({ tasks, changes }: Plan): PreviewLine[] {
    return tasks.flatMap(({ user: { licence }, changes: places }) => {
      return places.map((change): PreviewLine => {
        const before = this.script.users[licence]?.[changes[change]?.option ?? ''] ?? '';
        return { licence, change, kind: 'to-do', before, after: '', reasons: [] };
      });
    });
  }

  /** Carries the script out, up to the end of the run or of the history. */
  async live(): Promise<void> {
    await this.clock.rule(START, async () => {
      void this.#person.run();
      await this.clock.pass(() => this.clock.now > END_OF_TIME);
    });
  }

  /** Whether what had failed was retried in a second run, or may have been: an erased journal does not tell. */
  get isRetried(): boolean {
    return this.disk.inOrder.length > 1 || this.clearedAt !== undefined;
  }

  /** The journals of all runs, the first one first. */
  async journals(): Promise<Entry[][]> {
    return Promise.all(this.disk.inOrder.map(({ run }) => this.disk.entries(run)));
  }

  /** The worker that answers now; the browser starts one where there is none alive. */
  get worker(): Worker {
    if (!this.#worker?.isAlive) this.#worker = new Worker(this);
    return this.#worker;
  }

  tab(id: number): Tab | undefined {
    return this.#tabs.find((tab) => tab.id === id && tab.isAlive);
  }

  /** The fault that strikes at this place now, if one does. */
  fault<P extends Place>(place: P): (typeof PLACES)[P][number] | undefined {
    const kinds: readonly FaultKind[] = PLACES[place];
    const index = this.#waiting.findIndex(({ from, kind }) => {
      return from <= this.steps && kinds.includes(kind);
    });
    const [fault] = index < 0 ? [] : this.#waiting.splice(index, 1);
    if (fault) this.struck.push(fault.kind);
    return fault?.kind as (typeof PLACES)[P][number] | undefined;
  }

  /** An action of a page. It takes time, and a fault may make it the page's last. */
  async step(tab: Tab): Promise<void> {
    this.steps++;
    const fault = this.fault('step');
    if (fault) this.#strikes[fault](tab);
    await this.clock.sleep(5 + this.chance.below(60));
    await tab.untilAwake();
  }

  readonly #strikes: Record<(typeof PLACES)['step'][number], (tab: Tab) => void> = {
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
    'second-tab': () => void this.#person.visit(),
    'person-pauses': (tab) => tab.run.control?.ask('pause'),
    'person-resumes-unguarded': (tab) => tab.run.control?.ask('resume-unguarded'),
    'person-stops': (tab) => tab.run.control?.ask('stop'),
    'other-operator': () => {
      const { selected, changes, picks } = this.script;
      const licence = this.chance.oneOf(selected);
      const { option } = this.chance.oneOf(changes);
      const numbers = ['Aucun', ...(picks?.offered ?? ['0199009999'])];
      const isNumber = picks !== undefined || option === FAX;
      const value = this.chance.oneOf(isNumber ? numbers : ['Oui', 'Non']);
      this.server.change(licence, option, value);
      this.meddled.add(licence);
      this.meddledWith.add(`${licence} ${option} ${value}`);
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

  /** Switches the machine off, with everything on it. */
  cutPower(): void {
    this.#worker?.die();
    for (const tab of this.#tabs) tab.die();
  }

  /** Makes the journal one of a newer version for some time. */
  hideJournal(): void {
    this.#newerUntil = this.clock.now + this.chance.below(60_000);
  }

  /** @throws while the journal is of a version that this extension does not know */
  openJournal(): void {
    if (this.clock.now < this.#newerUntil) throw new Error('VersionError');
  }

  openTab(): Tab {
    const tab = new Tab(this, this.#tabs.length + 1);
    tab.isExtensionAlive = this.clock.now >= this.#disabledUntil;
    this.#tabs.push(tab);
    return tab;
  }
}
