import type { UnderstandingLine } from '../../../../components/recognition/recognition-model';
import { i18n } from '../../../locales/wording';
import type { Grasp, PartUnderstanding } from '../../../portal/recognition/understanding';
import { foundSentence } from './found-words';
import { missingSentence } from './missing-words';

/** The part of a key of the catalogue that stands for each grasp. */
const KEYS = {
  understood: 'understood',
  'not-met': 'notMet',
  'not-understood': 'notUnderstood',
} as const satisfies Record<Grasp, string>;

/** How far each part of the portal is understood. */
export function understandingLines(parts: readonly PartUnderstanding[]): UnderstandingLine[] {
  return parts.map(({ part, grasp, instead }) => {
    const seen = instead.map((one) =>
      'element' in one ? foundSentence(one) : missingSentence(one),
    );
    return {
      grasp,
      name: i18n.t(`understood.part.${part}`),
      text: i18n.t(`understood.${part}.${KEYS[grasp]}`),
      instead: [...new Set(seen)],
    };
  });
}
