/** What one portal has shown of how its details load. One for a whole run. */
export class LoadHabits {
  /** Whether the portal asks its server for each detail: before the answer it shows an older one. */
  asksServer = false;
  /** Whether any detail has shown options yet. */
  hasShownOptions = false;
  /** Whether what looks like the menu of a row was seen to hold a *Détail*; `undefined` before one was opened. */
  hasRowMenus: boolean | undefined;
  /** Whether pictures were waited for that never came. */
  lacksPictures = false;
  #isLocal = false;
  #way: 'unknown' | 'one step' | 'several steps' = 'unknown';
  #answers: 'unknown' | 'one' | 'several' = 'unknown';
  /** Whether some lines of a dialog were seen to be changed with its head while others stayed. */
  #isPatched = false;

  /** Whether head and options of a detail are known to come together. */
  get isOneStep(): boolean {
    return this.#way === 'one step';
  }

  /** Whether options were seen to come, or to change, after the rest of a detail. */
  get isInSteps(): boolean {
    return this.#way === 'several steps';
  }

  /** Whether lines that stay while the head changes are known to belong to the user whom the head names. */
  get isPatched(): boolean {
    return this.#isPatched;
  }

  /** Whether to open a detail is known to ask the server nothing. */
  get isLocal(): boolean {
    return this.#isLocal && !this.asksServer;
  }

  /** Whether several answers were seen to come for one detail: its options may come apart from its head. */
  get isOfSeveralAnswers(): boolean {
    return this.#answers === 'several';
  }

  /** Whether each detail is known to be made of one answer, however far apart its head and options come. */
  get isOneAnswer(): boolean {
    return this.#answers === 'one';
  }

  /** One answer had come for a detail by the time when any other would have come too. */
  learnOneAnswer(): void {
    if (this.#answers === 'unknown') this.#answers = 'one';
  }

  /** More than one answer came to the requests for one detail. */
  learnSeveralAnswers(): void {
    this.#answers = 'several';
  }

  /** Some of the lines that stood there changed with the head: the others would have changed in the same way. */
  learnPatched(): void {
    this.#isPatched = true;
  }

  /** A detail was opened without any answer. */
  learnLocal(): void {
    this.#isLocal = true;
  }

  /** The options of a detail came with the rest of it: we expect the same of other details, until we see otherwise. */
  learnOneStep(): void {
    if (!this.isInSteps) this.#way = 'one step';
  }

  /** Options came or changed after the rest of a detail was there. */
  learnSteps(): void {
    this.#way = 'several steps';
  }
}
