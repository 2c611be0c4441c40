import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files in browsers that take longest, the longest first: begun last, they would be waited for. */
const LONG = ['skins', 'manners', 'interruptions', 'control', 'apply', 'popup'];

/** Begins with the files that take longest, whatever is remembered of earlier runs. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files);
    return others.toSorted((one, other) => rankOf(one) - rankOf(other));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = LONG.findIndex((name) => moduleId.endsWith(`/e2e/${name}.test.ts`));
  return rank < 0 ? LONG.length : rank;
}
