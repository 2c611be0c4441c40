import type { Driver } from '../../bulk/driver';
import type { Plan } from '../../bulk/plan';
import type { Reading } from '../../bulk/reading';
import { hurryPage } from '../../dom/act/hurry-page';
import { portalDriver } from '../../portal/driver';
import { blockInputToDetail } from '../../portal/page/block-input-to-detail';
import { PageOrFrame } from '../../portal/page/page-or-frame';
import { ANSWER_TIMEOUT } from '../../portal/page/timing';
import type { Seen } from '../../portal/recognition/evidence';
import type { LeftPlace } from '../../portal/users/place/left-place';
import type { PanelSettings } from '../panel-settings';
import { protectTab } from './protect-tab';
import { RunSpeed } from './run-speed';

/**
 * Starts to work on the portal for a plan. `leave` ends it, and gives the page back as it was.
 *
 * @param options the labels of the options to look for; by default, the options of the plan's changes
 */
export type StartWork = (
  plan: Plan,
  options?: readonly string[],
) => { driver: Driver; leave: () => void };

/** What working on the portal needs, and what is called meanwhile. */
export interface PortalWorkOptions {
  document: Document;
  /** What the work puts back at its end. */
  left: LeftPlace;
  settings: Pick<PanelSettings, 'isQuickened'>;
  /** Whether the work is paused: then the person may use the page. */
  isPaused: () => boolean;
  /** Called when the work starts or stops waiting for its tab to be in front. */
  onHeldUp: (isHeldUp: boolean) => void;
  /** Called with what a detail shows. */
  onReading: (reading: Reading) => void;
  /** Called with what has been seen to work. */
  onSeen: (seen: Seen) => void;
}

/** The work on the portal in this page: of a run, a preview or a first reading; one at a time. */
export class PortalWork {
  readonly #options: PortalWorkOptions;
  /** Of the work that started last. */
  #speed: RunSpeed | undefined;
  #isHeldUp = false;

  constructor(options: PortalWorkOptions) {
    this.#options = options;
  }

  /** Whether the work is slowed down, or waits, because its tab is hidden. */
  get isSlow(): boolean {
    return this.#isHeldUp || this.#speed?.isSlow === true;
  }

  readonly start: StartWork = (plan, options) => this.#start(plan, { options });

  /** The same to open one detail that stays open for the person. */
  readonly startForPerson: StartWork = (plan) => this.#start(plan, { isForPerson: true });

  #start(
    plan: Plan,
    { options, isForPerson = false }: { options?: readonly string[]; isForPerson?: boolean },
  ): ReturnType<StartWork> {
    const { document, left, settings, isPaused, onHeldUp, onReading, onSeen } = this.#options;
    const portal = new PageOrFrame(document, ANSWER_TIMEOUT, { isForPerson });
    // A person who asks to be led to a user wants to stay there.
    if (isForPerson) left.forget();
    else left.begin(portal);
    portal.onHeldUp = (isHeldUp) => {
      this.#isHeldUp = isHeldUp;
      onHeldUp(isHeldUp);
    };
    const stopHurrying = hurryPage(document);
    const speed = new RunSpeed(document, settings);
    this.#speed = speed;
    const allowInput = blockInputToDetail(document, portal, isPaused);
    const users = new Map(plan.tasks.map(({ user }) => [user.licence, user]));
    const driver = portalDriver({
      portal,
      service: plan.service,
      options: options ?? plan.changes.map(({ option }) => option),
      plannedUser: (licence) => users.get(licence),
      onReading,
      onSeen,
    });
    const leave = () => {
      portal.leave();
      stopHurrying();
      speed.leave();
      allowInput();
      left.end();
    };
    const open: Driver['open'] = async (...given) => {
      await left.stopped();
      return driver.open(...given);
    };
    return { driver: { open }, leave };
  }

  /** The same for a run: its tab is protected too. */
  readonly startRun: StartWork = (plan, options) => {
    const { driver, leave } = this.start(plan, options);
    const stopProtecting = protectTab(window);
    return {
      driver,
      leave: () => {
        leave();
        stopProtecting();
      },
    };
  };
}
