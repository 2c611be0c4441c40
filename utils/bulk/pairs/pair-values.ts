import { fold, withLostZero } from '../../text';
import { isMalformed } from '../form/drafts';
import { kindOfOption } from '../option-names';
import type { User } from '../reading';
import { normaliseValue, numberIn } from '../shown-value';
import { linesOfPairs, type PairLine, valuesInOrder } from './pair-lines';
import { type KnownUsers, OwnerFinder } from './value-owner';

/** A user and the value that is meant for them. */
export interface Pair {
  user: User;
  value: string;
  /** The line that says so, from 1. */
  line: number;
}

/** What is wrong with a pasted line. Nothing of such a line is taken. */
export interface PairFault {
  line: number;
  /** The line as it was pasted. */
  text: string;
  code: /** No user has this reference or this SDA. */
    | 'nobody'
    /** Several users have it, or may have: the list of users was not read to its end. */
    | 'several'
    | 'not-chosen'
    | 'value-missing'
    | 'value-malformed'
    /** A number of nine digits: spreadsheets drop the zero before it. */
    | 'zero-lost'
    /** It is not known which of several values is meant. */
    | 'several-values'
    /** Two users would get the same value. */
    | 'value-twice'
    /** Two lines say different things of one user. */
    | 'user-twice';
}

/** A pasted column as values of single users. */
export interface Pairing {
  /** How the lines say whom they mean: by reference, or by their order alone, which a person must confirm. */
  way: 'reference' | 'order';
  pairs: readonly Pair[];
  faults: readonly PairFault[];
  /** How many lines there are, and how many users are chosen: by order, these must be the same. */
  lines: number;
  chosen: number;
}

/** What is known of the option and of the users when a column is pasted. */
export interface PairOptions extends KnownUsers {
  /** The option that takes the values. */
  option: string;
  /** The chosen users, in the order in which they are shown. */
  chosen: readonly User[];
}

/**
 * Finds out which value of a pasted column is meant for which user. A line names its user by licence reference or SDA;
 * where no line names anybody, by its place. A name never counts, and nothing doubtful is paired.
 */
export function pairValues(text: string, options: PairOptions): Pairing {
  const { chosen } = options;
  const finder = new OwnerFinder(options);
  const inOrder = valuesInOrder(text);
  if (inOrder && !inOrder.some(({ value }) => finder.isReference(value)))
    return pairByOrder(inOrder, options);
  const lines = linesOfPairs(text, options.option, (cell) => finder.isReference(cell));
  const isChosen = new Set(chosen.map(({ licence }) => licence));
  const found: Found = { pairs: [], faults: [] };
  for (const { line, owner, beside, value, isUnclear } of lines) {
    const hit = finder.findAlone(owner, beside);
    const fault = (code: PairFault['code']) => {
      found.faults.push({ line, text: lineText({ owner, value }), code });
    };
    if (typeof hit === 'string') fault(hit);
    else if (!isChosen.has(hit.licence)) fault('not-chosen');
    else if (isUnclear) fault('several-values');
    else take({ user: hit, value, line }, options.option, found);
  }
  return { way: 'reference', ...once(found), lines: lines.length, chosen: chosen.length };
}

/** Pairs each line with the chosen user in its place; nobody where there are more or fewer lines than users. */
function pairByOrder(lines: readonly PairLine[], { chosen, option }: PairOptions): Pairing {
  const found: Found = { pairs: [], faults: [] };
  if (lines.length === chosen.length) {
    for (const [place, { line, value }] of lines.entries()) {
      const user = chosen[place];
      // An empty cell stands for a user who gets nothing.
      if (user && value) take({ user, value, line }, option, found);
    }
  }
  return { way: 'order', ...once(found), lines: lines.length, chosen: chosen.length };
}

interface Found {
  pairs: Pair[];
  faults: PairFault[];
}

/** Adds a pair, or says what is wrong with its value. */
function take(pair: Pair, option: string, { pairs, faults }: Found): void {
  const value = normaliseValue(pair.value);
  const code = wrongIn(value, option);
  if (code) faults.push({ line: pair.line, text: lineText({ ...pair, value: pair.value }), code });
  else pairs.push({ ...pair, value });
}

function wrongIn(value: string, option: string): PairFault['code'] | undefined {
  if (value === '') return 'value-missing';
  if (isMalformed(option, value)) return 'value-malformed';
  const isNumber = kindOfOption(option) === 'number';
  return isNumber && withLostZero(value) !== undefined ? 'zero-lost' : undefined;
}

/** Leaves out the pairs that contradict one another: two values for a user, or one value for two users. */
function once({ pairs, faults }: Found): Pick<Pairing, 'pairs' | 'faults'> {
  const byUser = Map.groupBy(pairs, ({ user }) => user.licence);
  const isTwice = (pair: Pair) => {
    return byUser.get(pair.user.licence)?.some((one) => valueKey(one) !== valueKey(pair));
  };
  const single = [...byUser.values()].flatMap(([first]) => first ?? []);
  const byValue = Map.groupBy(single, valueKey);
  const codeOf = (pair: Pair): PairFault['code'] | undefined => {
    if (isTwice(pair)) return 'user-twice';
    return (byValue.get(valueKey(pair)) ?? []).length > 1 ? 'value-twice' : undefined;
  };
  const contradicting = pairs.flatMap((pair): PairFault[] => {
    const code = codeOf(pair);
    return code ? [{ line: pair.line, text: lineText(pair), code }] : [];
  });
  return {
    pairs: single.filter((pair) => codeOf(pair) === undefined),
    faults: [...faults, ...contradicting].sort((a, b) => a.line - b.line),
  };
}

/** The same for all ways to write one number, also among words: « 0199001234 (Paris) ». */
function valueKey({ value }: Pair): string {
  return numberIn(value) ?? fold(value);
}

function lineText({ owner, user, value }: { owner?: string; user?: User; value: string }): string {
  return [owner ?? user?.licence, value].filter(Boolean).join(' ');
}
