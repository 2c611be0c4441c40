/** What goes wrong with one user of the simulated portal. */
export type Fault =
  /** The row is gone, from this opening on (1 is the first). */
  | { kind: 'not-found'; licence: string; from?: number }
  /** The row's *Détail* opens somebody else's. */
  | { kind: 'opens-other'; licence: string; other: string }
  /** The dialog no longer has the option's line, from this opening on. */
  | { kind: 'hides'; licence: string; label: string; from: number }
  /** The portal is too busy to open the detail, so many times. */
  | { kind: 'busy-detail'; licence: string; times: number }
  /** The dialog cannot be closed. */
  | { kind: 'stays-open'; licence: string }
  /** The session expires, once. A late press is carried out only when the portal is left alone. */
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
  /** The portal does not want this number. */
  | { kind: 'refuses-value'; value: string; text: string }
  /** An answer without a word, and nothing done. */
  | { kind: 'ignores' }
  /** Done, and said not to be. */
  | { kind: 'lies'; text: string }
  /** Too busy, so many times; `late`: it does what it was asked all the same, in a while. */
  | { kind: 'busy'; times: number; isLate: boolean }
  /** Done, and never shown in the open dialog. */
  | { kind: 'silent' }
  /** Done and shown, but the line's other button comes only when the dialog is opened anew. */
  | { kind: 'signless' }
  /** Shown in the open dialog, and never done. */
  | { kind: 'optimistic' }
  /** Done, and the dialog closes upon it. */
  | { kind: 'closes' }
  /** The click cannot be told from none: an error out of the blue. */
  | { kind: 'throws' }
);

export const isPressFault = (fault: Fault): fault is PressFault => 'option' in fault;
