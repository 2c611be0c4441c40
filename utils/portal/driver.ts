import type { Driver, OpenDetail } from '../bulk/driver';
import type { Service } from '../bulk/plan';
import type { Reading, User } from '../bulk/reading';
import { Halt, Problem } from '../bulk/reason';
import { answerNativeDialogs } from '../dom/native-dialogs';
import { pressElement } from '../dom/press';
import { actAndWait, type Signs } from '../dom/signs';
import { isBusy } from './busy';
import { closeControl, findDetail, findFrame, ownerOf, readOptions } from './detail';
import { watchMessages } from './messages';
import { loginForm, readService } from './page';
import { findRow, rowInView } from './paging';
import { pressOption } from './press-option';
import { type Place, QUIET, untilPressable } from './reach';
import { detailControl, findUsersTable } from './users-table';

export interface DriverOptions extends Place {
  /** The service that the run is for; another one in the page halts it. */
  service: Service;
  /** Labels of the options wanted, which a person may have typed. */
  options: readonly string[];
  /** Told of each reading, so that options not met before can be suggested. */
  onReading: (reading: Reading) => void;
}

/** How long after the server's answer a detail may take to show anything at all, in ms. */
const SILENCE = 5000;

/** The driver of the portal that is in the page. */
export function portalDriver(options: DriverOptions): Driver {
  // Whether this portal asks its server for each detail, once that is known. Where it does, what a
  // dialog shows before the answer is only what it showed last time.
  const habits = { asksServer: false };
  return {
    async open(licence, signal) {
      await closeLogin(options, signal);
      checkPlace(options);
      await closeDetail(options, signal);
      try {
        const user = await openDetail(licence, options, habits, signal);
        return detailOf(user, options);
      } catch (error) {
        if (error instanceof Problem && !(error instanceof Halt))
          await closeDetail(options, signal);
        throw error;
      }
    },
  };
}

function detailOf(user: User, options: DriverOptions): OpenDetail {
  const { licence } = user;
  const { document } = options;
  const wanted = options.options;
  return {
    isOpen: () => findDetail(document) !== undefined,
    read() {
      const detail = findDetail(document);
      if (!detail) throw new Problem({ code: 'detail-closed' });
      checkOwner(detail, user);
      const lines = readOptions(detail, wanted);
      const plain = lines.map(({ label, value, button }) => ({ label, value, button }));
      const reading = { licence, options: plain };
      options.onReading(reading);
      return reading;
    },
    press: (press, signal) => pressOption({ ...press, user }, { ...options, wanted }, signal),
    close: (signal) => closeDetail(options, signal),
  };
}

/** @throws Problem when the detail is another user's, or names nobody */
function checkOwner(detail: Element, user: User): void {
  const shown = ownerOf(detail, user);
  if (shown === user.licence) return;
  throw new Problem(shown ? { code: 'detail-of-other', shown } : { code: 'detail-unnamed' });
}

/**
 * Some portals show the login form inside the detail's dialog. Once the person has logged in
 * elsewhere it still stands there: it is closed, and comes back if the session is not renewed.
 */
async function closeLogin(place: DriverOptions, signal: AbortSignal): Promise<void> {
  const { document, timeout } = place;
  const form = loginForm(document);
  const table = findUsersTable(document.body);
  if (!form || !table) return;
  let around: Element | null = form;
  while (around && !around.contains(table.headings)) {
    const control = closeControl(around);
    if (control) {
      const isGone = () => (loginForm(document) ? undefined : true);
      const waiting = { signal, timeout, quiet: QUIET, document };
      await actAndWait(() => pressElement(control), isGone, waiting);
      return;
    }
    around = around.parentElement;
  }
}

/** Halts everything when the page is not the one that the run is for. */
function checkPlace({ document, service }: DriverOptions): void {
  if (loginForm(document)) throw new Halt({ code: 'session-expired' });
  if (!findUsersTable(document.body)) throw new Halt({ code: 'page-left' });
  if (readService(document).key !== service.key) throw new Halt({ code: 'page-left' });
}

async function openDetail(
  licence: string,
  place: DriverOptions,
  habits: { asksServer: boolean },
  signal: AbortSignal,
): Promise<User> {
  const { document, timeout } = place;
  const row = await findRow(document, licence, signal);
  if (!row) throw new Problem({ code: 'user-not-found' });
  const { user } = row;
  await untilPressable(() => controlOf(licence, document), place, signal);
  const message = watchMessages(document.body);
  let alerted: string | undefined;
  const disarm = answerNativeDialogs(document, ({ kind, text }) => {
    if (kind !== 'alert') return undefined;
    alerted = text;
    return true;
  });
  const check = (signs: Signs): true | undefined => {
    if (loginForm(document)) throw new Halt({ code: 'session-expired' });
    if (alerted !== undefined) throw new Problem({ code: 'portal-said', text: alerted });
    if (isBusy(document)) return undefined;
    const isQuiet = signs.quietFor(QUIET);
    const isLoaded = signs.answeredAt > 0 && signs.changedAt >= signs.answeredAt;
    const detail = findDetail(document);
    if (!detail) {
      const said = isQuiet ? message() : undefined;
      if (said) throw new Problem({ code: 'portal-said', text: said.text });
      const isSilent = signs.answeredAt > 0 && signs.quietFor(SILENCE);
      if (isSilent) throw new Problem({ code: 'detail-not-opened' });
      return undefined;
    }
    if (ownerOf(detail, user) === licence) {
      if (isLoaded) habits.asksServer = true;
      return isLoaded || (isQuiet && !habits.asksServer) ? true : undefined;
    }
    if (isQuiet && signs.answeredAt > 0) checkOwner(detail, user);
    return undefined;
  };
  const press = () => pressElement(controlOf(licence, document));
  const waiting = { signal, timeout, quiet: QUIET, document };
  const opened = await actAndWait(press, check, waiting).finally(disarm);
  if (!opened) throw new Problem({ code: 'detail-not-opened' });
  return user;
}

/** The *Détail* of a user, looked up by his reference at this very moment. */
function controlOf(licence: string, document: Document): HTMLElement {
  const row = rowInView(document, licence);
  if (!row) throw new Problem({ code: 'user-not-found' });
  return detailControl(row);
}

/** Closes the detail in view, if any: ours, or one that a person or a failure left open. */
async function closeDetail(place: DriverOptions, signal: AbortSignal): Promise<void> {
  const { document, timeout } = place;
  if (!findFrame(document)) return;
  const control = () => {
    const detail = findFrame(document);
    const found = detail && closeControl(detail);
    if (!found) throw new Problem({ code: 'detail-not-closed' });
    return found;
  };
  await untilPressable(control, place, signal);
  if (!findFrame(document)) return;
  const gone = await actAndWait(
    () => pressElement(control()),
    () => (findFrame(document) ? undefined : true),
    { signal, timeout, quiet: QUIET, document },
  );
  if (!gone) throw new Problem({ code: 'detail-not-closed' });
}
