/** What a skin's routes can ask for: the rules, with the faults and the audit around them. No HTML. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Audit, AuditEntry } from './audit.ts';
import type { BreakingKind, Fault, Faults, FaultTarget } from './faults.ts';
import type { Manners } from './manners.ts';
import type { Change, PortalUser } from './model.ts';
import { applyChange } from './rules.ts';
import type { Session, Sessions } from './sessions.ts';
import type { Located, PortalState } from './state.ts';

/** When a request had come, and when its answer was ready; milliseconds since 1970. */
export interface Answer {
  start: number;
  end: number;
}

export interface Backend {
  answers: Answer[];
  state: PortalState;
  audit: Audit;
  faults: Faults;
  sessions: Sessions;
  manners: Manners;
}

/** Something that happens to the users table while the page is in use. */
export type Disturbance = { kind: 'resorted' } | { kind: 'inserted'; user: PortalUser };

export type Result<T> =
  | { kind: 'ok'; value: T; disturbance?: Disturbance }
  | { kind: 'refused'; message: string }
  | { kind: 'broken'; fault: BreakingKind };

const UNKNOWN_USER = 'Utilisateur introuvable.';

/** A page or the content of a tab is asked for. */
export async function visit(
  backend: Backend,
  session: Session,
  on: 'page' | 'tab',
): Promise<Result<undefined>> {
  const fault = await meetFault(backend, { on });
  return breakingResult(backend, session, fault) ?? { kind: 'ok', value: undefined };
}

/** A user's detail is asked for. */
export async function openDetail(
  backend: Backend,
  session: Session,
  accountcode: string,
): Promise<Result<Located>> {
  const located = backend.state.userByAccountcode(accountcode);
  if (!located) return { kind: 'refused', message: UNKNOWN_USER };
  const { licence } = located.user;
  const fault = await meetFault(backend, { on: 'detail', licence });
  const broken = breakingResult(backend, session, fault);
  backend.audit.record({
    kind: 'open',
    licence,
    outcome: broken ? 'fault' : 'done',
    fault: fault?.kind,
    session: session.id,
  });
  if (broken) return broken;
  const value = fault?.kind === 'wrong-user' ? neighbour(located) : located;
  return { kind: 'ok', value, disturbance: disturbanceOf(backend, located, fault) };
}

/** What the portal says of a change that its operator does not want. */
export const REFUSAL = 'Opération refusée par le réseau.';

/** An option of a user is to be associated or taken away. */
export async function changeOption(
  backend: Backend,
  session: Session,
  accountcode: string,
  change: Change,
): Promise<Result<undefined>> {
  const located = backend.state.userByAccountcode(accountcode);
  if (!located) return { kind: 'refused', message: UNKNOWN_USER };
  const { service, user } = located;
  const { licence } = user;
  const fault = await meetFault(backend, { on: 'change', licence, option: change.option });
  const record = (outcome: AuditEntry['outcome'], message?: string): void =>
    backend.audit.record({
      kind: 'change',
      licence,
      ...change,
      outcome,
      fault: fault?.kind,
      message,
      session: session.id,
    });

  const broken = breakingResult(backend, session, fault);
  if (broken || fault?.kind === 'ignored') {
    record('fault');
    return broken ?? { kind: 'ok', value: undefined };
  }
  if (fault?.kind === 'stock-taken') backend.state.setAvailable(service, change.option, 0);
  const message = fault?.kind === 'refused' ? REFUSAL : applyChange(service, user, change);
  record(message === undefined ? 'done' : 'refused', message);
  if (fault?.kind === 'drop-after') return { kind: 'broken', fault: 'drop' };
  if (message !== undefined) return { kind: 'refused', message };
  return { kind: 'ok', value: undefined, disturbance: disturbanceOf(backend, located, fault) };
}

/** One of the dialog's other buttons is pressed: nothing is done, but it is known. */
export function pressOther(
  backend: Backend,
  session: Session,
  accountcode: string,
  kind: 'sip-reset' | 'other',
): void {
  const licence = backend.state.userByAccountcode(accountcode)?.user.licence;
  backend.audit.record({ kind, licence, outcome: 'done', session: session.id });
}

async function meetFault(backend: Backend, target: FaultTarget): Promise<Fault | undefined> {
  const { ms, fault } = backend.faults.take(target);
  // Not a reason to keep the process alive: a test may end while an answer is still held back.
  if (ms > 0) await sleep(ms, undefined, { ref: false });
  return fault;
}

function breakingResult(
  backend: Backend,
  session: Session,
  fault: Fault | undefined,
): { kind: 'broken'; fault: BreakingKind } | undefined {
  switch (fault?.kind) {
    case 'session-expired':
      backend.sessions.end(session.id);
      return { kind: 'broken', fault: fault.kind };
    case 'error-500':
    case 'error-500-silent':
    case 'drop':
      return { kind: 'broken', fault: fault.kind };
    default:
      return undefined;
  }
}

function disturbanceOf(
  backend: Backend,
  { service }: Located,
  fault: Fault | undefined,
): Disturbance | undefined {
  if (fault?.kind === 'table-resorted') return { kind: 'resorted' };
  if (fault?.kind === 'row-inserted') {
    return { kind: 'inserted', user: backend.state.insertUser(service) };
  }
  return undefined;
}

function neighbour({ service, user }: Located): Located {
  const next = service.users[(service.users.indexOf(user) + 1) % service.users.length];
  return { service, user: next ?? user };
}
