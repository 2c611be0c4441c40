import type { Reuse } from '../../utils/bulk/lots/lot-follow-up';

/** The steps of a lot, in their order. */
export const STEPS = ['users', 'changes', 'check', 'run', 'report'] as const;

/** The name of a step. */
export type StepName = (typeof STEPS)[number];

/** Which step of the panel is open: one at a time. */
export interface FlowModel {
  open: StepName;
  /** Grows whenever a person's own press has opened a step, whose heading then gets the focus. */
  entered: number;
}

/** What a person can do to go from step to step. */
export interface FlowActions {
  open: (step: StepName) => void;
  /** Shows the report of a lot of the service. */
  showLot: (id: string) => void;
  /** Has an option taken away from these users before it is given to those who are selected. */
  transfer: (option: string, licences: readonly string[]) => void;
  /** Prepares another lot from the one in view: selects its users and nobody else, or writes down its changes. */
  reuse: (what: Reuse) => void;
  /** Opens the detail of a user of the lot in view, in the portal, and leaves it open. */
  openDetail: (licence: string) => void;
}
