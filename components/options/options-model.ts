/** What the page *Réglages* shows. */
export interface OptionsModel {
  /** Seconds. */
  quarantine: number;
  /** Days. */
  retention: number;
  /** The portals that are known, and whether runs keep their speed there in the background. */
  portals: { host: string; isQuick: boolean }[];
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
  setQuick: (host: string, isQuick: boolean) => void;
  exportJournal: () => void;
  askToErase: (asking: boolean) => void;
  erase: () => void;
}

/** The least and the most that a number may be. */
export const QUARANTINE_RANGE = { min: 1, max: 600 };
export const RETENTION_RANGE = { min: 1, max: 3650 };
