import type { PageOrFrame } from '../../page/page-or-frame';

/** Waits until a person sees the tab, for as long as that may take. `PageOrFrame` tells that it is held up. */
export async function untilInFront(portal: PageOrFrame, signal: AbortSignal): Promise<void> {
  const { document } = portal.view;
  if (!document.hidden) return;
  portal.onHeldUp?.(true);
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
    portal.onHeldUp?.(false);
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
