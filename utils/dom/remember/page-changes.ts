import { isElement, isFrame, isStanding, parentOf } from '../flat-tree';
import { OWN } from '../own-mark';
import { affectedSlots } from './affected-slots';
import { ChangeFollower, type Changes } from './change-follower';
import {
  forgetTimesOf,
  noteArrival,
  noteChangeIn,
  noteRenewal,
  noteRestyling,
  renew,
} from './change-times';
import { forgetElement, forgetFound } from './memory';
import { sameLook } from './once-per-look';

/** Follows the pages that anything is remembered of. */
const follower = /* @__PURE__ */ new ChangeFollower(takeIn);

/** The look before which changes were noticed last: nothing changes during a look. */
let noticedIn: object | undefined;

/**
 * Notices now what has changed: the browser tells it only after the script that runs now, and late shadow roots not
 * at all. What is remembered of changed elements is forgotten.
 */
export function noticeChanges(): void {
  const look = sameLook();
  if (look !== undefined && look === noticedIn) return;
  noticedIn = look;
  takeIn(follower.takeChanges(look !== undefined));
}

/** Follows the tree that an element stands in from now on. */
export function followTreeOf(element: Element): void {
  follower.follow(element);
}

/** Since when the tree of an element is followed, in the time of `performance.now()`; 0 when it is not. */
export function followedSince(element: Element): number {
  return follower.since(element);
}

/** Follows no page any more, and forgets all, until something is asked for again. */
export function stopNoticing(): void {
  follower.stop();
  forgetFound();
}

/**
 * Calls back for each custom element that gets its shadow root only when it is in the page, once that was noticed.
 *
 * @returns stops that
 */
export function onLateRoot(listen: (host: Element) => void): () => void {
  return follower.onLateRoot(listen);
}

function takeIn({ records, turned }: Changes): void {
  if (records.length === 0 && turned.size === 0) return;
  const now = performance.now();
  const done = new Set<Node>();
  for (const record of records) {
    if (isOfOurs(record)) continue;
    try {
      takeInRecord(record, now, done);
      if (record.type !== 'attributes') noteRenewal(record, now);
    } catch (error) {
      // The node is in a frame's page that was replaced meanwhile: nobody can ask for what is remembered of it.
      if (isStanding(record.target)) throw error;
    }
  }
  for (const element of turned) {
    takeInChange(element, now, done);
    renew(element, now);
  }
}

function takeInRecord(record: MutationRecord, now: number, done: Set<Node>): void {
  const { type, target, addedNodes, removedNodes } = record;
  if (type === 'attributes') noteRestyling(target, now);
  // The page may keep what it removes for later, and change it where nobody follows it.
  for (const node of removedNodes) forgetAllIn(node);
  for (const node of addedNodes) {
    forgetAllIn(node);
    noteArrival(node, now);
  }
  takeInChange(target, now, done);
  if (!follower.hasShadows) return;
  for (const slot of affectedSlots(record)) takeInChange(slot, now, done);
}

/**
 * Forgets what was found in a node, and in all that it stands in.
 *
 * @param done nodes of which that is done already
 */
function takeInChange(node: Node, now: number, done: Set<Node>): void {
  for (let at: Node | null = node; at && !done.has(at); at = parentOf(at)) {
    done.add(at);
    forgetElement(at as Element);
    noteChangeIn(at, now);
  }
}

function forgetAllIn(node: Node): void {
  if (!isElement(node)) return;
  for (const one of [node, ...node.querySelectorAll('*')]) {
    forgetElement(one);
    forgetTimesOf(one);
  }
}

/** Whether a change is of what we put into the page: that changes nothing of what the portal shows. */
function isOfOurs({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'childList' && [...addedNodes, ...removedNodes].every(isOurs)) return true;
  const { parentElement } = target;
  const around = isElement(target) ? target : parentElement;
  const own = around?.closest(`[${OWN}]`);
  return own ? isOurs(own) : false;
}

/** A frame of ours shows the portal. */
function isOurs(node: Node): boolean {
  return isElement(node) && !isFrame(node) && node.hasAttribute(OWN);
}
