import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest in a browser: one of them begun last is waited for by all other cores. */
const LONG = ['skins', 'bad-days', 'interruptions', 'control', 'apply', 'popup', 'kills', 'hidden'];

/** Begins with what takes long. Vitest itself goes by the size of files, until it knows their times. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => {
      return LONG.some((name) => moduleId.endsWith(`/${name}.test.ts`));
    };
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
