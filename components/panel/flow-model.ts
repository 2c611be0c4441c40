/** The steps of a lot, in their order. */
export const STEPS = ['users', 'changes', 'check', 'run', 'report'] as const;

export type StepName = (typeof STEPS)[number];

/** Which step of the panel is open: one at a time. */
export interface FlowModel {
  open: StepName;
}

/** What a person can do to go from step to step. */
export interface FlowActions {
  open: (step: StepName) => void;
}
