import { storage } from '@wxt-dev/storage';
import type { ReadBack } from '../bulk/journal';

/** Whether the panel is folded to the edge of the window. */
export const panelFolded = storage.defineItem<boolean>('local:panelFolded', { fallback: false });

/** How changes are read back: the detail opened anew, or quicker, in the one that is open. */
export const readBackSetting = storage.defineItem<ReadBack>('local:readBack', {
  fallback: 'reopened',
});

/** How long a change in doubt is left alone before it may be made again, in ms. */
export const quarantineSetting = storage.defineItem<number>('local:quarantine', {
  fallback: 30_000,
});

/** Labels of options that details have shown, for suggestions; those without a number apart. */
export const seenOptions = storage.defineItem<{ all: string[]; yesNo: string[] }>(
  'local:seenOptions',
  { fallback: { all: [], yesNo: [] } },
);
