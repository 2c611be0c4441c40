/** Runs and previews in a test's page. */

import type { Change } from '../../../../utils/bulk/change';
import type { ReadBack } from '../../../../utils/bulk/journal';
import { planForAll } from '../../../../utils/bulk/plan';
import { preview as previewEngine } from '../../../../utils/bulk/preview/preview';
import type { PreviewLine } from '../../../../utils/bulk/preview/preview-line';
import { resultLines } from '../../../../utils/bulk/result-lines';
import { run as runEngine } from '../../../../utils/bulk/run/engine';
import { RunControl } from '../../../../utils/bulk/run/run-control';
import { foldRun } from '../../../../utils/bulk/run-state';
import { hurryPage } from '../../../../utils/dom/act/hurry-page';
import { blockInputToDetail } from '../../../../utils/portal/page/block-input-to-detail';
import { PageOrFrame } from '../../../../utils/portal/page/page-or-frame';
import { readService } from '../../../../utils/portal/page/service-in-view';
import { MemoryJournal } from '../../../unit/support/memory-journal';
import { driverFor, root, usersOf } from './driven-page.ts';
import { left } from './left-place.ts';

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
  /** Whether the place in the list is put back at the end. */
  putsBack?: boolean;
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

/** Runs changes for users, as *Appliquer* does. */
export async function run(
  changes: Change[],
  licences: string[],
  wish: RunWish = {},
): Promise<RunReport> {
  const { readBack = 'reopened', patience = 8000, quarantine = 200, isUnguarded = true } = wish;
  const { allowed = [], putsBack = false } = wish;
  const plan = planForAll(readService(root()), changes, usersOf(licences));
  const portal = new PageOrFrame(document, patience);
  if (putsBack) left.begin(portal);
  const journal = new MemoryJournal();
  const control = new RunControl();
  const over = new AbortController();
  if (isUnguarded) control.dropGuard();
  const slowDown = hurryPage(document);
  const allowInput = blockInputToDetail(document, portal, () => control.isPaused);
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
    allowInput();
    portal.leave();
  }
  if (putsBack) left.end();
  await left.settled;
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
export async function preview(changes: Change[], licences: string[]): Promise<PreviewLine[]> {
  const plan = planForAll(readService(root()), changes, usersOf(licences));
  const portal = new PageOrFrame(document, 8000);
  const lines: PreviewLine[] = [];
  const slowDown = hurryPage(document);
  const allowInput = blockInputToDetail(document, portal, () => false);
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
    allowInput();
    portal.leave();
  }
  return lines;
}
