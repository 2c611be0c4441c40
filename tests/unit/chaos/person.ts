import { lotsOf } from '../../../utils/bulk/lots/lot';
import { type FollowUp, retryAllOf, retryOf, undoOf } from '../../../utils/bulk/lots/lot-follow-up';
import { foldRun } from '../../../utils/bulk/run-state';
import { SERVICE } from '../support/builders';
import type { Simulation } from './simulation';
import type { Tab } from './tab';

/** The end of a history, in ms of simulated time: more than any run needs. */
export const END_OF_TIME = 20 * 60_000;

/** How often the person looks from a second tab. */
const MOST_LOOKS = 4;
const PAGE = 'https://store-demo.extranet.myopenip.fr/Parametrage';

/** A person who wants the plan done, and resumes the run whatever happens. */
export class Person {
  readonly #simulation: Simulation;

  constructor(simulation: Simulation) {
    this.#simulation = simulation;
  }

  /** Starts the run, and resumes it whenever it was interrupted or has paused, until it is over. */
  async run(): Promise<void> {
    let isStarted = false;
    for (;;) {
      const tab = this.#simulation.openTab();
      await tab.run.findInterrupted(SERVICE.key);
      const record = this.#simulation.disk.inOrder.at(-1);
      if (this.#simulation.clearedAt !== undefined) return;
      const retry = record?.isOver ? await this.#nextOf(record.run) : undefined;
      if (record?.isOver && !retry) return;
      if (record) isStarted = true;
      if (!isStarted || retry || tab.run.isInterrupted) {
        const { readBack } = this.#simulation.script;
        const run = tab.run.isInterrupted
          ? tab.run.resume()
          : tab.run.start(retry?.plan ?? this.#simulation.plan, readBack, PAGE, {
              ...(retry?.continues && { continues: retry.continues }),
            });
        await Promise.race([run, tab.untilDead(), this.#resumePauses(tab)]);
      }
      if (this.#simulation.clock.now > END_OF_TIME) return;
      await this.#simulation.clock.sleep(this.#simulation.chance.below(20_000));
      if (!tab.isAway) tab.die();
    }
  }

  /** What the person does after a run that is over; `undefined` where nothing more. */
  async #nextOf(run: string): Promise<(Pick<FollowUp, 'plan'> & Partial<FollowUp>) | undefined> {
    const { script, disk, plan } = this.#simulation;
    if (!script.picks) return this.#retryOf(run);
    const states = (await this.#simulation.journals()).flatMap((all) => foldRun(all) ?? []);
    const lot = lotsOf(states).find(({ runs }) => runs.some(({ id }) => id === run));
    const next = script.picks.follow[disk.inOrder.length - 1];
    if (!lot || !next) return undefined;
    if (next === 'again') return { plan };
    const followUp = next === 'undo' ? undoOf(lot) : retryAllOf(lot);
    return followUp.plan.tasks.length > 0 ? followUp : undefined;
  }

  /** The retry of what has failed in a run that is over; at most one. */
  async #retryOf(run: string): Promise<FollowUp | undefined> {
    if (!this.#simulation.script.retries || this.#simulation.disk.inOrder.length > 1)
      return undefined;
    const state = foldRun(await this.#simulation.disk.entries(run));
    const retry = state && lotsOf([state]).map(retryOf)[0];
    return retry && retry.plan.tasks.length > 0 ? retry : undefined;
  }

  /** Presses *Reprendre* some time after the run has paused. Never resolves. */
  async #resumePauses(tab: Tab): Promise<never> {
    for (;;) {
      await this.#simulation.clock.sleep(2_000 + this.#simulation.chance.below(4_000));
      if (this.#simulation.clock.now > END_OF_TIME || !tab.isAlive) return new Promise(() => {});
      if (tab.run.control?.wish === 'pause') tab.run.control.ask('resume');
    }
  }

  /** Looks at the run from a second tab now and then, and tries to resume it there. */
  async visit(): Promise<void> {
    const tab = this.#simulation.openTab();
    for (let look = 0; look < MOST_LOOKS; look++) {
      await tab.run.findInterrupted(SERVICE.key);
      await this.#simulation.clock.sleep(this.#simulation.chance.below(8_000));
      if (tab.run.isInterrupted) await Promise.race([tab.run.resume(), this.#resumePauses(tab)]);
    }
    tab.die();
  }
}
