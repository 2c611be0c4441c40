import type { RecognitionModel } from '../../../components/recognition/recognition-model';
import { duringLook } from '../../dom/remember/once-per-look';
import type { Evidence } from '../../portal/recognition/evidence';
import { type Recognition, recognise } from '../../portal/recognition/recognise';
import { throttled } from '../../throttle';
import { SHOW_RECOGNISED } from '../../timing';
import { evidenceModelOf } from '../run/evidence-words';
import type { HostProfile } from './host-profile';
import { RecognitionOutlines } from './recognition-outlines';
import type { UnderstandingReport } from './understanding-report';
import { foundLines } from './words/found-words';
import { missingSentence } from './words/missing-words';

/** What showing the recognised parts needs of the page and the panel. */
export interface RecognisedViewOptions {
  document: Document;
  signal: AbortSignal;
  /** What has worked on this portal, where a service is in view. */
  evidence: () => Evidence | undefined;
  profile: HostProfile;
  report: UnderstandingReport;
  model: () => RecognitionModel;
  /** Shows a change in the panel. */
  patch: (part: Partial<RecognitionModel>) => void;
}

/** Shows what is recognised: by outlines in the page, by words in the panel. */
export class RecognisedView {
  readonly outlines: RecognitionOutlines;
  readonly refresh = throttled(() => this.#show(), SHOW_RECOGNISED);
  readonly #options: RecognisedViewOptions;

  constructor(options: RecognisedViewOptions) {
    this.#options = options;
    this.outlines = new RecognitionOutlines(options.document);
  }

  /** Whether what is recognised is shown at all: for a diagnosis, or to check a profile before it is used. */
  get isOn(): boolean {
    const { model, profile } = this.#options;
    const { isDiagnosing, learned } = model();
    return isDiagnosing || profile.isProposed || learned !== undefined;
  }

  #show(): void {
    const { signal, model, profile, report, patch } = this.#options;
    if (signal.aborted) return;
    const { isDiagnosing } = model();
    const evidence = this.#options.evidence();
    const recognised = this.isOn ? this.#recognise() : { found: [], missing: [] };
    if (this.isOn && !profile.isProposed) report.tell(recognised, evidence);
    patch({
      found: isDiagnosing ? foundLines(recognised.found) : [],
      missing: isDiagnosing ? [...new Set(recognised.missing.map(missingSentence))] : [],
      evidence: isDiagnosing && evidence ? evidenceModelOf(evidence) : undefined,
      proposal: profile.proposal(recognised.found),
    });
    this.outlines.setFound(recognised.found);
  }

  /** What is recognised with the profile in use, or with the one that is proposed. */
  #recognise(): Recognition {
    const root = this.#options.document.documentElement;
    return this.#options.profile.tried(() => duringLook(() => recognise(root)));
  }
}
