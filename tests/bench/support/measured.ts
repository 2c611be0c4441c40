/** What one job on the mock portal took, by the portal's own log. */
import { expect } from 'vitest';
import type { Portal } from '../../portal/server.ts';
import { wanted } from './figures.ts';

export const OPTION = 'Superviseur';

/** What is compared is done in rounds that take turns, so that all meet the same machine. */
export const ROUNDS = wanted('ROUNDS', 5);
/** Milliseconds before each of the portal's answers. */
export const LATENCIES = [0, 50, 200];

/** How many users are done in one round. */
export const ROUND = Math.max(2, Math.round(wanted('USERS', 200) / ROUNDS));

/** The users of one round. */
export function usersOfRound(portal: Portal): string[] {
  return ableUsers(portal, ROUND);
}

/** The first `count` users who can be given the option. */
export function ableUsers(portal: Portal, count: number): string[] {
  const able = portal.users().filter(({ licenceType, options }) => {
    return licenceType === 'Licence simple' && options[OPTION] === 'Non';
  });
  expect(able.length, 'users who can be changed').toBeGreaterThanOrEqual(count);
  return able.slice(0, count).map(({ licence }) => licence);
}

/** Puts the portal back to its first state, as slow as it is now. */
export function resetPortal(portal: Portal): void {
  const { latency } = portal.faults;
  portal.reset();
  portal.faults.latency = latency;
}

/** How long each user took, in ms: from the change of the user before to their own. */
export interface Measured {
  wall: number[];
  /** The same without the time in which the portal had a request to answer. */
  beyond: number[];
}

/** @throws where a user was not changed, or more than once: a wrong job has no speed */
export function measured(portal: Portal, licences: readonly string[]): Measured {
  const changes = portal.audit.filter(({ kind }) => kind === 'change');
  expect(changes.map(({ licence }) => licence)).toEqual(licences);
  for (const licence of licences) expect(portal.user(licence).options[OPTION]).toBe('Oui');
  const result: Measured = { wall: [], beyond: [] };
  for (const [place, { at }] of changes.entries()) {
    const before = changes[place - 1]?.at;
    if (before === undefined) continue;
    result.wall.push(at - before);
    result.beyond.push(at - before - answering(portal, before, at));
  }
  return result;
}

/** In how much of a time at least one request waited for its answer. */
function answering(portal: Portal, from: number, to: number): number {
  let until = from;
  let sum = 0;
  const within = portal.answers.filter(({ start, end }) => end > from && start < to);
  for (const { start, end } of within.sort((a, b) => a.start - b.start)) {
    const begin = Math.max(start, until);
    const finish = Math.min(end, to);
    if (finish > begin) sum += finish - begin;
    until = Math.max(until, finish);
  }
  return sum;
}
