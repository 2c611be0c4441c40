import type { ReadBack } from '../bulk/journal';
import {
  panelFolded,
  quarantineSetting,
  readBackSetting,
  seenOptions,
  unquickenedHosts,
} from '../extension/settings';

/** What a person has set. `quarantine` and `isQuickened` follow the page of settings. */
export interface PanelSettings {
  folded: boolean;
  readBack: ReadBack;
  /** Labels of options seen in details. */
  seen: { all: string[]; yesNo: string[] };
  /** In seconds. */
  quarantine: number;
  /** Whether runs keep their speed on this portal in a hidden tab. */
  isQuickened: boolean;
}

/** Reads the settings for a page of the portal at a host, and follows those that may change. */
export async function readPanelSettings(host: string): Promise<PanelSettings> {
  const [folded, readBack, seen, quarantine, slow] = await Promise.all([
    panelFolded.getValue(),
    readBackSetting.getValue(),
    seenOptions.getValue(),
    quarantineSetting.getValue(),
    unquickenedHosts.getValue(),
  ]);
  const settings = { folded, readBack, seen, quarantine, isQuickened: !slow.includes(host) };
  quarantineSetting.watch((seconds) => {
    settings.quarantine = seconds;
  });
  unquickenedHosts.watch((hosts) => {
    settings.isQuickened = !hosts.includes(host);
  });
  return settings;
}
