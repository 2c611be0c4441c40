import type { Continues, ReadBack, Started, WrittenNote } from '../../bulk/journal';
import type { Plan } from '../../bulk/plan';

/** What a run may have beside its plan. */
export interface StartOptions {
  /** Sentences of the portal's questions that are answered with yes. */
  allowed?: readonly string[];
  /** How the run continues a lot; absent where it begins one. */
  continues?: Continues;
  /** What the person wrote down about the lot, beside its journal. */
  note?: WrittenNote;
}

/** The first event of a run. @param page the address of the page, to open it again */
export function startedEvent(
  plan: Plan,
  readBack: ReadBack,
  page: string,
  { allowed = [], continues }: StartOptions,
): Started {
  return {
    kind: 'started',
    plan,
    readBack,
    page,
    ...(allowed.length > 0 && { allowed: [...allowed] }),
    ...(continues && { continues }),
  };
}
