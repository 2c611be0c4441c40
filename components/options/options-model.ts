/** What the page *Réglages* shows. */
export interface OptionsModel {
  /** Seconds. */
  quarantine: number;
  /** Days. */
  retention: number;
  /** The known portals, and whether their frames and timers are quickened in a hidden tab during a run. */
  portals: { host: string; isQuickened: boolean }[];
  runs: number;
  /** Bytes that the browser says the extension uses; not every browser says so. */
  used?: number;
  /** What the last press of a button led to. */
  news: string;
  isAskingToErase: boolean;
}

export interface OptionsActions {
  setQuarantine: (seconds: number) => void;
  setRetention: (days: number) => void;
  setQuickened: (host: string, isQuickened: boolean) => void;
  exportJournal: () => void;
  askToErase: (asking: boolean) => void;
  erase: () => void;
}

/** The least and the most that a number may be. */
export const QUARANTINE_RANGE = { min: 1, max: 600 };
export const RETENTION_RANGE = { min: 1, max: 3650 };
