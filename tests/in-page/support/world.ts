/**
 * Runs in a test's page: the shipped modules, wired as the panel wires them, under `window.ours`. The page
 * is its own content script here; only the journal is simulated.
 */

import type { Change } from '../../../utils/bulk/change';
import { run as runEngine } from '../../../utils/bulk/engine';
import type { ReadBack } from '../../../utils/bulk/journal';
import { planForAll } from '../../../utils/bulk/plan';
import { type PreviewLine, preview as previewEngine } from '../../../utils/bulk/preview';
import type { User } from '../../../utils/bulk/reading';
import { RunControl } from '../../../utils/bulk/run-control';
import { foldRun, resultLines } from '../../../utils/bulk/run-state';
import { portalDriver } from '../../../utils/portal/driver';
import { readService } from '../../../utils/portal/page';
import { readAllUsers } from '../../../utils/portal/paging';
import { findUsersTable, readRows } from '../../../utils/portal/users-table';
import { Workplace } from '../../../utils/portal/workplace';
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
}

/** A line of the report, and what stopped the run, if anything did. */
export interface RunReport {
  lines: { licence: string; outcome: string; before: string; after?: string; reasons: string[] }[];
  /** Why the run would wait for a person; empty where it ended by itself. */
  pause: string;
  /** What was thrown, in words; empty where nothing was. */
  halt: string;
  intents: string[];
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

function driverFor(changes: readonly Change[], place: Workplace) {
  return portalDriver({
    place,
    service: readService(root()),
    options: changes.map(({ option }) => option),
    onReading: () => {},
  });
}

/** Runs changes for users, as *Appliquer* does. */
async function run(changes: Change[], licences: string[], wish: RunWish = {}): Promise<RunReport> {
  const { readBack = 'reopened', patience = 8000, quarantine = 200, isUnguarded = true } = wish;
  const plan = planForAll(readService(root()), changes, usersOf(licences));
  const place = new Workplace(document, patience);
  const journal = new MemoryJournal();
  const control = new RunControl();
  const over = new AbortController();
  if (isUnguarded) control.waiveGuard();
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
      driver: driverFor(changes, place),
      journal,
      control,
      signal: over.signal,
      rest: () => new Promise((resolve) => setTimeout(resolve, quarantine)),
    });
  } catch (error) {
    if (pause === '') halt = String(error);
  } finally {
    place.leave();
  }
  const state = foldRun(journal.entries);
  const lines = (state ? resultLines(state) : []).map((line) => {
    const { licence, outcome, before, after, reasons } = line;
    return { licence, outcome, before, after, reasons: reasons.map(({ code }) => code) };
  });
  const intents = journal.events.flatMap((event) => {
    return event.kind === 'intent' ? [`${event.licence} ${event.press}`] : [];
  });
  return { lines, pause, halt, intents };
}

/** Reads the details of users, as *Prévisualiser* does. */
async function preview(changes: Change[], licences: string[]): Promise<PreviewLine[]> {
  const plan = planForAll(readService(root()), changes, usersOf(licences));
  const place = new Workplace(document, 8000);
  const lines: PreviewLine[] = [];
  const rest = () => new Promise<void>((resolve) => setTimeout(resolve, 100));
  const { signal } = new AbortController();
  try {
    await previewEngine({
      plan,
      driver: driverFor(changes, place),
      control: new RunControl(),
      signal,
      rest,
      onUser: (own) => void lines.push(...own),
    });
  } finally {
    place.leave();
  }
  return lines;
}

/** Reads all pages of the table, as *Tout sélectionner* does. */
async function readAll(): Promise<string[]> {
  const place = new Workplace(document, 8000);
  const licences = new Set<string>();
  try {
    await readAllUsers(place, AbortSignal.timeout(20_000), (users) => {
      for (const { licence } of users) licences.add(licence);
    });
  } finally {
    place.leave();
  }
  return [...licences];
}

const ours = { root, run, preview, readAll };

declare global {
  interface Window {
    ours: typeof ours;
  }
}
window.ours = ours;
