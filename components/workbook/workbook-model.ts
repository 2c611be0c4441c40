import type { ColumnFault, SheetColumn } from '../../utils/wanted/columns';
import type { Agreed, Fault } from '../../utils/wanted/fault';
import type { Use } from '../../utils/wanted/headings';

/** A page of the portal that shows the users of a service. */
export interface ServicePage {
  tab: number;
  title: string;
}

/** A sheet of the file. */
export interface SheetChoice {
  name: string;
  rows: number;
  isHidden: boolean;
}

/** A row that may be the row of headings. */
export interface HeadingChoice {
  line: number;
  texts: readonly string[];
}

/** What the columns of the file are for. */
export interface ColumnsModel {
  columns: readonly SheetColumn[];
  /** What a column may be for. */
  uses: readonly Use[];
  fault?: ColumnFault | undefined;
  /** Whether they are as a person said at another file with these headings. */
  isRemembered: boolean;
  /** Whether the sheet has columns too far right to be read. */
  isCut?: boolean;
}

/** What the file wants. */
export interface WantedModel {
  users: number;
  changes: number;
  /** How many lines want nothing of their user. */
  silent: number;
  faults: readonly Fault[];
  /** How many lines are left out because of them. */
  badLines: number;
  /** How many of the faults a person may agree to. */
  zeros: number;
  lengths: number;
  agreed: Agreed;
  /** Whether the person wants the good lines without the bad ones. */
  isPartWanted: boolean;
}

/** Everything that the page *Classeur* shows. */
export interface WorkbookModel {
  /** The pages of services that are open; absent while they are looked for. */
  pages?: readonly ServicePage[];
  /** The service for which the file is; `reading` while its list is read. */
  service?: 'reading' | { title: string; users: number; isComplete: boolean };
  /** The tab that was chosen. */
  tab?: number;
  /** The file's name. */
  file?: string;
  isReading: boolean;
  /** What went wrong; '' if nothing. */
  alert: string;
  /** Why the panel has not taken what was handed to it; '' if it was not refused. */
  refusal: string;
  news: string;
  /** The choices, where it is not clear. */
  sheets: readonly SheetChoice[];
  sheet?: number;
  hidden?: { rows: number; isTaken: boolean | undefined };
  hiddenColumns?: {
    columns: readonly Pick<SheetColumn, 'place' | 'heading'>[];
    isTaken: boolean | undefined;
  };
  headings?: { rows: readonly HeadingChoice[]; line: number | undefined };
  columns?: ColumnsModel;
  /** The service that the file names in place of the one in view. */
  otherService?: string | undefined;
  wanted?: WantedModel;
  /** Only for a report that has come back. */
  report?: { total: number; undone: number };
}

/** What a person can do on the page *Classeur*. */
export interface WorkbookActions {
  choosePage: (tab: number) => void;
  /** Reads the list again with its tab in front: some portals draw no rows behind another one. */
  readInFront: () => void;
  open: (file: File) => void;
  paste: (text: string) => void;
  chooseSheet: (index: number) => void;
  takeHidden: (taken: boolean) => void;
  takeHiddenColumns: (taken: boolean) => void;
  /** @param line 0 where the file has no headings */
  chooseHeadings: (line: number) => void;
  setUse: (place: number, use: Use) => void;
  agree: (agreed: Partial<Agreed>) => void;
  wantPart: (wanted: boolean) => void;
  saveMarked: () => void;
  /** Hands what the file wants to the panel. */
  prepare: () => void;
  /** Has the panel select the users of the report who are not done. */
  selectUndone: () => void;
}

/** No message is shown, good or bad. */
export const NOTHING_TOLD = { alert: '', refusal: '', news: '' };

export const NOTHING_READ: WorkbookModel = { isReading: false, ...NOTHING_TOLD, sheets: [] };
