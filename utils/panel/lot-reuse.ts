import { isSameForAll } from '../bulk/form/own-changes';
import type { Reuse } from '../bulk/lots/lot-follow-up';
import type { Plan } from '../bulk/plan';
import type { ChangesPart } from './changes-part';
import type { FlowPart } from './flow-part';

/** What preparing another lot needs of the panel. */
export interface LotReuseOptions {
  /** What was asked for in the lot in view, whether or not it was undone. */
  plan: () => Plan | undefined;
  /** Selects these users, and nobody else. */
  selectOnly: (licences: readonly string[]) => void;
  changes: Pick<ChangesPart, 'replace'>;
  flow: Pick<FlowPart, 'enter'>;
}

/**
 * Prepares another lot from the one in view, and starts nothing: with its users and nobody else, or with its changes for
 * other users, if they were the same for all.
 */
export function reuseLot(what: Reuse, { plan, selectOnly, changes, flow }: LotReuseOptions): void {
  const made = plan();
  if (what === 'changes') {
    if (made && !isSameForAll(made)) return;
    changes.replace(made?.changes ?? []);
  } else {
    selectOnly(made?.tasks.map(({ user }) => user.licence) ?? []);
  }
  flow.enter('users');
}
