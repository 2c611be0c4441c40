/** What goes wrong with one user of the simulated portal. */
export type Fault =
  /** The row is gone, from this opening of the detail on (1 is the first). */
  | { kind: 'not-found'; licence: string; from?: number }
  /** The row's *Détail* opens another user's detail. */
  | { kind: 'opens-other'; licence: string; other: string }
  /** The detail no longer has the option's line, from this opening on. */
  | { kind: 'hides'; licence: string; label: string; from: number }
  /** The portal is too busy to open the detail, a given number of times. */
  | { kind: 'busy-detail'; licence: string; times: number }
  /** The detail cannot be closed. */
  | { kind: 'stays-open'; licence: string }
  /** The session expires, once. A late press is carried out during the quarantine. */
  | {
      kind: 'expires';
      licence: string;
      at: 'opening' | 'before-press' | 'after-press' | 'late-press';
    }
  | PressFault;

/** What goes wrong when a button of one option is pressed; of both buttons, if none is named. */
export type PressFault = {
  licence: string;
  option: string;
  button?: 'add' | 'remove';
} & (
  | { kind: 'refuses'; text: string }
  /** The portal refuses this number. */
  | { kind: 'refuses-value'; value: string; text: string }
  /** The line changes right before the press, a given number of times: it is not made. */
  | { kind: 'moves'; times: number }
  /** The portal answers without a message, and does nothing. */
  | { kind: 'ignores' }
  /** The portal does it, and says that it does not. */
  | { kind: 'lies'; text: string }
  /** The portal is too busy, a given number of times. With `isLate`, it does it later all the same. */
  | { kind: 'busy'; times: number; isLate: boolean }
  /** The portal does it, and never shows it in the open detail. */
  | { kind: 'silent' }
  /** The portal does and shows it, but shows the other button only when the detail is opened again. */
  | { kind: 'signless' }
  /** The portal shows it in the open detail, and never does it. */
  | { kind: 'optimistic' }
  /** The portal does it, and closes the detail. */
  | { kind: 'closes' }
  /** The press ends in an unexpected error: it is not known whether it was made. */
  | { kind: 'throws' }
);

export const isPressFault = (fault: Fault): fault is PressFault => 'option' in fault;
