import type { UnderstandingLine } from '../../../components/recognition/recognition-model';
import { duringLook } from '../../dom/remember/once-per-look';
import { type Evidence, NO_EVIDENCE } from '../../portal/recognition/evidence';
import { type Recognition, recognise } from '../../portal/recognition/recognise';
import { type PortalPart, understandingOf } from '../../portal/recognition/understanding';
import { throttled } from '../../throttle';
import { REPORT } from '../../timing';
import { understandingLines } from './words/understanding-words';

/** What reporting needs to know of the page and the panel. */
export interface UnderstandingReportOptions {
  document: Document;
  signal: AbortSignal;
  /** What has worked on this portal, where a service is in view. */
  evidence: () => Evidence | undefined;
  /** Whether the panel is in the page. */
  isShown: () => boolean;
  /** Whether a run or a reading works in the page, which must not be disturbed. */
  isAtWork: () => boolean;
}

/** Reports in the panel which parts of the portal are understood. */
export class UnderstandingReport {
  readonly #options: UnderstandingReportOptions;
  readonly #show: (lines: UnderstandingLine[]) => void;
  readonly #readSoon = throttled(() => this.#read(), REPORT);
  /** The parts that the last reading did not understand. */
  #lost: readonly PortalPart[] = [];

  /** @param show called after each reading whose result is not passing */
  constructor(options: UnderstandingReportOptions, show: (lines: UnderstandingLine[]) => void) {
    this.#options = options;
    this.#show = show;
  }

  /** Reads the page soon, if the panel is shown. */
  soon(): void {
    this.#readSoon.soon();
  }

  /** Reports a reading of the page that was made for something else. */
  tell(recognition: Recognition, evidence: Evidence = NO_EVIDENCE): void {
    const parts = understandingOf(evidence, recognition);
    const lost = parts.filter(({ grasp }) => grasp === 'not-understood').map(({ part }) => part);
    // A page that is being drawn is incomplete for a moment: a part counts as lost only if two readings in a row miss
    // it.
    const isPassing = lost.some((part) => !this.#lost.includes(part));
    this.#lost = lost;
    if (isPassing) this.soon();
    else this.#show(understandingLines(parts));
  }

  #read(): void {
    const { document, evidence, isShown, isAtWork, signal } = this.#options;
    if (signal.aborted || !isShown()) return;
    // Nothing tells when the work is over.
    if (isAtWork()) {
      this.soon();
      return;
    }
    const recognition = duringLook(() => recognise(document.documentElement));
    this.tell(recognition, evidence());
  }
}
