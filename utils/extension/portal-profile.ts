import { LONGEST_OPENING, LONGEST_PAUSE } from '../timing';
import { awaitedDetail, portalProfiles, watchedDemonstration } from './settings';

/** The stored profile of one host's portal, as the text of its file, and what a person is teaching of it now. */
export interface StoredProfile {
  read: () => Promise<string | undefined>;
  /** Stores a text; `undefined` removes the stored one. */
  write: (text: string | undefined) => Promise<void>;
  /** Calls back when it is changed, in this tab or in another. @returns how to stop */
  watch: (onChange: (text: string | undefined) => void) => () => void;
  /** Stores that a person is about to open a detail and show it: the detail may be a new page. */
  awaitDetail: (isAwaited: boolean) => Promise<void>;
  isDetailAwaited: () => Promise<boolean>;
  /** Stores what was seen of a demonstration, for the page that comes next; `undefined` at its end. */
  keepDemonstration: (memory: unknown) => Promise<void>;
  /** What was stored of a demonstration that still goes on. */
  demonstration: () => Promise<unknown>;
}

/** Where the profile of a host is kept, as text; `undefined` takes it away. */
export function storedProfile(host: string): StoredProfile {
  return {
    read: async () => (await portalProfiles.getValue())[host],
    write: async (text) => {
      const { [host]: _, ...others } = await portalProfiles.getValue();
      await portalProfiles.setValue(text === undefined ? others : { ...others, [host]: text });
    },
    watch: (onChange) => portalProfiles.watch((profiles) => onChange(profiles?.[host])),
    awaitDetail: (isAwaited) => {
      return awaitedDetail.setValue(
        isAwaited ? { host, until: Date.now() + LONGEST_OPENING } : null,
      );
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
