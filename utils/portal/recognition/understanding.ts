import type { Evidence } from './evidence';
import type { FoundPart, Missing, Recognition, WayKind } from './recognise';

/** The parts of a portal that must be understood before a run, in the order in which a run meets them. */
export const PARTS = ['list', 'detail', 'options', 'buttons', 'closing'] as const;

/** One of the parts of a portal that must be understood. */
export type PortalPart = (typeof PARTS)[number];

/**
 * How far a part is understood. `understood`: it is recognised in view, or has worked on this portal before.
 * `not-met`: it has not been in view yet, or not all of it. `not-understood`: something else is in view in its place.
 */
export type Grasp = 'understood' | 'not-met' | 'not-understood';

/** How far one part is understood. */
export interface PartUnderstanding {
  part: PortalPart;
  grasp: Grasp;
  /** What is in view in its place. */
  instead: (Missing | FoundPart)[];
}

/**
 * How far each part of a portal is understood.
 *
 * @param evidence what has worked on its host so far
 * @param recognition what is in view now
 */
export function understandingOf(evidence: Evidence, recognition: Recognition): PartUnderstanding[] {
  return PARTS.map((part) => {
    const instead = insteadOf(part, recognition);
    const isMet = isUnderstood(part, evidence, recognition);
    // A part that has worked here before is understood, even if it is not in view now.
    const grasp = instead.length > 0 ? 'not-understood' : isMet ? 'understood' : 'not-met';
    return { part, grasp, instead };
  });
}

function isUnderstood(part: PortalPart, evidence: Evidence, { found }: Recognition): boolean {
  const isInView = (what: FoundPart['what']) => found.some((one) => one.what === what);
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

function insteadOf(part: PortalPart, { found, missing }: Recognition): (Missing | FoundPart)[] {
  const isDetailInView = found.some(({ what }) => what === 'detail');
  switch (part) {
    case 'list': {
      // The detail may have replaced the list.
      if (isDetailInView) return [];
      const isFailed = (one: Missing) => one.what === 'failure';
      return missing.filter((one) => one.what === 'users' || one.what === 'rows' || isFailed(one));
    }
    case 'detail': {
      if (found.some(({ what }) => what === 'detail-control')) return [];
      const controls = missing.filter(({ what }) => what === 'detail-controls');
      return [...notUsedIn('detail', missing), ...controls];
    }
    case 'options':
      return missing.filter(({ what }) => what === 'options');
    case 'buttons':
      return found.filter(({ what }) => what === 'unclear');
    case 'closing':
      if (!isDetailInView || found.some(({ what }) => what === 'close')) return [];
      return [...notUsedIn('close', missing), ...missing.filter(({ what }) => what === 'close')];
  }
}

function notUsedIn(of: WayKind, missing: readonly Missing[]): Missing[] {
  return missing.filter((one) => 'of' in one && one.of === of);
}
