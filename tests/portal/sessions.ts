/** Who is logged in. */
import { randomUUID } from 'node:crypto';

export interface Session {
  id: string;
  login: string;
}

export class Sessions {
  readonly #open = new Map<string, Session>();

  create(login: string): Session {
    const session = { id: randomUUID(), login };
    this.#open.set(session.id, session);
    return session;
  }

  find(id: string | undefined): Session | undefined {
    return id === undefined ? undefined : this.#open.get(id);
  }

  end(id: string): void {
    this.#open.delete(id);
  }

  endAll(): void {
    this.#open.clear();
  }
}
