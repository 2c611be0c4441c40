import { Halt, Problem } from '../../bulk/problem';
import type { User } from '../../bulk/reading';
import { answerNativeDialogs } from '../../dom/act/answer-dialogs';
import type { PageActivity } from '../../dom/act/page-activity';
import { pressElement } from '../../dom/act/press';
import { ifInTime } from '../../dom/act/timed-out';
import { isSamePage } from '../../dom/act/work-frame';
import { forgetTold } from '../../dom/remember/told-before';
import { layerOver } from '../../dom/seen/covered';
import { documentOf } from '../../dom/tree/search';
import { findDetail } from '../detail/find-detail';
import { checkOwner, ownerOf } from '../detail/owner';
import { isBusy } from '../page/busy';
import { loginForm } from '../page/login-form';
import { saidReason } from '../page/messages/message-texts';
import { MessageWatch } from '../page/messages/message-watch';
import type { PageOrFrame } from '../page/page-or-frame';
import { NOTHING_COMES, QUIET } from '../page/timing';
import { rowInView } from '../users/list/list-in-view';
import { findUsersTable } from '../users/table/find-users-table';
import type { Closing } from './close-detail';
import { currentWayInto, RowGone } from './current-row';
import { Arrival, type Opened } from './detail-arrival';
import { FoldedPart } from './folded-options';
import type { LoadHabits } from './load-habits';

/** What is open: whose it is, and whether what it shows has come from the server. */
export interface OpenedFor extends Opened {
  user: User;
}

interface PressOptions {
  portal: PageOrFrame;
  closing: Closing;
  habits: LoadHabits;
  /** Labels of the options wanted, which a person may have typed. */
  wanted: readonly string[];
}

/** Presses the *Détail* of one user after another, and waits for what opens. */
export class DetailPress {
  readonly #portal: PageOrFrame;
  readonly #closing: Closing;
  readonly #habits: LoadHabits;
  readonly #wanted: readonly string[];
  /** The documents in which a detail was opened: what they show may be of another user. */
  readonly #touched = new WeakSet<Document>();

  constructor({ portal, closing, habits, wanted }: PressOptions) {
    this.#portal = portal;
    this.#closing = closing;
    this.#habits = habits;
    this.#wanted = wanted;
  }

  /**
   * Presses a *Détail*, and waits until what opens is that user's.
   *
   * @param control looks the *Détail* up in the task of the press
   */
  async press(
    control: () => HTMLElement,
    user: User,
    signal: AbortSignal,
  ): Promise<OpenedFor | 'stale'> {
    const portal = this.#portal;
    const { licence } = user;
    const messages = new MessageWatch(portal.root);
    let alerted: string | undefined;
    const disarm = answerNativeDialogs(portal.view, ({ kind, text }) => {
      if (kind !== 'alert') return undefined;
      alerted = text;
      return true;
    });
    let arrival: Arrival | undefined;
    const part = new FoldedPart();
    let pressedIn: Document | undefined;
    const check = (activity: PageActivity): Opened | 'stale' | undefined => {
      const { root } = portal;
      if (loginForm(root)) throw new Halt({ code: 'session-expired' });
      if (alerted !== undefined) throw new Problem(saidReason(alerted));
      if (isBusy(root)) return undefined;
      const detail = findDetail(root);
      const isQuiet = activity.quietFor(QUIET);
      if (!detail) {
        // Nothing tells that something has faded in: it is looked at again.
        activity.isStill();
        if (isQuiet) this.#noteLayer(licence);
        if (isQuiet && this.#isLoadedAgain(pressedIn))
          throw new RowGone({ code: 'user-not-found' });
        const said = isQuiet ? messages.said() : undefined;
        if (said) throw new Problem(saidReason(said.text));
        const isSilent = activity.answeredAt > 0 && activity.quietFor(NOTHING_COMES);
        if (isSilent) throw new Problem({ code: 'detail-not-opened' });
        return undefined;
      }
      this.#closing.note(detail);
      if (ownerOf(detail, user) === licence) {
        return part.isDue(detail, licence, isQuiet) ? undefined : arrival?.look(detail, activity);
      }
      if (isQuiet && activity.answeredAt > 0) checkOwner(detail, user);
      return undefined;
    };
    const press = () => {
      const pressed = control();
      arrival = this.#arrival();
      pressedIn = documentOf(portal.root);
      forgetTold();
      pressElement(pressed);
    };
    const how = { what: 'the detail of a user', isOpening: true };
    const opening = portal.act(press, check, signal, how);
    const opened = await ifInTime(opening).finally(disarm);
    if (!opened) throw new Problem({ code: 'detail-not-opened' });
    return opened === 'stale' ? opened : { ...opened, user };
  }

  #arrival(): Arrival {
    const { root, isFramed } = this.#portal;
    const page = documentOf(root);
    // In the page itself a person may have opened some.
    const isUntouched = isFramed && !this.#touched.has(page);
    this.#touched.add(page);
    return new Arrival(root, this.#habits, this.#wanted, { isUntouched });
  }

  /**
   * Whether the page of the users was loaded again since a press. Some portals load it again when a detail with a
   * change is closed: then the press was lost with the old page.
   */
  #isLoadedAgain(pressedIn: Document | undefined): boolean {
    const { root } = this.#portal;
    const page = documentOf(root);
    if (!pressedIn || page === pressedIn || !findUsersTable(root)) return false;
    return isSamePage(page.location.href, pressedIn.URL);
  }

  /** What lies over the row whose *Détail* could be pressed a moment ago came with the press. */
  #noteLayer(licence: string): void {
    const table = findUsersTable(this.#portal.root);
    const control =
      table && rowInView(this.#portal, licence) && currentWayInto(licence, this.#portal);
    const layer = control && layerOver(control);
    if (layer) this.#closing.note(layer);
  }
}
