import type { Identity } from '../../detail/titled-user';
import { PROMPT_LOAD } from '../../page/timing';
import type { ExplainedOpening, ExplainedPress } from './explained-press';
import type { PendingChange } from './pending-change';
import type { PressedControl } from './pressed-control';

/** What a demonstration keeps, also while a press loads another page. Plain JSON. */
export interface DemonstrationMemory {
  explained: ExplainedPress[];
  /** Labels of the lines in which something was pressed. */
  labels: string[];
  /** The last press, while its effect has not been seen. */
  press?: PendingPress;
  /** When that was, in ms since 1970. */
  pressedAt?: number;
  /** A press of an option's button, while its effect has not been seen. */
  change?: PendingChange;
  /** The last change that was explained, until the next press: the portal may still show other values. */
  lastChange?: PendingChange & { key: string };
  /** The user whose detail is open. */
  openUser?: Identity;
  /** Licences that stood in the list whenever something outside of it was pressed. */
  listed?: string[];
}

export const EMPTY_MEMORY: DemonstrationMemory = { explained: [], labels: [] };

/** A press that may have opened a detail, closed it or turned a page: what follows will tell. */
export type PendingPress = RowPress | ListPress | PressInDetail;

/** A press in a user's row, or in the menu of one. */
export interface RowPress extends PressedControl {
  at: 'row';
  user: Identity;
  isInEachRow: boolean;
  /** Whether the user's detail was open before. */
  wasDetailOpen: boolean;
  columns: ExplainedOpening['columns'];
  /** What the page said before, folded. */
  wordsBefore: string[];
}

/** A press outside the rows and the detail. */
export interface ListPress extends PressedControl {
  at: 'list';
  /** The licences of the rows in view. */
  licences: string[];
}

/** A press in the detail that is of no option's line. */
export interface PressInDetail extends PressedControl {
  at: 'detail';
  /** Whether the control was there when an option's button was pressed whose effect is not known. */
  wasBesideChange: boolean;
}

/** A memory that was stored; `undefined` where there is none, or one of another version of the extension. */
export function memoryFrom(stored: unknown): DemonstrationMemory | undefined {
  const { explained } = (stored ?? {}) as Partial<DemonstrationMemory>;
  return Array.isArray(explained) ? (stored as DemonstrationMemory) : undefined;
}

/**
 * The memory of an earlier page, for a page that goes on with the demonstration. If the browser's own buttons loaded
 * the page (back, forward, reload), the last press did not.
 */
export function resumedMemory(
  memory: DemonstrationMemory,
  document: Document,
): DemonstrationMemory {
  return isLoadedByBrowser(document, memory.pressedAt) ? { ...memory, press: undefined } : memory;
}

function isLoadedByBrowser({ defaultView }: Document, pressedAt = 0): boolean {
  const [entry] = defaultView?.performance.getEntriesByType('navigation') ?? [];
  const { type = '' } = (entry ?? {}) as Partial<PerformanceNavigationTiming>;
  const isBack = type === 'reload' || type === 'back_forward';
  return isBack && (defaultView?.performance.timeOrigin ?? 0) - pressedAt > PROMPT_LOAD;
}
