import type { Evidence } from './evidence';
import type { Finding, Missing, Recognition, WayKind } from './recognise';

/** What has to be understood of a portal before anything can be done in it, in the order of the work. */
export const PARTS = ['list', 'detail', 'options', 'buttons', 'closing'] as const;
export type Part = (typeof PARTS)[number];

/**
 * `understood`: it is in view and recognised, or has worked on this portal. `not-met`: it has not been in view
 * yet, or only some of it. `not-understood`: what is in view instead is not taken for it.
 */
export type Grasp = 'understood' | 'not-met' | 'not-understood';

export interface Understanding {
  part: Part;
  grasp: Grasp;
  /** What was seen instead of what was looked for. */
  instead: (Missing | Finding)[];
}

/**
 * What of a portal is understood, by what has worked there and what is in view now.
 *
 * @param evidence what has been seen to work on its host
 */
export function understandingOf(evidence: Evidence, recognition: Recognition): Understanding[] {
  return PARTS.map((part) => {
    const instead = insteadOf(part, recognition);
    const isMet = isUnderstood(part, evidence, recognition);
    // What once worked here and is not in view now is known all the same.
    const grasp = instead.length > 0 ? 'not-understood' : isMet ? 'understood' : 'not-met';
    return { part, grasp, instead };
  });
}

function isUnderstood(part: Part, evidence: Evidence, { found }: Recognition): boolean {
  const isInView = (what: Finding['what']) => found.some((one) => one.what === what);
  switch (part) {
    case 'list':
      return evidence.columns.length > 0 || isInView('row');
    case 'detail':
      return evidence.hasOpened || isInView('detail');
    case 'options':
      return evidence.options.length > 0 || isInView('option');
    case 'buttons':
      return (['add', 'remove'] as const).every((what) => evidence[what] || isInView(what));
    case 'closing':
      return evidence.hasClosed || isInView('close');
  }
}

function insteadOf(part: Part, { found, missing }: Recognition): (Missing | Finding)[] {
  const isDetailInView = found.some(({ what }) => what === 'detail');
  switch (part) {
    case 'list': {
      // A detail may stand in the place of the users.
      if (isDetailInView) return [];
      const isFailed = (one: Missing) => one.what === 'failure';
      return missing.filter((one) => one.what === 'users' || one.what === 'rows' || isFailed(one));
    }
    case 'detail': {
      if (found.some(({ what }) => what === 'detail-control')) return [];
      const lost = missing.filter(({ what }) => what === 'detail-controls');
      return [...notTaken('detail', missing), ...lost];
    }
    case 'options':
      return missing.filter(({ what }) => what === 'options');
    case 'buttons':
      return found.filter(({ what }) => what === 'unclear');
    case 'closing':
      if (!isDetailInView || found.some(({ what }) => what === 'close')) return [];
      return [...notTaken('close', missing), ...missing.filter(({ what }) => what === 'close')];
  }
}

function notTaken(of: WayKind, missing: readonly Missing[]): Missing[] {
  return missing.filter((one) => 'of' in one && one.of === of);
}
