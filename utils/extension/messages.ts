import type { PanelState, Waiting } from '../../components/popup/popup-model';
import type { Service } from '../bulk/plan';
import type { User } from '../bulk/reading';
import type { Ask } from '../bulk/run/run-control';
import type {
  FollowMessage,
  FollowRequests,
  JournalAnswer,
  JournalRequest,
  LotNote,
  NewsMessage,
  Numbered,
} from '../journal/protocol';
import type { Message } from '../requests';
import type { TabChoice, WantedOfEach } from './tab-choices';
import type { WantedLot } from './wanted-lot';

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
  /**
   * Shows the results of a lot, and prepares another one from it. The reply says whether the page has its service, and
   * can show it now.
   */
  'show-lot': (asked: WantedLot) => boolean;
  /** The service whose users the panel shows; `null` where it shows none. */
  'service-in-view': () => Service | null;
  /** What a file is understood by here, after all pages of the list have been read; `null` where no users are shown. */
  'service-details': () => ServiceDetails | null;
  /** Has changes of single users stand in the panel, for a person to go on with there. Nothing is started. */
  'take-changes': (asked: { service: string; own: WantedOfEach }) => Taken;
  /** Selects these users in the panel, and nobody else. */
  'select-users': (asked: { service: string; licences: readonly string[] }) => Taken;
  /** What a person could not press in the panel, because the page hides it. */
  'what-waits': () => Waiting | null;
  /** Does what a person has answered elsewhere to what waits. The reply says whether anything waited. */
  'answer-waiting': (asked: { answer: WaitingAnswer }) => boolean;
}

/** What another page of ours must know of a service to understand a file about it. */
export interface ServiceDetails {
  service: Service;
  /** As far as the list has been read. */
  users: readonly User[];
  /** Licences that several users have. */
  twice: readonly string[];
  /** Whether these are all users of the service. */
  isComplete: boolean;
  /** The labels of the options, as this portal spells them. */
  options: readonly string[];
  /** The folded labels of the options that were seen with a yes or a no. */
  yesNo: readonly string[];
}

/** What came of handing something to the panel: it is at work, or shows another service. */
export type Taken = 'taken' | 'busy' | 'elsewhere';

/** What a person can answer to what waits: press the button, or answer the open confirmation. */
export type WaitingAnswer = 'press' | 'confirm' | 'cancel';

/** What a portal's page asks of the background. */
export interface BackgroundRequests {
  /** Opens the page of all lots. */
  'open-history': () => void;
  /** Opens the page that reads workbooks, for the users of the page that asks. */
  'open-workbook': () => void;
  /** Shows a lot as it is to be printed, or saves its workbook from a tab that stays behind this one. */
  'open-handout': (asked: { lot: string; as: 'print' | 'export' }) => void;
  /** Opens the page of an inventory. */
  'open-inventory': (asked: { run: string }) => void;
  /** Shows the page of settings. */
  'open-settings': () => void;
  /** Puts the panel's script into the page that asks. */
  'put-panel': () => void;
  /** Keeps the browser from discarding the tab that asks, or allows it again. */
  'protect-tab': (asked: { isProtected: boolean }) => void;
  /** Stores what a person has chosen in this tab, for the page that comes next. */
  'store-choice': (asked: { service: string; choice: TabChoice }) => void;
  /** What was stored for this service; `null` when nothing was. */
  'stored-choice': (asked: { service: string }) => TabChoice | null;
  /** Stores what is wanted of single users in this tab, for the page that comes next; `null` forgets it. */
  'store-own': (asked: { service: string; own: WantedOfEach | null }) => void;
  /** What was stored so for this service; `null` when nothing was. */
  'stored-own': (asked: { service: string }) => WantedOfEach | null;
  /** The lot that a person wants to see on this service's page; `null` where none is. It is handed over once. */
  'wanted-lot': (asked: { service: string }) => WantedLot | null;
  /** The licences that a person wants selected on this service's page; `null` where none are. Handed over once. */
  'wanted-users': (asked: { service: string }) => readonly string[] | null;
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
  /** A page that shows the journal hears which runs go on, and what is stored of them. */
  news: { sent: never; got: NewsMessage };
}
