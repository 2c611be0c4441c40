/** What the page *Réglages* shows. */
export interface OptionsModel {
  /** In seconds. */
  quarantine: number;
  /** In days. */
  retention: number;
  /** The known portals, and whether their frames and timers are quickened in a hidden tab during a run. */
  portals: { host: string; isQuickened: boolean }[];
  /** How many lots the journal has. */
  lots: number;
  /** How many inventories it has beside them. */
  inventories: number;
  /** The bytes that the extension uses; absent where the browser does not say. */
  used?: number;
  /** What came of the last button. */
  news: string;
  isAskingToErase: boolean;
}

/** What a person can set. */
export interface OptionsActions {
  /** @param seconds within `QUARANTINE_RANGE` */
  setQuarantine: (seconds: number) => void;
  /** @param days within `RETENTION_RANGE` */
  setRetention: (days: number) => void;
  setQuickened: (host: string, isQuickened: boolean) => void;
  exportJournal: () => void;
  /** Asks whether to erase the journal, or stops asking. */
  askToErase: (asking: boolean) => void;
  erase: () => void;
}

/** In seconds. */
export const QUARANTINE_RANGE = { min: 1, max: 600 };
/** In days. */
export const RETENTION_RANGE = { min: 1, max: 3650 };
