import type { Reason } from '../../../bulk/reason';
import { saidReason } from '../../page/messages/message-texts';

/** What has been said so far after one press, by the portal and by us. */
export class DialogueRecord {
  /** When we last sent an answer, in the time of `performance.now()`; 0 before. */
  sentAt = 0;
  /** Good news that the portal told in a dialog of its own. */
  news = '';
  /** The choices that the portal offered, where it asked for a value and we had none to give. */
  offered: readonly string[] | undefined;
  /** Whether the value was given: it is given once. */
  isValueGiven = false;
  #objection: Reason | undefined;
  #isRefused = false;

  /** Why the dialogue cannot go on. */
  get objection(): Reason | undefined {
    return this.#objection;
  }

  /** Whether the portal itself said no, rather than asked what is not understood. */
  get isRefused(): boolean {
    return this.#isRefused;
  }

  /** Notes that we send an answer now. */
  noteSent(): void {
    this.sentAt = performance.now();
  }

  /** Notes why we do not answer. */
  object(reason: Reason): void {
    this.#objection = reason;
  }

  /** Notes that the portal said no, unless the dialogue could not go on before. */
  hearRefusal(text: string): void {
    this.#isRefused ||= !this.#objection;
    this.#objection ??= saidReason(text);
  }
}
