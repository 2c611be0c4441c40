/** What the next page has to tell, as ASP.NET's TempData keeps it: once, to one session. */
import type { Session } from '../../sessions.ts';

export interface Notice {
  kind: 'danger' | 'success';
  text: string;
}

export class Notices {
  readonly #waiting = new Map<string, Notice>();

  leave(session: Session, notice: Notice): void {
    this.#waiting.set(session.id, notice);
  }

  /** What was left for the session; it is told only once. */
  take(session: Session): Notice | undefined {
    const notice = this.#waiting.get(session.id);
    this.#waiting.delete(session.id);
    return notice;
  }
}
