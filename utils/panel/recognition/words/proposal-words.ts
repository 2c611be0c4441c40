import type { ProposalModel } from '../../../../components/recognition/recognition-model';
import { i18n } from '../../../locales/wording';
import type { FoundPart } from '../../../portal/recognition/recognise';
import { type Appearance, isDrawn } from '../../../portal/vocabulary/profile/appearance';
import { dangersIn, withoutDangers } from '../../../portal/vocabulary/profile/dangers';
import {
  appearancesIn,
  type PortalProfile,
  type TaughtControl,
} from '../../../portal/vocabulary/profile/portal-profile';
import { taught } from '../../../portal/vocabulary/profile/taught';
import { foundLines } from './found-words';
import { taughtControlName } from './taught-names';

/** A profile from a file, which is used only if the person agrees. */
export interface Proposal {
  /** The name of its file. */
  name: string;
  profile: PortalProfile;
}

/**
 * What a proposed profile would let be pressed, for the person who has to agree to it.
 *
 * @param found what is recognised on this page with it
 */
export function proposalOf(
  { name, profile }: Proposal,
  found: readonly FoundPart[],
): ProposalModel {
  const { options } = taught.profile;
  return {
    name,
    words: profileWords(withoutDangers(profile, options)),
    found: foundLines(found),
    refused: dangersIn(profile, options).join(', '),
  };
}

function profileWords(profile: PortalProfile): string[] {
  const { options, columns, values, questions } = profile;
  const labels = [...new Set([...profile.labels, ...Object.values(profile.naming)])].join(', ');
  const headings = Object.values(columns).join(', ');
  return [
    ...appearancesIn(profile).map(controlLine),
    ...(options.length > 0 ? [i18n.t('taught.labels', { words: options.join(', ') })] : []),
    ...values.yes.map((value) => i18n.t('learned.meansYes', { value })),
    ...values.no.map((value) => i18n.t('learned.meansNo', { value })),
    ...questions.map(({ text }) => i18n.t('taught.answers', { text })),
    ...(labels ? [i18n.t('taught.detailLabels', { words: labels })] : []),
    ...(headings ? [i18n.t('taught.columns', { words: headings })] : []),
  ];
}

function controlLine([control, { words, icons }]: [TaughtControl, Appearance]): string {
  const what = taughtControlName(control);
  const [said] = words;
  if (said) return i18n.t('taught.says', { what, words: said });
  const named = icons.filter((icon) => !isDrawn(icon)).join(' ');
  return named
    ? i18n.t('taught.picture', { what, words: named })
    : i18n.t('taught.drawing', { what });
}
