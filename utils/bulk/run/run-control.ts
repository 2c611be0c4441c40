/** What a person asks of a run. The run does it between two users, never in the middle of one. */
export type Ask = 'pause' | 'resume' | 'resume-unguarded' | 'allow' | 'stop';

/** Where a run learns whether to go on. Panel, popup and keyboard shortcuts ask here. */
export class RunControl {
  #wish: 'go' | 'pause' | 'stop' = 'go';
  #isUnguarded = false;
  #isAllowing = false;
  #listeners = new Set<() => void>();
  #waiting = 0;

  get wish(): 'go' | 'pause' | 'stop' {
    return this.#wish;
  }

  /** Whether the run has paused. A pause that was asked for may begin much later. */
  get isPaused(): boolean {
    return this.#waiting > 0;
  }

  /** Whether the guard pauses the run no more. */
  get isUnguarded(): boolean {
    return this.#isUnguarded;
  }

  /** Asks something of the run. A stop is final: nothing that is asked later takes it back. */
  ask(what: Ask): void {
    if (this.#wish === 'stop') return;
    this.#wish = what === 'pause' || what === 'stop' ? what : 'go';
    if (what === 'resume-unguarded') this.dropGuard();
    // A person allows the question that they see, not one that may come later.
    this.#isAllowing = what === 'allow';
    for (const listener of this.#listeners) listener();
  }

  /** Makes the run unguarded: a person wants it now, or has wanted it on an earlier page. */
  dropGuard(): void {
    this.#isUnguarded = true;
  }

  /** Whether the last pause was ended by allowing a question. Answers `true` once. */
  takeAllowance(): boolean {
    const isAllowing = this.#isAllowing;
    this.#isAllowing = false;
    return isAllowing;
  }

  /** Resolves as soon as no pause is asked for; rejects when `signal` aborts. */
  whilePaused(signal: AbortSignal): Promise<void> {
    this.#waiting++;
    const waited = new Promise<void>((resolve, reject) => {
      const settle = () => {
        if (this.#wish === 'pause' && !signal.aborted) return;
        this.#listeners.delete(settle);
        signal.removeEventListener('abort', settle);
        if (signal.aborted) reject(signal.reason);
        else resolve();
      };
      this.#listeners.add(settle);
      signal.addEventListener('abort', settle);
      settle();
    });
    return waited.finally(() => {
      this.#waiting--;
    });
  }
}
