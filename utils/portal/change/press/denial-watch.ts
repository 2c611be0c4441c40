import type { Press } from '../../../bulk/driver';
import { optionKey } from '../../../bulk/option-names';
import { FailedAnswers } from '../../../dom/act/server-answers';
import { documentOf } from '../../../dom/tree/search';
import { readOptions } from '../../detail/read-options';
import { mayShowChange } from './shows-change';

/**
 * Listens, from just before a press, for an error answer of the server. After such an error, a detail that shows the
 * change shows only what the page remembers, even if it asks its server for something when it opens.
 */
export class DenialWatch {
  readonly #press: Press;
  readonly #answers: FailedAnswers | undefined;

  /** @param root of the page, or of the frame that shows the portal */
  constructor(press: Press, root: Element) {
    const { defaultView: view } = documentOf(root);
    this.#press = press;
    this.#answers = view ? new FailedAnswers(view) : undefined;
  }

  /** Ends the listening. */
  stop(): void {
    this.#answers?.stop();
  }

  /**
   * Whether a detail shows as done what the server has answered with an error.
   *
   * @param detail of the same user, opened since the press
   * @param wanted labels of the options wanted, which a person may have typed
   * @param openedAt when it was asked for, in the time of `performance.now()`, in ms
   */
  isDenied(detail: Element | undefined, wanted: readonly string[], openedAt: number): boolean {
    if (!detail || !this.#answers?.hasBefore(openedAt)) return false;
    const { option, button } = this.#press;
    const key = optionKey(option);
    return readOptions(detail, wanted).some((line) => {
      return optionKey(line.label) === key && mayShowChange(line, button);
    });
  }
}
