import type { PanelState, Waiting } from '../../components/popup/popup-model';
import type { Ask } from '../bulk/run-control';
import type {
  FollowMessage,
  FollowRequests,
  JournalAnswer,
  JournalRequest,
  LotNote,
  Numbered,
} from '../journal/protocol';
import type { Message } from '../requests';
import type { Choice, WantedOfEach } from './tab-choices';

/** What the background and the popup ask of a portal's page. */
export interface PageRequests {
  /** Whether the page carries out this run now. */
  'is-at': (asked: { run: string }) => boolean;
  /** Whether it does, and is slowed down because its tab is hidden. */
  'is-slow': (asked: { run: string }) => boolean;
  /** Passes on what a person wants of this run. The reply says whether the page has the run. */
  ask: (asked: { run: string; what: Ask }) => boolean;
  /** What the panel does here; `null` where it is not shown. */
  'panel-state': () => PanelState | null;
  /** Shows the panel, whatever the page is. */
  'open-panel': () => true;
  /** Shows the panel and brings the focus there; gives it back where it is there already. */
  'focus-panel': () => true;
  /** Shows the results of a lot. The reply says whether the page has its service, and can show it now. */
  'show-lot': (asked: { run: string }) => boolean;
  /** What a person could not press in the panel, because the page hides it. */
  'what-waits': () => Waiting | null;
  /** Does what a person answered to that elsewhere. The reply says whether anything waited. */
  'answer-waiting': (asked: { answer: WaitingAnswer }) => boolean;
}

/** What a person can answer to what waits: press the button, or answer the open confirmation. */
export type WaitingAnswer = 'press' | 'confirm' | 'cancel';

/** What a portal's page asks of the background. */
export interface BackgroundRequests {
  /** Opens the page of all lots. */
  'open-history': () => void;
  /** Shows the page of settings. */
  'open-settings': () => void;
  /** Puts the panel's script into the page that asks. */
  'put-panel': () => void;
  /** Keeps the browser from discarding the tab that asks, or allows it again. */
  'protect-tab': (asked: { isProtected: boolean }) => void;
  /** Stores what a person has chosen in this tab, for the page that comes next. */
  'store-choice': (asked: { service: string; choice: Choice }) => void;
  /** What was stored for this service; `null` when nothing was. */
  'stored-choice': (asked: { service: string }) => Choice | null;
  /** Stores what is wanted of single users in this tab, for the page that comes next; `null` forgets it. */
  'store-own': (asked: { service: string; own: WantedOfEach | null }) => void;
  /** What was stored so for this service; `null` when nothing was. */
  'stored-own': (asked: { service: string }) => WantedOfEach | null;
  /** The lot that a person wants to see on this service's page; `null` where none is. It is handed over once. */
  'wanted-lot': (asked: { service: string }) => string | null;
}

/** What the extension's own pages ask of the background. */
export interface ExtensionPageRequests {
  /** Removes every run from the journal, except those that a tab carries out now. */
  'erase-journal': () => { forgotten: number; kept: number };
  /** Stores what a person wrote down about a lot, in place of what was there. */
  'store-note': (asked: { note: LotNote }) => void;
}

/** The ports to the background, by name: what a page sends through each, and what it gets. */
export interface Ports {
  /** A portal's page writes and reads the journal. Numbers pair replies with requests. */
  journal: { sent: Numbered<JournalRequest>; got: Numbered<JournalAnswer> };
  /** A portal's page sends a delay in ms, and gets an empty text once it is over. */
  wake: { sent: number; got: '' };
  /** The popup follows all runs. Every request is followed by the news of all runs. */
  follow: { sent: Message<FollowRequests>; got: FollowMessage };
}
