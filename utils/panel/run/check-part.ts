import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { CheckModel } from '../../../components/panel/check/check-model';
import type { RunModel } from '../../../components/panel/run/run-model';
import { forecastOf } from '../../bulk/preview/forecast';
import { withoutValue } from '../../bulk/preview/if-none';
import { shortagesOf } from '../../bulk/preview/stock';
import { LONGEST_FIT } from '../../timing';
import { type Asked, isFreshOf, misfitOf } from './checked-plan';
import type { PagePreview } from './page-preview';
import { PreviewRows } from './preview-rows';
import { groupsOf } from './result-groups';

/** What the part that checks a preview needs of the rest of the panel. */
export interface CheckPartOptions {
  previewer: PagePreview;
  /** What the form asks for now. Reads signals, so that what is shown follows them. */
  asked: () => Asked;
  signal: AbortSignal;
}

/** The part of the panel that shows what a preview has read, and whether that still fits what is asked for. */
export class CheckPart {
  readonly model: ReadonlySignal<CheckModel | undefined>;
  readonly #options: CheckPartOptions;
  readonly #rows = new PreviewRows();
  /** Counts up whenever the preview has moved on or grown old. */
  readonly #version = signal(0);
  #ageing: ReturnType<typeof setTimeout> | undefined;

  constructor(options: CheckPartOptions) {
    this.#options = options;
    const { previewer, asked } = options;
    // This is a signal of its own: lines are grouped only when there are new ones, not with each key in the form.
    const read = computed(() => this.#version.value >= 0 && this.#read());
    this.model = computed(() => {
      const model = read.value;
      if (!model) return undefined;
      const now = asked();
      const without = isFreshOf(previewer, now) ? model.without : undefined;
      const left = [...model.excluded].filter((licence) => now.licences.has(licence)).length;
      return { ...model, misfit: misfitOf(previewer, now), without, left };
    });
    options.signal.addEventListener('abort', () => clearTimeout(this.#ageing));
  }

  /** To be called whenever the preview has moved on. */
  show(): void {
    const { previewer, signal: over } = this.#options;
    clearTimeout(this.#ageing);
    this.#version.value++;
    if (previewer.isActive || !previewer.plan || over.aborted) return;
    const left = LONGEST_FIT - previewer.age;
    if (left >= 0) this.#ageing = setTimeout(() => this.show(), left + 1);
  }

  /** To be called when the form asks for other changes. */
  reanswer(): void {
    const { previewer, asked } = this.#options;
    if (previewer.plan && previewer.reanswer(asked().changes)) this.show();
  }

  /** Leaves users out of the next run for whom there is not enough of an option: the first users of the plan get it. */
  doFirst(option: string): void {
    const { previewer } = this.#options;
    const short = this.model.value?.shortages?.find((one) => one.option === option);
    if (!short) return;
    for (const licence of short.wanting.slice(short.left + short.freed))
      previewer.include(licence, false);
    this.show();
  }

  /** Takes back all who were left out of the next run. */
  includeAll(): void {
    this.#keepOut(() => false);
  }

  /** To be called when other users are selected: a user who is selected anew is not left out any more. */
  reselected(selected: ReadonlySet<string>): void {
    this.#keepOut((licence) => selected.has(licence));
  }

  #keepOut(staysOut: (licence: string) => boolean): void {
    const { previewer } = this.#options;
    const back = [...previewer.excluded].filter((licence) => !staysOut(licence));
    for (const licence of back) previewer.include(licence, true);
    if (back.length > 0) this.show();
  }

  /** To be called when a run is started: what was read is out of date then. */
  use(): void {
    this.#options.previewer.isUsed = true;
    this.show();
  }

  #read(): CheckModel | undefined {
    const { previewer } = this.#options;
    const { plan, lines, excluded, readAt, done } = previewer;
    if (!plan) return undefined;
    const groups = groupsOf(this.#rows.of(previewer));
    const forecast = forecastOf(lines, excluded);
    const total = plan.tasks.length;
    const without = withoutValue(plan, lines);
    const shortages = previewer.isActive ? [] : shortagesOf(plan, lines, excluded);
    const found = { forecast, groups, excluded, without, shortages };
    return { readAt, read: done, total, left: 0, ...found };
  }
}

/**
 * What the panel shows of runs, with what the preview has read. What was said of a preview that no longer fits
 * is taken back.
 */
export function withCheck(
  model: RunModel,
  check: CheckModel | undefined,
  tellsOfPreview: boolean,
): RunModel {
  const isOff = check?.misfit === 'differs' || check?.misfit === 'old';
  return { ...model, check, news: tellsOfPreview && isOff ? '' : model.news };
}
