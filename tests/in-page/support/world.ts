/**
 * Runs in a test's page: the shipped modules, wired as the panel wires them, under `window.ours`. The page
 * is its own content script here; only the journal is simulated.
 */

import type { Change } from '../../../utils/bulk/change';
import type { Opening, Press } from '../../../utils/bulk/driver';
import { run as runEngine } from '../../../utils/bulk/engine';
import type { ReadBack } from '../../../utils/bulk/journal';
import { type PlannedUser, planForAll } from '../../../utils/bulk/plan';
import { type PreviewLine, preview as previewEngine } from '../../../utils/bulk/preview';
import { reasonOf } from '../../../utils/bulk/problem';
import { lineOf, type OptionLine, type User } from '../../../utils/bulk/reading';
import { resultLines } from '../../../utils/bulk/result-lines';
import { RunControl } from '../../../utils/bulk/run-control';
import { foldRun } from '../../../utils/bulk/run-state';
import { matchPasted } from '../../../utils/bulk/selection/match-pasted';
import { hurryPage } from '../../../utils/dom/act/hurry-page';
import { keepOnTop } from '../../../utils/dom/point-out/top-layer';
import { duringLook } from '../../../utils/dom/remember/once-per-look';
import { isSafeFromClickjacking } from '../../../utils/dom/seen/clickjacking';
import { controlWords } from '../../../utils/dom/seen/control-words';
import { iconNames } from '../../../utils/dom/seen/icon-names';
import { pressableParts } from '../../../utils/dom/seen/pressable-parts';
import { isSeen, isTextSeen } from '../../../utils/dom/seen/visible';
import { runsOf, textOf } from '../../../utils/dom/tree/text-runs';
import { UsersList } from '../../../utils/panel/users/users-list';
import { closeControl } from '../../../utils/portal/detail/close/close-control';
import { findDetail } from '../../../utils/portal/detail/find-detail';
import { readOptions } from '../../../utils/portal/detail/read-options';
import { diagnosticFile } from '../../../utils/portal/diagnostic/diagnostic-file';
import { portalDriver } from '../../../utils/portal/driver';
import { keepDetailFromHands } from '../../../utils/portal/page/keep-detail-from-hands';
import { PageOrFrame } from '../../../utils/portal/page/page-or-frame';
import { readService } from '../../../utils/portal/page/service-in-view';
import { profileOf } from '../../../utils/portal/recognition/demonstration/demonstrated-profile';
import { Demonstration } from '../../../utils/portal/recognition/demonstration/demonstration';
import type { DemonstrationMemory } from '../../../utils/portal/recognition/demonstration/demonstration-memory';
import type { ExplainedPress } from '../../../utils/portal/recognition/demonstration/explained-press';
import { recognise } from '../../../utils/portal/recognition/recognise';
import { rowCheckboxes } from '../../../utils/portal/users/checkboxes/row-checkboxes';
import { detailControls } from '../../../utils/portal/users/detail-controls/detail-control';
import { countOf } from '../../../utils/portal/users/list/list-count';
import { readAllUsers } from '../../../utils/portal/users/list/read-all-users';
import { findPager } from '../../../utils/portal/users/pager/find-pager';
import { readRows } from '../../../utils/portal/users/table/user-rows';
import { findUsersTable } from '../../../utils/portal/users/table/users-table';
import { parseProfile } from '../../../utils/portal/vocabulary/profile/parse-profile';
import {
  EMPTY_PROFILE,
  type PortalProfile,
} from '../../../utils/portal/vocabulary/profile/portal-profile';
import { taught } from '../../../utils/portal/vocabulary/profile/taught';
import { MemoryJournal } from '../../unit/support/memory-journal';

/** How a run is made; times in ms. */
export interface RunWish {
  readBack?: ReadBack;
  /** How long the portal is given for one answer. */
  patience?: number;
  /** How long a change in doubt is left alone. */
  quarantine?: number;
  /** Whether the run goes on whatever fails; else it ends where it would wait for a person. */
  isUnguarded?: boolean;
  /** Sentences of questions that a person has allowed. */
  allowed?: string[];
}

/** A line of the report, and what stopped the run, if anything did. */
export interface RunReport {
  lines: { licence: string; outcome: string; before: string; after?: string; reasons: string[] }[];
  /** Why the run would wait for a person; empty where it ended by itself. */
  pause: string;
  /** Why the run has stopped by itself; empty where it has not. */
  stop: string;
  /** What was thrown, in words; empty where nothing was. */
  halt: string;
  intents: string[];
}

/** What a detail showed, and whether the users had to be loaded into a frame for it. */
export interface OneReading {
  options: OptionLine[];
  isFramed: boolean;
  reason: string;
}

const root = () => document.documentElement;

function usersOf(licences: readonly string[]): User[] {
  const table = findUsersTable(root());
  const known = table ? readRows(table).map(({ user }) => user) : [];
  return licences.map((licence) => {
    const user = known.find((one) => one.licence === licence);
    return user ?? { licence, type: '', sda: '', name: '', cells: [] };
  });
}

/** Users as a plan froze them; tests may say otherwise than the page. */
const planned = new Map<string, PlannedUser>();
const plannedUser = (licence: string) => planned.get(licence);

function driverFor(changes: readonly Change[], portal: PageOrFrame) {
  return portalDriver({
    portal,
    service: readService(root()),
    options: changes.map(({ option }) => option),
    onReading: () => {},
    plannedUser,
  });
}

/** Runs changes for users, as *Appliquer* does. */
async function run(changes: Change[], licences: string[], wish: RunWish = {}): Promise<RunReport> {
  const { readBack = 'reopened', patience = 8000, quarantine = 200, isUnguarded = true } = wish;
  const { allowed = [] } = wish;
  const plan = planForAll(readService(root()), changes, usersOf(licences));
  const portal = new PageOrFrame(document, patience);
  const journal = new MemoryJournal();
  const control = new RunControl();
  const over = new AbortController();
  if (isUnguarded) control.dropGuard();
  const slowDown = hurryPage(document);
  const letHandsIn = keepDetailFromHands(document, portal, () => control.isPaused);
  let [pause, halt] = ['', ''];
  journal.onStored = (event) => {
    if (event.kind !== 'paused') return;
    pause = event.reason?.code ?? 'asked';
    over.abort(new Error('paused'));
  };
  await journal.append({ kind: 'started', plan, readBack, page: location.href });
  try {
    await runEngine({
      plan,
      tasks: plan.tasks,
      readBack,
      allowed,
      driver: driverFor(changes, portal),
      journal,
      control,
      signal: over.signal,
      wait: () => new Promise((resolve) => setTimeout(resolve, quarantine)),
    });
  } catch (error) {
    if (pause === '') halt = String(error);
  } finally {
    slowDown();
    letHandsIn();
    portal.leave();
  }
  const state = foldRun(journal.entries);
  const lines = (state ? resultLines(state) : []).map((line) => {
    const { licence, outcome, before, after, reasons } = line;
    return { licence, outcome, before, after, reasons: reasons.map(({ code }) => code) };
  });
  const intents = journal.events.flatMap((event) => {
    return event.kind === 'intent' ? [`${event.licence} ${event.press}`] : [];
  });
  return { lines, pause, stop: state?.stopReason?.code ?? '', halt, intents };
}

/** Reads the details of users, as *Prévisualiser* does. */
async function preview(changes: Change[], licences: string[]): Promise<PreviewLine[]> {
  const plan = planForAll(readService(root()), changes, usersOf(licences));
  const portal = new PageOrFrame(document, 8000);
  const lines: PreviewLine[] = [];
  const slowDown = hurryPage(document);
  const letHandsIn = keepDetailFromHands(document, portal, () => false);
  const wait = () => new Promise<void>((resolve) => setTimeout(resolve, 100));
  const { signal } = new AbortController();
  try {
    await previewEngine({
      plan,
      driver: driverFor(changes, portal),
      control: new RunControl(),
      signal,
      wait,
      onUser: (own) => void lines.push(...own),
    });
  } finally {
    slowDown();
    letHandsIn();
    portal.leave();
  }
  return lines;
}

/** Opens one user's detail, as a run does, and closes it; `reason` is why it could not be opened. */
async function read(licence: string, opening: Opening = 'plainly'): Promise<OneReading> {
  const portal = new PageOrFrame(document, 8000);
  const { signal } = new AbortController();
  try {
    const open = await driverFor([], portal).open(licence, signal, opening);
    const { options } = open.read();
    const { isFramed } = portal;
    await open.close(signal);
    return { options, isFramed, reason: '' };
  } catch (error) {
    return { options: [], isFramed: portal.isFramed, reason: reasonOf(error).code };
  } finally {
    portal.leave();
  }
}

/**
 * Opens one user's detail and presses in it, as a run does.
 *
 * @param meanwhile a script that runs while the press is being announced, which fails if it throws
 * @returns what came of it, with the reason's code behind it; `halt` where it ends a run
 */
async function press(
  licence: string,
  wish: Omit<Press, 'judged'>,
  meanwhile = '',
): Promise<string> {
  const portal = new PageOrFrame(document, 8000);
  const { signal } = new AbortController();
  const [user] = usersOf([licence]);
  try {
    const change: Change = { option: wish.option, action: wish.button };
    const detail = await driverFor([change], portal).open(user?.licence ?? licence, signal);
    const line = lineOf(detail.read(), wish.option);
    const nothing = { label: wish.option, value: '', button: wish.button };
    const judged = typeof line === 'object' ? line : nothing;
    const announced = new Promise<void>((resolve, reject) => {
      setTimeout(() => {
        try {
          new Function(meanwhile)();
          setTimeout(resolve, 50);
        } catch (error) {
          reject(error);
        }
      }, 50);
    });
    const result = await detail.press({ ...wish, judged }, announced, signal);
    return 'reason' in result && result.reason
      ? `${result.kind} ${result.reason.code}`
      : result.kind;
  } catch (error) {
    return `halt ${reasonOf(error).code}`;
  } finally {
    portal.leave();
  }
}

/** Reads all pages of the table, as *Tout sélectionner* does. */
async function readAll(): Promise<string[]> {
  const portal = new PageOrFrame(document, 8000);
  const licences = new Set<string>();
  try {
    await readAllUsers(portal, AbortSignal.timeout(20_000), (users) => {
      for (const { licence } of users) licences.add(licence);
    });
  } finally {
    portal.leave();
  }
  return [...licences];
}

const service = () => readService(root());

/** What the option lines of the detail in view show, as a run reads them. */
function lines(): OptionLine[] {
  const detail = findDetail(root());
  return (detail ? readOptions(detail, []) : []).map(({ label, value, button, isGreyed }) => {
    return { label, value, button, ...(isGreyed && { isGreyed }) };
  });
}

/** What a control is known by in a test: its id, else its words. */
function idOf(control: Element | undefined): string {
  return control ? control.id || (control.textContent ?? '').trim() : '';
}

/** Whether a person can see what they press at the middle of an element. */
function isPressSafe(selector: string): boolean {
  const element = document.querySelector(selector);
  if (!element) throw new Error('There is no such element');
  const { left, top, width, height } = element.getBoundingClientRect();
  return isSafeFromClickjacking(element, left + width / 2, top + height / 2);
}

/** Keeps an element above all that the page puts up, as our panel is kept. */
function onTop(selector: string): void {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error('There is no such element');
  keepOnTop(element, new AbortController().signal);
}

/** What would be pressed to close a layer; the detail in view where no layer is named. */
function closeControlId(selector?: string): string {
  const layer = selector ? document.querySelector(selector) : findDetail(root());
  if (!layer) throw new Error('There is no such layer');
  return idOf(closeControl(layer));
}

/** What would be pressed to turn the pages of the users table. */
function pager(): Record<'next' | 'previous' | 'first' | 'ambiguous', string> {
  const table = findUsersTable(root());
  if (!table) throw new Error('There is no users table');
  const { next, previous, first, ambiguous = [] } = findPager(table);
  return {
    ...{ next: idOf(next), previous: idOf(previous), first: idOf(first) },
    ambiguous: ambiguous.map(idOf).join(' '),
  };
}

/** What would be pressed in each row to open the detail. */
function details(): string[] {
  const table = findUsersTable(root());
  if (!table) throw new Error('There is no users table');
  return readRows(table).map((row) => detailControls(row.element, table).map(idOf).join(' '));
}

/** The page as the file that is saved of it. */
function capture(): string {
  return diagnosticFile(root()).html;
}

/** The option lines of the detail in view, and their buttons. */
function options(wanted: string[] = []) {
  const detail = findDetail(root());
  if (!detail) throw new Error('There is no detail');
  return readOptions(detail, wanted).map(({ label, value, button, add, remove }) => {
    return {
      label,
      value,
      button,
      add: add.map(idOf).join(' '),
      remove: remove.map(idOf).join(' '),
    };
  });
}

/** What could be pressed in a part of the page, and what it says and shows. */
function pressable(selector: string) {
  const part = document.querySelector(selector);
  if (!part) throw new Error('There is no such part');
  return pressableParts(part).map((control) => {
    return { id: idOf(control), words: controlWords(control), names: iconNames(control) };
  });
}

/** What the diagnosis says of the page. */
function diagnosis() {
  const { found, missing } = recognise(root());
  const reasons = missing.map((one) =>
    'words' in one ? `${one.what} ${one.of} ${one.words}` : one.what,
  );
  return { found: found.map(({ what }) => what), missing: reasons };
}

/** Takes a profile as one that was stored, or has come by an import that was agreed to. */
function teach(profile: Partial<PortalProfile>): void {
  taught.profile = parseProfile(JSON.stringify({ ...EMPTY_PROFILE, ...profile }));
}

let demonstration: Demonstration | undefined;
let kept: DemonstrationMemory | undefined;

/** Begins a demonstration, or goes on with that of an earlier page. */
function watch(memory?: DemonstrationMemory): void {
  const profile = taught.profile;
  const onChange = (now: DemonstrationMemory) => {
    kept = now;
  };
  demonstration = new Demonstration({ document, profile, memory, onChange });
}

/** The presses that are explained by now. */
function seen(): readonly ExplainedPress[] {
  demonstration?.update();
  return demonstration?.explained ?? [];
}

/** The same, and whether the last press is explained too. */
function watched() {
  const explained = seen();
  return { explained, isClear: demonstration?.unexplained === undefined };
}

/** What the panel would store in case another page is loaded. */
function memory(): DemonstrationMemory | undefined {
  return kept;
}

/**
 * Ends the demonstration, and agrees to all that was learned.
 *
 * @param first what the first undecided change was
 * @returns the profile that is used from now on
 */
function agree(first?: 'add' | 'remove'): PortalProfile {
  const explained = demonstration?.end() ?? [];
  const open = explained.findIndex((press) => press.what === 'changed' && !press.button);
  const presses = explained.map((press, index) => {
    return index === open ? { ...press, button: first } : press;
  });
  demonstration = undefined;
  const learned = profileOf(presses, EMPTY_PROFILE);
  taught.profile = learned;
  return learned;
}

/** The panel's list of users and the boxes in the rows, wired as the panel wires them. */
const list = new UsersList();
const chosen: string[] = [];
const boxes = rowCheckboxes({
  isSelected: (licence) => chosen.includes(licence),
  label: (licence) => `Sélectionner ${licence}`,
  onToggle: (licences) => void chosen.push(...licences),
});

/** Looks at the page, as the panel does whenever it has changed. */
function look(): void {
  const table = findUsersTable(root());
  if (table) duringLook(() => list.see(table, boxes.show(table)));
}

/** Reads the whole list, unless that is done. */
async function readList() {
  look();
  await list.readAll(document, AbortSignal.timeout(60_000), () => {});
  return listed();
}

/** The same, as the person uses the portal's own filter in the midst of it. */
async function readFiltered() {
  look();
  const reading = list.readAll(document, AbortSignal.timeout(60_000), () => {});
  list.outdate();
  await reading;
  return listed();
}

function listed() {
  const { isComplete, isRead, total, users } = list;
  const licences = users.map(({ licence }) => licence);
  const twice = licences.filter((licence) => list.isTwice(licence));
  return { licences, twice, isComplete, isRead, total };
}

/** What comes of pasting a list. */
function paste(text: string) {
  const { isComplete, users } = list;
  const isTwice = (licence: string) => list.isTwice(licence);
  return matchPasted(text, users, { isComplete, isTwice });
}

const count = () => {
  const table = findUsersTable(root());
  return table && countOf(table);
};

const rows = () => {
  const table = findUsersTable(root());
  return table ? readRows(table).map(({ user }) => user) : [];
};

const users = { planned, look, readList, readFiltered, listed, paste, count, rows, chosen };

const ours = {
  ...{
    root,
    run,
    preview,
    read,
    press,
    readAll,
    service,
    isPressSafe,
    onTop,
    isSeen,
    isTextSeen,
    runsOf,
    textOf,
    lines,
  },
  ...{
    closeControl: closeControlId,
    pager,
    details,
    capture,
    options,
    pressable,
    diagnosis,
    teach,
    users,
  },
  ...{ watch, seen, watched, memory, agree },
};

declare global {
  interface Window {
    ours: typeof ours;
  }
}
window.ours = ours;
