import type { LotWords, ResultRow, Results } from '../../../components/panel/report/results-model';
import { isSameForAll } from '../../bulk/form/own-changes';
import { askedSentences } from '../../bulk/lots/follow-up-plans';
import { isUndo, type Lot } from '../../bulk/lots/lot';
import {
  type FollowUp,
  isLotOver,
  restOf,
  retryAllOf,
  retryOf,
  shownState,
  undoOf,
} from '../../bulk/lots/lot-follow-up';
import { countUsers } from '../../bulk/lots/lot-summary';
import type { Plan } from '../../bulk/plan';
import type { PreviewLine } from '../../bulk/preview/preview-line';
import { isError, type ResultLine, resultLines } from '../../bulk/result-lines';
import { lotHeadline, lotTitle } from '../../locales/lot-words';
import { reasonSentences } from '../../locales/wording';
import { groupsOf } from './result-groups';

/**
 * A lot as the table *Résultats* shows it: all its users, or, once it was undone, those of the undo. While it goes on,
 * the errors stay in view, above what was done last; once it is over, the lines are by what they came to and why.
 */
export function lotResults(lot: Lot): Results {
  const state = shownState(lot);
  const { counts } = countUsers(state);
  const over = isLotOver(lot);
  const words = lotWords(lot);
  const all = resultLines(state);
  const lines = (over ? all : newestFirst(all)).map((line) => {
    const { before, after = '', outcome, reasons } = line;
    const row: ResultRow = { ...cellsOf(state.plan, line), before, after, outcome };
    return { row, codes: reasons.map(({ code }) => code).join(' ') };
  });
  return {
    rows: lines.map(({ row }) => row),
    ...(over && { groups: groupsOf(lines) }),
    counts,
    canRetry: words.users.retry > 0,
    canAllow: over && askedSentences(state).length > 0,
    canUndo: words.users.undo > 0,
    canFinish: words.users.finish > 0,
    canExport: true,
    isOwn: !isSameForAll(lot.state.plan),
    lot: words,
  };
}

/** Errors come first, then the finished users (newest first), then the waiting ones in their order. */
function newestFirst(lines: readonly ResultLine[]): ResultLine[] {
  const rank = ({ outcome }: ResultLine) => (isError(outcome) ? 0 : outcome === 'waiting' ? 2 : 1);
  return lines.toSorted((a, b) => rank(a) - rank(b) || (b.at ?? 0) - (a.at ?? 0));
}

/** A lot in words, and what can be done about it. */
export function lotWords(lot: Lot): LotWords {
  const known = WORDS.get(lot);
  if (known) return known;
  const words = wordsOf(lot);
  WORDS.set(lot, words);
  return words;
}

/** Remembered per lot, which is another one as soon as its run has moved on. */
const WORDS = new WeakMap<Lot, LotWords>();

function wordsOf(lot: Lot): LotWords {
  const usersOf = (followUp: (of: Lot) => FollowUp) => {
    return isLotOver(lot) ? followUp(lot).plan.tasks.length : 0;
  };
  return {
    id: lot.id,
    isOver: isLotOver(lot),
    title: lotTitle(lot),
    headline: lotHeadline(lot),
    isUndo: isUndo(shownState(lot)),
    users: {
      retry: usersOf(retryOf),
      retryAll: usersOf(retryAllOf),
      finish: usersOf(restOf),
      undo: usersOf(undoOf),
    },
  };
}

/** The users' names by licence. Remembered per plan: a run is shown several times a second. */
function userNames(plan: Plan): ReadonlyMap<string, string> {
  const known = NAMES.get(plan);
  if (known) return known;
  const names = new Map(plan.tasks.map(({ user }) => [user.licence, user.name]));
  NAMES.set(plan, names);
  return names;
}

const NAMES = new WeakMap<Plan, ReadonlyMap<string, string>>();

/** The cells of a line that a preview and a run fill alike. */
export function cellsOf(
  plan: Plan,
  { licence, change, reasons }: Pick<PreviewLine, 'licence' | 'change' | 'reasons'>,
): Pick<ResultRow, 'key' | 'licence' | 'name' | 'option' | 'detail'> {
  const name = userNames(plan).get(licence) ?? '';
  const option = plan.changes[change]?.option ?? '';
  return { key: `${licence} ${change}`, licence, name, option, detail: reasonSentences(reasons) };
}
