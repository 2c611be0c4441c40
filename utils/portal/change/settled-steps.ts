import { lastPressedAt } from '../../dom/act/last-press';
import type { PageActivity } from '../../dom/act/page-activity';
import { QUIET, UNCHANGED_QUESTION } from '../page/timing';

/**
 * Tells when a step of an answer has had its time to take effect. A page that polls its server is never quiet: there
 * the part of the page that asks must stay as it is for a while.
 */
export class SettledSteps {
  /** When a step was last done, in the time of `performance.now()`. */
  #doneAt = performance.now();

  /** Notes that a step was done that waited for the last one. */
  noteStep(): void {
    this.#doneAt = performance.now();
  }

  /** @param area the part that asks, or in which the question may come up; `undefined` where only the page can tell */
  haveSettled(activity: PageActivity, area: Element | undefined): boolean {
    if (activity.quietFor(QUIET)) return true;
    // What was pressed may show its effect elsewhere in the page. Not each step is a press.
    const since = performance.now() - Math.max(this.#doneAt, lastPressedAt());
    if (!area || since < UNCHANGED_QUESTION) return false;
    return activity.isAtRest(area, UNCHANGED_QUESTION);
  }
}
