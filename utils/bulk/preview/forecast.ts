import type { ReadBack } from '../journal';
import { isSet } from '../shown-value';
import type { PreviewLine } from './preview-line';

/** What comes of a user as a whole, by a preview. Each user has one. */
export type Finding = PreviewLine['kind'];

/** What a run of a previewed plan comes to, in users. */
export interface Forecast extends Record<Finding, number> {
  /** How many a person has left out of the run. They count nowhere else. */
  excluded: number;
  /** How many of those who cannot be modified yet may be once the run has taken the option away from others. */
  afterRemovals: number;
  /** How many of those to be modified can be so in part only. */
  inPart: number;
  /** How many of those to be modified are given the rest once the run has taken it away from others. */
  later: number;
  /** The number of users from whom each change takes something away, by its place in the plan. */
  taken: Record<number, number>;
  /** For how many users each change may be made, also where the preview has failed, by its place in the plan. */
  made?: Record<number, number>;
  /** The licences of all users who may get any change. */
  changed?: readonly string[];
}

/** Where a user has several changes, the first of these that occurs says what comes of the user. */
const ORDER: Finding[] = ['to-do', 'failed', 'unavailable', 'already'];

/** What comes of each user, by licence. */
export function findingsOf(lines: readonly PreviewLine[]): Map<string, Finding> {
  const findings = new Map<string, Finding>();
  for (const { licence, kind } of lines) {
    const known = findings.get(licence);
    if (!known || ORDER.indexOf(kind) < ORDER.indexOf(known)) findings.set(licence, kind);
  }
  return findings;
}

/** What a run comes to, for all users of a preview except those who are left out. */
export function forecastOf(lines: readonly PreviewLine[], excluded: ReadonlySet<string>): Forecast {
  const forecast: Forecast = {
    ...{ 'to-do': 0, failed: 0, unavailable: 0, already: 0, excluded: 0 },
    afterRemovals: 0,
    inPart: 0,
    later: 0,
    taken: {},
  };
  const findings = findingsOf(lines);
  for (const [licence, finding] of findings) {
    forecast[excluded.has(licence) ? 'excluded' : finding]++;
  }
  const open = new Set<string>();
  const made: Record<number, number> = {};
  const after = new Set<string>();
  const changed = new Set<string>();
  const later = new Set<string>();
  for (const { licence, change, kind, before, reasons } of lines) {
    if (excluded.has(licence)) continue;
    // Where there was nothing, nothing is taken away, not even by a replacement.
    if (kind === 'to-do' && isSet(before))
      forecast.taken[change] = (forecast.taken[change] ?? 0) + 1;
    const isAfter = reasons.some(({ code }) => code === 'after-removals');
    if (kind === 'to-do' || kind === 'failed' || isAfter) {
      made[change] = (made[change] ?? 0) + 1;
      changed.add(licence);
    }
    if (isAfter && findings.get(licence) === 'unavailable') after.add(licence);
    if (kind !== 'already' && kind !== 'to-do' && findings.get(licence) === 'to-do') {
      (isAfter ? later : open).add(licence);
    }
  }
  forecast.afterRemovals = after.size;
  forecast.inPart = open.size;
  forecast.later = [...later].filter((licence) => !open.has(licence)).length;
  return { ...forecast, made, changed: [...changed] };
}

/**
 * How many readings a changed user takes: the detail is opened, its button pressed, the answer waited for, and
 * it is opened again. That was 2.6 for 45 users of the mock portal; without the second opening, it is one less.
 */
const READINGS_PER_CHANGE: Record<ReadBack, number> = { reopened: 2.5, 'in-place': 1.5 };

/**
 * How long a run is going to take, in ms.
 *
 * @param pace how long the preview read a user, in ms. It is of this portal and of this hour, as the last runs'
 *   speed would not be.
 */
export function durationOf(forecast: Forecast, pace: number, readBack: ReadBack): number {
  const { failed, unavailable, already } = forecast;
  const changed = forecast['to-do'] * READINGS_PER_CHANGE[readBack];
  return pace * (changed + failed + unavailable + already);
}
