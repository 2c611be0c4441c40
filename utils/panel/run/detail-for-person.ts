import { signal as createSignal, type Signal } from '@preact/signals';
import type { RunModel } from '../../../components/panel/run/run-model';
import type { Plan } from '../../bulk/plan';
import { reasonOf } from '../../bulk/problem';
import { i18n, reasonSentence } from '../../locales/wording';
import type { StartWork } from './portal-work';

/** What opening a detail for a person needs of the page. */
export interface DetailForPersonOptions {
  startWork: StartWork;
  signal: AbortSignal;
  /** Whether a detail is open in the page already. */
  isOneOpen: () => boolean;
  /** Whether the panel lies over the page. */
  isOverPage: () => boolean;
}

/** What is going on, and what came of it, in words. */
interface Opening {
  isActive: boolean;
  news: string;
}

/** What is known when a person asks for a detail. */
interface Asked {
  /** Of the lot in view. */
  plan: () => Plan | undefined;
  isAtWork: () => boolean;
  /** Ends a reading of the list's pages, which would turn them meanwhile. */
  endReading: () => Promise<void>;
  warn: (alert: string) => void;
  /** Folds the panel, which would hide what was opened. */
  fold: () => void;
}

const NOTHING: Opening = { isActive: false, news: '' };

/** What the panel shows of a run, and beside it of a detail that is opened. */
export function withOpening(run: RunModel, { isActive, news }: Opening): RunModel {
  if (!news) return run;
  return isActive ? { ...run, news, workState: 'opening' } : { ...run, news };
}

/** Opens the detail of one user as a run does, presses nothing in it, and leaves it open to the person. */
export class DetailForPerson {
  readonly model: Signal<Opening> = createSignal(NOTHING);
  readonly #options: DetailForPersonOptions;
  #stop = new AbortController();

  constructor(options: DetailForPersonOptions) {
    this.#options = options;
  }

  get isActive(): boolean {
    return this.model.peek().isActive;
  }

  /**
   * Opens the detail of a user of a lot, as the lot was made for them. What a person has open stays open.
   * Where it could not be opened, they are told why.
   */
  async openFor(licence: string, asked: Asked): Promise<void> {
    const { isAtWork, endReading, warn, fold } = asked;
    const plan = asked.plan();
    const tasks = plan?.tasks.filter(({ user }) => user.licence === licence) ?? [];
    if (!plan || tasks.length === 0) return;
    const mustWait = isAtWork();
    warn(mustWait ? i18n.t('openDetail.busy') : '');
    if (mustWait) return;
    this.model.value = { isActive: true, news: i18n.t('openDetail.opening', { licence }) };
    this.#stop = new AbortController();
    await endReading();
    const said = await this.#open({ ...plan, tasks }, licence, this.#stop.signal);
    const { signal, isOverPage } = this.#options;
    // After the extension was reloaded, not even its sentences can be read.
    if (signal.aborted) return;
    const isOpen = said === '';
    const news = isOpen ? i18n.t('openDetail.open', { licence }) : '';
    this.model.value = { isActive: false, news };
    if (isOpen && isOverPage()) fold();
    else if (said) warn(said);
  }

  stop(): void {
    this.#stop.abort();
  }

  /** Says nothing more of what was opened. */
  forget(): void {
    if (!this.isActive) this.model.value = NOTHING;
  }

  /** @returns why it was not opened, in words; '' if it was opened; `undefined` if the person has stopped it */
  async #open(plan: Plan, licence: string, stop: AbortSignal): Promise<string | undefined> {
    const { startWork, signal, isOneOpen } = this.#options;
    if (isOneOpen()) return i18n.t('openDetail.other');
    const { driver, leave } = startWork(plan);
    try {
      await driver.open(licence, AbortSignal.any([signal, stop]));
      return '';
    } catch (error) {
      if (stop.aborted || signal.aborted) return undefined;
      const reason = reasonSentence(reasonOf(error));
      return i18n.t('openDetail.failed', { licence, reason });
    } finally {
      leave();
    }
  }
}
