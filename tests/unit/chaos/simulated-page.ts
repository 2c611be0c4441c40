import type { Change } from '../../../utils/bulk/change';
import type { Driver, OpenDetail, Press, PressResult } from '../../../utils/bulk/driver';
import type { RunEvent } from '../../../utils/bulk/journal';
import { Halt, Problem } from '../../../utils/bulk/problem';
import { type Values, wanted } from '../support/simulated-server';
import { NUMBERS, type PLACES } from './script';
import type { Simulation } from './simulation';
import type { Tab } from './tab';

/** The latest moment after a press at which the portal carries it out, in ms: within the quarantine. */
const LATEST_EFFECT = 25_000;

/** What really happened at the portal. */
export type Fact = { at: number; licence: string; tab: number } & (
  | { what: 'opened' }
  | ({
      what: 'pressed' | 'done';
      /** Whether its intent was on the disk before. */
      isAnnounced: boolean;
      /** Whether the run belonged to the tab then. */
      isHolder: boolean;
      /** Whether the portal refused it at once. */
      isRefused?: boolean;
      /** What the option's line in the detail showed. */
      was?: string;
      /** Who else has the number then, apart from whom somebody else has given it. */
      heldBy?: { isPick: boolean }[];
    } & Press)
);

/** The driver of a simulated page of the portal, which meets the faults of the script. */
export class SimulatedPage implements Driver {
  readonly #simulation: Simulation;
  readonly #tab: Tab;
  #detail: { licence: string; shown: Values } | undefined;

  constructor(simulation: Simulation, tab: Tab) {
    this.#simulation = simulation;
    this.#tab = tab;
  }

  async open(licence: string): Promise<OpenDetail> {
    const simulation = this.#simulation;
    await simulation.step(this.#tab);
    const values = simulation.server.valuesOf(licence);
    const fault = simulation.fault('open');
    if (fault === 'session-at-open') throw this.#expired();
    if (fault === 'open-busy') throw new Problem({ code: 'portal-busy', text: '503' });
    if (fault === 'not-opened') throw new Problem({ code: 'detail-not-opened' });
    if (fault === 'other-detail') throw new Problem({ code: 'detail-of-other', shown: 'FPC9' });
    if (!values) throw new Problem({ code: 'user-not-found' });
    simulation.facts.push({ what: 'opened', licence, at: simulation.clock.now, tab: this.#tab.id });
    const detail = { licence, shown: values };
    this.#detail = detail;
    const isOpen = () => this.#detail === detail;
    return {
      isOpen,
      read: () => {
        if (!isOpen()) throw new Problem({ code: 'detail-closed' });
        const renamed =
          fault === 'option-renamed' ? simulation.script.changes[0]?.option : undefined;
        const lines = simulation.server.linesOf(detail.shown);
        const options = lines.map((line) => {
          return line.label === renamed ? { ...line, label: 'Autre option' } : line;
        });
        return { licence, options };
      },
      press: (press, announced, signal) => this.#press(licence, press, announced, signal),
      close: async () => {
        await simulation.step(this.#tab);
        if (simulation.fault('close')) throw new Problem({ code: 'detail-not-closed' });
        if (isOpen()) this.#detail = undefined;
      },
    };
  }

  async #press(
    licence: string,
    press: Press,
    announced: Promise<void>,
    signal: AbortSignal,
  ): Promise<PressResult> {
    const simulation = this.#simulation;
    await simulation.step(this.#tab);
    await announced;
    signal.throwIfAborted();
    const shown = this.#detail?.licence === licence ? this.#detail.shown : undefined;
    const option = simulation.server.option(press.option);
    if (!shown || !option) return { kind: 'not-pressed', reason: { code: 'detail-closed' } };
    if (simulation.server.buttonOf(option, shown) !== press.button) {
      return { kind: 'not-pressed', reason: { code: 'no-button' } };
    }
    const fault = simulation.fault('press');
    if (fault === 'session-before') throw this.#expired();
    if (fault === 'button-covered') return { kind: 'not-pressed', reason: { code: 'covered' } };
    if (press.button === 'add' && option.kind === 'number' && press.value === undefined) {
      const isBusy = fault === 'busy' || fault === 'busy-late';
      if (isBusy) return { kind: 'refused', reason: { code: 'portal-busy', text: '503' } };
      return { kind: 'refused', reason: { code: 'value-needed' }, offered: this.#offered };
    }
    const was = shown.get(press.option);
    await this.#note('pressed', licence, press, { was });
    const fact = simulation.facts.at(-1);
    const result = await this.#respond(fault, licence, press, shown);
    const isRefused = result.kind === 'refused' && result.reason.code === 'portal-said';
    if (isRefused && fact?.what === 'pressed') fact.isRefused = true;
    return result;
  }

  /** The numbers that the portal's list offers now: those that nobody has. */
  get #offered(): string[] {
    const { picks } = this.#simulation.script;
    if (picks) return picks.offered;
    const { everything } = this.#simulation.server;
    const had = Object.values(everything).flatMap((values) => Object.values(values));
    return NUMBERS.filter((number) => !had.includes(number));
  }

  /** What the page sees of a press, as the fault has it; the server may have carried it out, or not. */
  async #respond(
    fault: (typeof PLACES)['press'][number] | undefined,
    licence: string,
    press: Press,
    shown: Values,
  ): Promise<PressResult> {
    const { clock, chance, server } = this.#simulation;
    const serveLater = () =>
      void clock.after(chance.below(LATEST_EFFECT), () => this.#serve(licence, press));
    switch (fault) {
      case 'refused':
        return { kind: 'refused', reason: { code: 'portal-said', text: 'Opération refusée' } };
      case 'busy-late':
        serveLater();
        return { kind: 'refused', reason: { code: 'portal-busy', text: '503' } };
      case 'busy':
        return { kind: 'refused', reason: { code: 'portal-busy', text: '429' } };
      case 'time-out-late':
      case 'session-late':
        serveLater();
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
    if (this.#simulation.fault('effect')) this.#tab.die();
    await this.#tab.untilAwake();
    if (fault === 'session-after') throw this.#expired();
    if (fault === 'time-out-done') return this.#timedOut();
    if (objection) {
      return { kind: 'refused', reason: { code: 'portal-said', text: objection } };
    }
    if (fault === 'silent') return { kind: 'unclear' };
    if (fault === 'closes') {
      this.#detail = undefined;
      return { kind: 'unclear' };
    }
    shown.set(press.option, server.saved(licence, press.option));
    return { kind: 'shown' };
  }

  async #timedOut(): Promise<PressResult> {
    await this.#simulation.clock.sleep(30_000);
    await this.#tab.untilAwake();
    return { kind: 'unclear', reason: { code: 'no-answer' } };
  }

  /** Has the server carry out a press. @returns its objection, if it has one */
  async #serve(licence: string, press: Press): Promise<string | undefined> {
    const heldBy = this.#heldBy(licence, press);
    const objection = this.#simulation.server.serve(licence, press);
    if (objection === undefined) await this.#note('done', licence, press, { heldBy });
    return objection;
  }

  /** Who has the number of a press on the server already, and not by somebody else. */
  #heldBy(licence: string, { option, value }: Press): { isPick: boolean }[] {
    const { facts, script, server, meddledWith } = this.#simulation;
    return Object.entries(server.everything).flatMap(([holder, values]) => {
      return Object.entries(values).flatMap(([label, shown]) => {
        const isOwn = holder === licence && label === option;
        const isOthers = meddledWith.has(`${holder} ${label} ${shown}`);
        if (isOwn || isOthers || shown !== value) return [];
        const changes = script.picks?.each[holder] ?? [];
        const isGiven = facts.some((fact) => {
          return fact.what === 'done' && fact.licence === holder && fact.option === label;
        });
        const isPick = changes.some((one) => one.option === label && one.pick !== undefined);
        return [{ isPick: isGiven && isPick }];
      });
    });
  }

  /** Notes a press or its effect as a fact, and whether an intent for it was stored before. */
  async #note(
    what: 'pressed' | 'done',
    licence: string,
    press: Press,
    more: { was?: string; heldBy?: { isPick: boolean }[] },
  ): Promise<void> {
    const { clock, disk, facts } = this.#simulation;
    const at = clock.now;
    const record = disk.inOrder.at(-1);
    const journals = await this.#simulation.journals();
    const isOfPress = ({ event }: { event: RunEvent }, changes: readonly Change[]) => {
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
      return entries.filter((entry) => isOfPress(entry, changes));
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
    const isHolder = record?.tab === this.#tab.id;
    facts.push({ what, licence, ...press, at, tab: this.#tab.id, isAnnounced, isHolder, ...more });
  }

  #expired(): Halt {
    this.#detail = undefined;
    return new Halt({ code: 'session-expired' });
  }
}
