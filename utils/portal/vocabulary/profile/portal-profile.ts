import type { Appearance } from './appearance';

/** The controls that a person can show. They show `next` and `yes` only by using them. */
export type TaughtControl = 'detail' | 'add' | 'remove' | 'close' | 'next' | 'yes';

/** The columns that a person can show, by the text of their heading. */
export type TaughtColumn = 'licence' | 'sda' | 'name';

/**
 * What a person has shown of one portal, in terms of what is visible: never a path through the page.
 * Kept per host, as plain JSON.
 */
export interface PortalProfile {
  version: 1;
  columns: Partial<Record<TaughtColumn, string>>;
  /** The labels by which a detail names its user, where they are not the headings of the list. */
  naming: Partial<Record<TaughtColumn, string>>;
  /** Labels of options that stand in a detail. */
  options: string[];
  /** What the person pointed at. */
  controls: Partial<Record<TaughtControl, Appearance>>;
  /** What the person pressed in a demonstration, by the effect that the press had. */
  witnessed: Partial<Record<TaughtControl, Appearance[]>>;
  /** Whole values, folded, that mean yes or no here, and that our own lists do not have. */
  values: { yes: string[]; no: string[] };
  /** Questions that the person answered with yes in a demonstration. */
  questions: AnsweredQuestion[];
  /** Labels, folded, by which a detail is recognised if the guide's labels are not enough. */
  labels: string[];
}

/** A question that a person answered with yes in a demonstration. */
export interface AnsweredQuestion {
  /** The button that had brought up the question. */
  button: 'add' | 'remove';
  /** As `templateOf` gives it. */
  text: string;
}

export const EMPTY_PROFILE: PortalProfile = {
  version: 1,
  columns: {},
  naming: {},
  options: [],
  controls: {},
  witnessed: {},
  values: { yes: [], no: [] },
  questions: [],
  labels: [],
};

/** Every control that a profile knows by an appearance: those pointed at, then those witnessed. */
export function appearancesIn({
  controls,
  witnessed,
}: Pick<PortalProfile, 'controls' | 'witnessed'>): [TaughtControl, Appearance][] {
  const pointedAt = Object.entries(controls) as [TaughtControl, Appearance][];
  const pressed = Object.entries(witnessed) as [TaughtControl, Appearance[]][];
  return [
    ...pointedAt,
    ...pressed.flatMap(([what, all]) => {
      return all.map((one): [TaughtControl, Appearance] => [what, one]);
    }),
  ];
}
