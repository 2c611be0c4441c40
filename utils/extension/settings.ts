import { storage } from '@wxt-dev/storage';
import type { ReadBack } from '../bulk/journal';

// The keys never change: earlier versions of the extension have stored settings under them.

/** Whether the panel is folded to the edge of the window. */
export const panelFolded = storage.defineItem<boolean>('local:panelFolded', { fallback: false });

/** Whether the panel is open where the window is so narrow that it lies over the page. */
export const panelOpenWhenNarrow = storage.defineItem<boolean>('local:panelOpenWhenNarrow', {
  fallback: false,
});

/** Where the panel stands beside each portal, by its host: checked when it is read. */
export const panelDocks = storage.defineItem<Record<string, unknown>>('local:panelDocks', {
  fallback: {},
});

/** How changes are read back: in a detail opened again, or (faster) in the one that is open. */
export const readBackSetting = storage.defineItem<ReadBack>('local:readBack', {
  fallback: 'reopened',
});

/** The quarantine: how long a line with a doubt is not pressed, in seconds. */
export const quarantineSetting = storage.defineItem<number>('local:quarantine', { fallback: 30 });

/** How long runs are kept in the journal, in days. */
export const retentionSetting = storage.defineItem<number>('local:retention', { fallback: 90 });

/** Hosts of portals whose frames and timers a person does not want quickened in a hidden tab. */
export const unquickenedHosts = storage.defineItem<string[]>('local:calmPortals', { fallback: [] });

/** Labels of options that details have shown, by their portal's host; `yesNo`: those that take no number, folded. */
export const portalOptions = storage.defineItem<Record<string, { all: string[]; yesNo: string[] }>>(
  'local:portalOptions',
  { fallback: {} },
);

/** The same of all hosts together, as earlier versions stored it. */
export const seenOptions = storage.defineItem<{ all: string[]; yesNo: string[] }>(
  'local:seenOptions',
  { fallback: { all: [], yesNo: [] } },
);

/** What was learned of each portal, by its host, as the text of a profile's file: checked when it is read. */
export const portalProfiles = storage.defineItem<Record<string, string>>('local:portalProfiles', {
  fallback: {},
});

/** What was seen to work on each portal, by its host: checked when it is read. */
export const portalEvidence = storage.defineItem<Record<string, unknown>>('local:portalEvidence', {
  fallback: {},
});

/** What the columns of workbooks are for, as a person said, by their headings. */
export const workbookUses = storage.defineItem<Record<string, string[]>>('local:workbookUses', {
  fallback: {},
});

/** The host where a person is about to open and show a detail, and until when that is waited for. */
export const awaitedDetail = storage.defineItem<{ host: string; until: number } | null>(
  'local:awaitedDetail',
  { fallback: null },
);

/** The host where a person demonstrates the job by hand, until when, and what was seen of it so far. */
export const watchedDemonstration = storage.defineItem<{
  host: string;
  until: number;
  memory: unknown;
} | null>('local:watchedDemonstration', { fallback: null });
