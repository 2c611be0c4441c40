import type { ReadBack } from '../bulk/journal';
import { type StoredOptions, storedOptions } from '../extension/portal-options';
import {
  panelDocks,
  panelFolded,
  panelOpenWhenNarrow,
  quarantineSetting,
  readBackSetting,
  unquickenedHosts,
} from '../extension/settings';
import { type Dock, dockFrom, liesOver } from './dock';

/** What a person has set. `quarantine` and `isQuickened` follow the page of settings. */
export interface PanelSettings {
  folded: boolean;
  /** Where the panel stands beside this portal. */
  dock: Dock;
  readBack: ReadBack;
  /** The options that details of this portal have shown. */
  options: StoredOptions;
  /** In seconds. */
  quarantine: number;
  /** Whether runs keep their speed on this portal in a hidden tab. */
  isQuickened: boolean;
}

/**
 * Reads the settings for a page of the portal at a host, and follows those that may change.
 *
 * @param windowWidth in px: where the panel would lie over the page, it is folded until a person opens it there
 */
export async function readPanelSettings(host: string, windowWidth: number): Promise<PanelSettings> {
  const [folded, docks, readBack, options, quarantine, slow] = await Promise.all([
    readFolded(windowWidth),
    panelDocks.getValue(),
    readBackSetting.getValue(),
    storedOptions(host),
    quarantineSetting.getValue(),
    unquickenedHosts.getValue(),
  ]);
  const dock = dockFrom(docks[host]);
  const isQuickened = !slow.includes(host);
  const settings = { folded, dock, readBack, options, quarantine, isQuickened };
  quarantineSetting.watch((seconds) => {
    settings.quarantine = seconds;
  });
  unquickenedHosts.watch((hosts) => {
    settings.isQuickened = !hosts.includes(host);
  });
  return settings;
}

async function readFolded(windowWidth: number): Promise<boolean> {
  return liesOver(windowWidth) ? !(await panelOpenWhenNarrow.getValue()) : panelFolded.getValue();
}

/** Remembers that a person has folded the panel, or opened it, in a window of this width. */
export function storeFolded(folded: boolean, windowWidth: number): void {
  if (liesOver(windowWidth)) void panelOpenWhenNarrow.setValue(!folded);
  else void panelFolded.setValue(folded);
}

/** Remembers where a person has put the panel beside this portal. */
export async function storeDock(host: string, dock: Dock): Promise<void> {
  await panelDocks.setValue({ ...(await panelDocks.getValue()), [host]: dock });
}
