import type { Press } from '../../../bulk/driver';
import { DenialWatch } from './denial-watch';

/** The presses made for one user since their detail was last opened from the server. */
export class UserPresses {
  #licence = '';
  #presses: DenialWatch[] = [];

  /** Forgets the presses that were made for anybody else. */
  keepOnlyOf(licence: string): void {
    if (licence !== this.#licence) this.#take();
  }

  /**
   * Notes a press, just before it is made.
   *
   * @param root of the page, or of the frame that shows the portal
   */
  note(licence: string, press: Press, root: Element): void {
    this.#licence = licence;
    this.#presses.push(new DenialWatch(press, root));
  }

  /**
   * Whether the user's detail shows as done anything that the server refused to do. The presses are forgotten then.
   *
   * @param wanted labels of the options wanted, which a person may have typed
   * @param openedAt when the detail was asked for, in the time of `performance.now()`, in ms
   */
  areDenied(detail: Element | undefined, wanted: readonly string[], openedAt: number): boolean {
    return this.#take().some((press) => press.isDenied(detail, wanted, openedAt));
  }

  /** Takes out the presses. Nothing more of them is listened to. */
  #take(): DenialWatch[] {
    const presses = this.#presses;
    this.#presses = [];
    for (const press of presses) press.stop();
    return presses;
  }
}
