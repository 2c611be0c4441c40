import { fold, hasEveryWord, queryWords } from '../text';
import type { Comparison, Difference } from './compare';
import { type CellWords, cellText } from './inventory-table';

/** The differences that have every word of a query, accents and case ignored. */
export function shownDifferences(
  { differences }: Pick<Comparison, 'differences'>,
  query: string,
  words: CellWords,
): readonly Difference[] {
  const wanted = queryWords(query);
  if (wanted.length === 0) return differences;
  return differences.filter(({ user, column, before, after }) => {
    const { licence, type, sda, name } = user;
    const values = [cellText(before, column, words), cellText(after, column, words)];
    const digits = sda.replace(/\D/g, '');
    const own = fold([licence, type, sda, digits, name, column.label, ...values].join(' '));
    return hasEveryWord(own, wanted);
  });
}
