/** Demonstrations in a test's page, and profiles. */

import { profileOf } from '../../../../utils/portal/recognition/demonstration/demonstrated-profile';
import { Demonstration } from '../../../../utils/portal/recognition/demonstration/demonstration';
import type { DemonstrationMemory } from '../../../../utils/portal/recognition/demonstration/demonstration-memory';
import type { ExplainedPress } from '../../../../utils/portal/recognition/demonstration/explained-press';
import { parseProfile } from '../../../../utils/portal/vocabulary/profile/parse-profile';
import {
  EMPTY_PROFILE,
  type PortalProfile,
} from '../../../../utils/portal/vocabulary/profile/portal-profile';
import { taught } from '../../../../utils/portal/vocabulary/profile/taught';

/** Takes a profile as one that was stored, or has come by an import that was agreed to. */
export function teach(profile: Partial<PortalProfile>): void {
  taught.profile = parseProfile(JSON.stringify({ ...EMPTY_PROFILE, ...profile }));
}

let demonstration: Demonstration | undefined;

let kept: DemonstrationMemory | undefined;

/** Begins a demonstration, or goes on with that of an earlier page. */
export function watch(memory?: DemonstrationMemory): void {
  const profile = taught.profile;
  const onChange = (now: DemonstrationMemory) => {
    kept = now;
  };
  demonstration = new Demonstration({ document, profile, memory, onChange });
}

/** The presses that are explained by now. */
export function seen(): readonly ExplainedPress[] {
  demonstration?.update();
  return demonstration?.explained ?? [];
}

/** The same, and whether the last press is explained too. */
export function watched() {
  const explained = seen();
  return { explained, isClear: demonstration?.unexplained === undefined };
}

/** What the panel would store in case another page is loaded. */
export function memory(): DemonstrationMemory | undefined {
  return kept;
}

/**
 * Ends the demonstration, and agrees to all that was learned.
 *
 * @param first what the first undecided change was
 * @returns the profile that is used from now on
 */
export function agree(first?: 'add' | 'remove'): PortalProfile {
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
