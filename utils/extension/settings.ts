import { storage } from '@wxt-dev/storage';
import type { ReadBack } from '../bulk/journal';

/** Whether the panel is folded to the edge of the window. */
export const panelFolded = storage.defineItem<boolean>('local:panelFolded', { fallback: false });

/** How changes are read back: the detail opened anew, or quicker, in the one that is open. */
export const readBackSetting = storage.defineItem<ReadBack>('local:readBack', {
  fallback: 'reopened',
});

/** Labels of options that details have shown, for suggestions; those without a number apart. */
export const seenOptions = storage.defineItem<{ all: string[]; yesNo: string[] }>(
  'local:seenOptions',
  { fallback: { all: [], yesNo: [] } },
);
