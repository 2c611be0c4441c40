/** When a run was begun: by its place among the runs of its service, and in ms since 1970. */
interface Begun {
  startedAt: number;
  /** Absent in what earlier versions stored. */
  nth?: number;
}

/** Runs of one service in the order in which they were begun: the clock may have been set back since. */
export function inOrder(a: Begun, b: Begun): number {
  return (a.nth ?? 0) - (b.nth ?? 0) || a.startedAt - b.startedAt;
}
