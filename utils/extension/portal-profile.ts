import { awaitedDetail, portalProfiles, watchedDemonstration } from './settings';

/** What a person has shown of one host's portal, as the text of its file. */
export interface StoredProfile {
  read: () => Promise<string | undefined>;
  /** Keeps a text, or forgets the one that is kept. */
  write: (text: string | undefined) => Promise<void>;
  /** Hears of changes, made here or elsewhere. @returns how to stop */
  watch: (onChange: (text: string | undefined) => void) => () => void;
  /** Remembers that a person is about to open a detail and show it: it may be a page of its own. */
  awaitDetail: (isAwaited: boolean) => Promise<void>;
  isDetailAwaited: () => Promise<boolean>;
  /** Keeps what a person has been watched doing, for the page that comes next; `undefined` at its end. */
  keepDemonstration: (memory: unknown) => Promise<void>;
  /** What was kept last, if the person is still at it. */
  demonstration: () => Promise<unknown>;
}

/** How long a person may take to open a detail, in ms. */
const LONGEST_WAY = 180_000;
/** How long a person may take from one press to the next while being watched, in ms. */
const LONGEST_PAUSE = 600_000;

export function storedProfile(host: string): StoredProfile {
  return {
    read: async () => (await portalProfiles.getValue())[host],
    write: async (text) => {
      const { [host]: _, ...others } = await portalProfiles.getValue();
      await portalProfiles.setValue(text === undefined ? others : { ...others, [host]: text });
    },
    watch: (onChange) => portalProfiles.watch((profiles) => onChange(profiles?.[host])),
    awaitDetail: (isAwaited) => {
      return awaitedDetail.setValue(isAwaited ? { host, until: Date.now() + LONGEST_WAY } : null);
    },
    isDetailAwaited: async () => {
      const awaited = await awaitedDetail.getValue();
      return awaited !== null && awaited.host === host && Date.now() < awaited.until;
    },
    keepDemonstration: (memory) => {
      const until = Date.now() + LONGEST_PAUSE;
      return watchedDemonstration.setValue(memory === undefined ? null : { host, until, memory });
    },
    demonstration: async () => {
      const kept = await watchedDemonstration.getValue();
      return kept?.host === host && Date.now() < kept.until ? kept.memory : undefined;
    },
  };
}
