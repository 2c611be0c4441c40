import type { Workplace } from '../../page/workplace';

/** Waits until a person sees the tab, for as long as that may take. The workplace tells that it is held up. */
export async function untilInFront(place: Workplace, signal: AbortSignal): Promise<void> {
  const { document } = place.view;
  if (!document.hidden) return;
  place.onHeldUp?.(true);
  const over = new AbortController();
  try {
    await new Promise<void>((resolve, reject) => {
      const onShow = () => !document.hidden && resolve();
      document.addEventListener('visibilitychange', onShow, { signal: over.signal });
      const onAbort = () => reject(signal.reason);
      signal.addEventListener('abort', onAbort, { signal: over.signal });
      if (signal.aborted) onAbort();
    });
  } finally {
    over.abort();
    place.onHeldUp?.(false);
  }
}

/** Remembers whether a tab was hidden at any moment since this was made. */
export class HiddenWatch {
  readonly #document: Document;
  readonly #stop = new AbortController();
  #wasHidden: boolean;

  constructor(document: Document) {
    this.#document = document;
    this.#wasHidden = document.hidden;
    const note = () => {
      this.#wasHidden ||= this.#document.hidden;
    };
    document.addEventListener('visibilitychange', note, { signal: this.#stop.signal });
  }

  get wasHidden(): boolean {
    return this.#wasHidden;
  }

  stop(): void {
    this.#stop.abort();
  }
}
