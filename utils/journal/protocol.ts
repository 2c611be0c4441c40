import type { OpenDoubt } from '../bulk/doubts';
import type { Entry, WrittenNote } from '../bulk/journal';
import type { LostNumber } from '../bulk/numbers/lost-numbers';
import type { Ask } from '../bulk/run/run-control';
import type { Message, Reply } from '../requests';

/** What is stored of a run beside its entries, to find it again. */
export interface RunRecord {
  run: string;
  /** The first run of its lot; absent in a lot's first run, and in what earlier versions stored. */
  lot?: string;
  /** The key of the service. A service has at most one unfinished run. */
  service: string;
  /** The tab that carries it out, or did last. */
  tab: number;
  /** In ms since 1970. */
  startedAt: number;
  /** Its place among the runs of its service, from 1, whatever the clock said; absent in what earlier versions stored. */
  nth?: number;
  isOver: boolean;
  /** Whether it took a number from a user and could not put it back. */
  hasLost?: boolean;
  /** What it is, where it is no run: an inventory changes nothing, and is in no lot. */
  kind?: 'inventory';
}

/** What a person wrote down about a lot. It stands beside the journal, whose runs take nothing more when over. */
export interface LotNote extends WrittenNote {
  /** The lot's first run. */
  lot: string;
}

/** What a page asks of the journal's server, each request with its replies. */
export interface JournalRequests {
  /** Begins a run, unless a tab carries out another run of this service. */
  start: (asked: { entry: Entry; service: string; note?: WrittenNote }) => Stored | Taken | Refused;
  /** Lets this tab go on with a run, unless another tab carries it out. */
  'take-over': (asked: { run: string }) => History | Taken | Refused;
  append: (asked: { entries: Entry[] }) => Stored | Refused;
  /** Stores an intent with the first offered number that nobody has, according to all journals of its service. */
  pick: (asked: { entry: Entry; offered: string[] }) => Picked | Refused;
  /** The unfinished run of a service, or its last one. */
  'of-service': (asked: { service: string }) => History | Refused;
  /** The unfinished inventory of a service; no entries where there is none. */
  'inventory-of-service': (asked: { service: string }) => History | Refused;
  /** Any run of a service. */
  'of-lot': (asked: { service: string; run: string }) => History | Refused;
}

/** A request to the journal's server, by its name. */
export type JournalRequest = Message<JournalRequests>;

/** Any reply of the journal's server. */
export type JournalAnswer = Reply<JournalRequests>;

/** The entries are on the disk. */
interface Stored {
  kind: 'stored';
  /** The run's place among the runs of its service; only where one was started. */
  nth?: number;
  /** What other runs of the service left in doubt; only where a run was started. */
  doubts?: OpenDoubt[];
}

/** What came of an intent for which a number was to be chosen. */
type Picked =
  /** The intent, as it is on the disk. */
  | { kind: 'picked'; entry: Entry }
  /** Every offered number is somebody's, or may be on its way to somebody. Nothing was stored. */
  | { kind: 'none-free' }
  /** The journals of the service cannot be read whole: nobody knows what is free. Nothing was stored. */
  | { kind: 'not-whole' };

/** A tab carries out a run of the service now. Nothing was stored. */
interface Taken {
  kind: 'taken';
  tab: number;
}

/** A run as it was stored so far. */
interface History {
  kind: 'entries';
  entries: Entry[];
  /** The entries of the other runs of its lot, run by run, newest first; absent where a run was taken over. */
  others?: Entry[][];
  /** Whether a tab carries it out now. */
  isHeld: boolean;
  /** What other runs of the service left in doubt; only where the run was taken over. */
  doubts?: OpenDoubt[];
  /** The numbers that runs of the service took from users and that were not put back since. */
  lost?: LostNumber[];
}

/** Nothing was stored. */
type Refused =
  /** The run is over. */
  | { kind: 'over' }
  /** The same key was stored before with other content: two pages write one run. */
  | { kind: 'clash' }
  /** Earlier entries of the run are gone. */
  | { kind: 'lost' }
  | { kind: 'error'; text: string };

/** A request or a reply through a port. The number pairs the reply with its request. */
export interface Numbered<T> {
  id: number;
  body: T;
}

/** A run as the popup gets it. */
export interface FollowedRun {
  record: RunRecord;
  /** An inventory comes without the lines that were read: the popup only counts. */
  entries: Entry[];
  /** Whether a tab carries it out now. */
  isHeld: boolean;
  /** Whether that tab is hidden, which slows the run down. */
  isSlow: boolean;
}

/** Newly stored entries of a run or an inventory. */
interface Added {
  kind: 'added';
  run: string;
  entries: Entry[];
}

/** What the background tells the popup. */
export type FollowMessage =
  | { kind: 'all'; runs: FollowedRun[] }
  | Added
  /** A person wanted a run to stop, and the tab that carries it out has not answered. */
  | { kind: 'unheard'; run: string };

/** What the background tells a page that reads the journal by itself: `held` are the runs that tabs carry out now. */
export type NewsMessage = { kind: 'held'; runs: string[] } | Added;

/** What the popup asks while it follows. The news of all runs is the reply to each request. */
export interface FollowRequests {
  /** Passes on what a person wants of a run. */
  ask: (asked: { run: string; what: Ask }) => void;
  refresh: () => void;
}
