import { storage } from '@wxt-dev/storage';
import type { ReadBack } from '../bulk/journal';

/** Whether the panel is folded to the edge of the window. */
export const panelFolded = storage.defineItem<boolean>('local:panelFolded', { fallback: false });

/** How changes are read back: the detail opened anew, or quicker, in the one that is open. */
export const readBackSetting = storage.defineItem<ReadBack>('local:readBack', {
  fallback: 'reopened',
});

/** How long a change in doubt is left alone before the portal is read again, in seconds. */
export const quarantineSetting = storage.defineItem<number>('local:quarantine', { fallback: 30 });

/** How long runs are kept in the journal, in days. */
export const retentionSetting = storage.defineItem<number>('local:retention', { fallback: 90 });

/** Hosts of portals whose own code is left to the browser in a hidden tab, however slow that is. */
export const calmPortals = storage.defineItem<string[]>('local:calmPortals', { fallback: [] });

/** Labels of options that details have shown, for suggestions; those without a number apart. */
export const seenOptions = storage.defineItem<{ all: string[]; yesNo: string[] }>(
  'local:seenOptions',
  { fallback: { all: [], yesNo: [] } },
);

/**
 * What a person has shown of a portal, by its host, each as the text of its file: whoever reads it
 * has to check it anyway.
 */
export const portalProfiles = storage.defineItem<Record<string, string>>('local:portalProfiles', {
  fallback: {},
});

/** What has been seen to work on each host's portal, as it is kept; whoever reads it checks it. */
export const portalEvidence = storage.defineItem<Record<string, unknown>>('local:portalEvidence', {
  fallback: {},
});

/** Until when, and where, a detail is waited for that a person is about to open and to show. */
export const awaitedDetail = storage.defineItem<{ host: string; until: number } | null>(
  'local:awaitedDetail',
  { fallback: null },
);

/** Until when, where, and with what seen so far a person is being watched doing the job by hand. */
export const watchedDemonstration = storage.defineItem<{
  host: string;
  until: number;
  memory: unknown;
} | null>('local:watchedDemonstration', { fallback: null });
