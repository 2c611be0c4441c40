/** What a person asks of a run. It is heeded between two users, never in the middle of a change. */
export type Ask = 'pause' | 'resume' | 'resume-unguarded' | 'allow' | 'stop';

/** Where a run learns whether to go on. Panel, popup and keyboard all write here. */
export class RunControl {
  #wish: 'go' | 'pause' | 'stop' = 'go';
  #isUnguarded = false;
  #isAllowing = false;
  #listeners = new Set<() => void>();
  #waiting = 0;

  get wish(): 'go' | 'pause' | 'stop' {
    return this.#wish;
  }

  /** Whether the run rests because it was asked to: it may be asked long before it does. */
  get isPaused(): boolean {
    return this.#waiting > 0;
  }

  /** Whether the person wants to go on whatever fails. */
  get isUnguarded(): boolean {
    return this.#isUnguarded;
  }

  /** A stop is final: nothing asked afterwards takes it back. */
  ask(what: Ask): void {
    if (this.#wish === 'stop') return;
    this.#wish = what === 'pause' || what === 'stop' ? what : 'go';
    if (what === 'resume-unguarded') this.dropGuard();
    // What a person allows is the question that he sees, and none that may come later.
    this.#isAllowing = what === 'allow';
    for (const listener of this.#listeners) listener();
  }

  /** The person wants, or has wanted before, that the run goes on whatever fails. */
  dropGuard(): void {
    this.#isUnguarded = true;
  }

  /** Whether the pause that has just ended was ended by allowing what was asked. To be asked once. */
  takeAllowance(): boolean {
    const isAllowing = this.#isAllowing;
    this.#isAllowing = false;
    return isAllowing;
  }

  /** Resolves as soon as the run is no longer asked to pause. */
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
