import type { Change } from '../change';
import type { KnownOptions } from '../form/draft-notices';
import { checkDrafts, type Draft } from '../form/drafts';
import type { Pair } from './pair-values';

/** Pairs of users and values, and the form in which they were read. */
export interface PairsInForm {
  drafts: readonly Draft[];
  /** The draft that the pairs are for, counted from 0. */
  index: number;
  pairs: readonly Pair[];
  /** The licences of the selected users. */
  selected: ReadonlySet<string>;
}

/**
 * What a form asks of each selected user, where one of its drafts has a value for each: a user without a value gets
 * the other changes alone.
 *
 * @returns `undefined` where there is no pair, or something is wrong with a draft
 */
export function ownOfPairs(
  { drafts, index, pairs, selected }: PairsInForm,
  { takesNoValue }: KnownOptions,
): Map<string, Change[]> | undefined {
  const draft = drafts[index];
  if (!draft || pairs.length === 0) return undefined;
  const values = new Map(pairs.map(({ user, value }) => [user.licence, value]));
  const { each: _, ...plain } = draft;
  const wantedWith = (value: string) => {
    return checkDrafts(drafts.with(index, { ...plain, value }), takesNoValue);
  };
  const others = checkDrafts(drafts.toSpliced(index, 1), takesNoValue);
  const own = new Map<string, Change[]>();
  for (const licence of selected) {
    const value = values.get(licence);
    const { changes, errors } = value === undefined ? others : wantedWith(value);
    if (errors.length > 0) return undefined;
    if (changes.length > 0) own.set(licence, changes);
  }
  return own;
}
