import { expect, test } from 'vitest';
import { judgeHistory } from './history';
import { scriptOf } from './script';

/** Histories that once broke a promise; too rare to be met every day. */
test.for([
  ['the power goes between a lost number and the end of its run', 21197607],
  ['a replacement that an earlier page began is not read back', 21094210],
  ['a tab that sleeps is closed while it is asked for its run', 20764577],
  ['an x has its effect late, and those who have none are left alone', 40012612],
  ['a page goes after the x of a replacement, and others are to be replaced', 23240],
  ['a page goes after a replacement that others, put aside, are to come after', 41059145],
  ['two pages go after a number was put back', 30259599],
  ['two tabs resume a run in the same moment', 787358],
  ['the clock is set back between the runs of a lot', 130750814],
  ['the journal is erased while a press is in doubt', 130773699],
  ['an x has its effect late, and its retry is refused the new number', 330348219],
  ['a number that is lost is not come to by its retry', 330353229],
  ['a page of the retry goes after its +', 331058029],
  ['a retry reads that a number which may have been taken is gone', 7065673],
] as const)('no promise is broken where %s', async ([, seed]) => {
  const { violations } = await judgeHistory(scriptOf(seed));
  expect(violations).toEqual([]);
});
