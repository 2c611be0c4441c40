import type { PortalProfile, TaughtColumn } from '../../vocabulary/profile/portal-profile';
import type { PressedControl } from './pressed-control';

/**
 * A press in a demonstration whose effect was seen. `closed` is of a detail, `turned` is to the next page of the
 * list. Plain JSON: the portal may load another page in between.
 */
export type ExplainedPress =
  | ExplainedOpening
  | ExplainedChange
  | ({ what: 'closed' } & PressedControl)
  | ({ what: 'turned' } & PressedControl);

/** A press in a user's row that opened the user's detail. */
export interface ExplainedOpening extends PressedControl {
  what: 'opened';
  licence: string;
  /** Whether each row in view had exactly one control like it. */
  isInEachRow: boolean;
  /** The headings of columns that had to be learned. */
  columns: Partial<Record<TaughtColumn, string>>;
  /** Labels of the detail, where the known ones were not enough to recognise it. */
  labels: string[];
  /** Labels that name the user, where the known ones do not. */
  naming: PortalProfile['naming'];
}

/** A press of an option's button that changed the option's line. */
export interface ExplainedChange extends PressedControl {
  what: 'changed';
  label: string;
  /** `undefined` where the values and the button do not tell what the press has done. */
  button?: 'add' | 'remove';
  /** The values that the line showed. */
  before: string;
  after: string;
  /** Whether the buttons of the line are the same as before: its new text may be a refusal. */
  isInDoubt?: boolean;
  /** The questions that were answered with yes before the line changed. */
  answers: GivenAnswer[];
}

/** The button that answered a question with yes. */
export interface GivenAnswer extends PressedControl {
  /** The question as it was shown. */
  text: string;
  /** The question for any user; see `templateOf`. */
  template: string;
}

/**
 * What tells a press from others of the same demonstration: the same control with the same effect is one press,
 * however often it is made.
 */
export function keyOfPress(press: ExplainedPress): string {
  const about = press.what === 'changed' ? keyOfChange(press) : [];
  return JSON.stringify([press.what, press.appearance, about]);
}

function keyOfChange({ label, button, before, after }: ExplainedChange): unknown[] {
  // Without a button, only the values can tell two changes apart.
  return [label, button, ...(button ? [] : [before, after])];
}

/** A press that was made again, with what the earlier one had to learn: that was known by then. */
export function withEarlier(press: ExplainedPress, earlier: ExplainedPress): ExplainedPress {
  if (press.what !== 'opened' || earlier.what !== 'opened') return press;
  return {
    ...press,
    labels: [...new Set([...earlier.labels, ...press.labels])],
    columns: { ...earlier.columns, ...press.columns },
    naming: { ...earlier.naming, ...press.naming },
  };
}
