import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest in a browser: one of them begun last is waited for by all other cores. */
const LONG = [
  'portals',
  'skins',
  'bad-days',
  'interruptions',
  'control',
  'apply',
  'popup',
  'kills',
  'hidden',
];

/** The files that no part of a split does without: the main job, and what must never be pressed. */
const IN_EACH_PART = ['apply', 'attack', 'first-contact'];

/** Which files are run, and in which order. */
export class FileOrder extends BaseSequencer {
  /** Begins with what takes long. Vitest itself goes by the size of files, until it knows their times. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = isOneOf(LONG);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }

  /** One part of the files (`--shard=1/2`): every second one by name, and those that each part has. */
  override async shard(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { index, count } = this.ctx.config.shard ?? { index: 1, count: 1 };
    const isInEach = isOneOf(IN_EACH_PART);
    const others = files.filter((file) => !isInEach(file));
    others.sort((a, b) => (a.moduleId < b.moduleId ? -1 : 1));
    return [
      ...files.filter(isInEach),
      ...others.filter((_, position) => position % count === index - 1),
    ];
  }
}

function isOneOf(names: readonly string[]) {
  return ({ moduleId }: TestSpecification) => {
    return names.some((name) => moduleId.endsWith(`/${name}.test.ts`));
  };
}
