import type {
  FoundLine,
  ProposalModel,
  UnderstandingLine,
} from '../../../components/recognition/recognition-model';
import type { Outline, Tone } from '../../dom/point-out/outlines';
import { i18n, reasonSentence, shown } from '../../locales/wording';
import type { Sign } from '../../portal/detail/buttons/option-buttons';
import type { Finding, Missing } from '../../portal/recognition/recognise';
import type { Grasp, Understanding } from '../../portal/recognition/understanding';
import { isDrawn } from '../../portal/vocabulary/profile/appearance';
import { dangersIn, withoutDangers } from '../../portal/vocabulary/profile/dangers';
import { appearancesIn, type PortalProfile } from '../../portal/vocabulary/profile/portal-profile';
import { taught } from '../../portal/vocabulary/profile/taught';
import { columnWord, controlWord } from './learned-words';

/** What was recognised, each once, for the list. */
export function foundLines(found: readonly Finding[]): FoundLine[] {
  const licences = found.flatMap((one) => (one.what === 'row' ? [one.licence] : []));
  const lines = new Map(
    found.map((one) => {
      const isRow = one.what === 'row';
      const text = isRow ? i18n.t('recognised.rows', { licences: licences.join(', ') }) : undefined;
      return [text ?? foundSentence(one), toneOf(one)];
    }),
  );
  return [...lines].map(([text, tone]) => ({ text, tone }));
}

/** What was recognised, where it stands, with as few words as will do. */
export function outlinesOf(found: readonly Finding[]): Outline[] {
  return found.map((one) => ({
    element: one.element,
    caption: captionOf(one),
    tone: toneOf(one),
  }));
}

export function foundSentence(found: Finding): string {
  switch (found.what) {
    case 'users': {
      const columns = found.columns.map(columnWord).join(', ');
      const count = found.rows;
      return i18n.t('recognised.users', count, { columns, count: String(count) });
    }
    case 'row':
      return i18n.t('recognised.row', { licence: found.licence });
    case 'detail-control':
      return i18n.t('recognised.detailControl', { word: found.word });
    case 'next':
      return i18n.t('recognised.next', { word: found.word });
    case 'previous':
      return i18n.t('recognised.previous', { word: found.word });
    case 'close':
      return i18n.t('recognised.close', { word: found.word });
    case 'detail':
      if (!found.owner) return i18n.t('recognised.detailOfNobody');
      return i18n.t('recognised.detail', { licence: found.owner });
    case 'option':
      return i18n.t('recognised.option', { label: found.label, value: shown(found.value) });
    case 'add':
    case 'remove':
    case 'unclear':
      return i18n.t(`recognised.${found.what}`, {
        label: found.label,
        sign: signWords(found.sign),
      });
    case 'login':
      return i18n.t('recognised.login');
  }
}

export function missingSentence(missing: Missing): string {
  switch (missing.what) {
    case 'users': {
      const headings = missing.headings.join(', ');
      const seen = headings && i18n.t('unrecognised.headings', { headings });
      return [i18n.t('unrecognised.users'), seen].filter(Boolean).join(' ');
    }
    case 'rows':
      return i18n.t('unrecognised.rows');
    case 'detail':
      return i18n.t('unrecognised.detail');
    case 'options':
      return i18n.t('unrecognised.options');
    case 'close':
      return i18n.t('unrecognised.close');
    case 'detail-controls': {
      const { count } = missing;
      return i18n.t('unrecognised.detailControls', count, { count: String(count) });
    }
    case 'refused':
      return i18n.t(`notTaken.${missing.of}`, { words: missing.words });
    case 'ambiguous':
      return i18n.t(`ambiguous.${missing.of}`, { words: missing.words });
    case 'failure':
      return reasonSentence(missing.reason);
  }
}

/** What of the portal is understood, for whoever wonders whether it fits. */
export function understandingLines(parts: readonly Understanding[]): UnderstandingLine[] {
  return parts.map(({ part, grasp, instead }) => {
    const said = instead.map((one) =>
      'element' in one ? foundSentence(one) : missingSentence(one),
    );
    return {
      grasp,
      name: i18n.t(`understood.part.${part}`),
      text: i18n.t(`understood.${part}.${GRASPS[grasp]}`),
      instead: [...new Set(said)],
    };
  });
}

const GRASPS = {
  understood: 'understood',
  'not-met': 'notMet',
  'not-understood': 'notUnderstood',
} as const satisfies Record<Grasp, string>;

/** What a profile that was brought would let be pressed, for who has to agree to it. */
export function proposalOf(
  { name, profile }: { name: string; profile: PortalProfile },
  found: readonly Finding[],
): ProposalModel {
  const { controls, witnessed, options, columns, values, questions, ...profiled } = withoutDangers(
    profile,
    taught.profile.options,
  );
  const words = appearancesIn({ controls, witnessed }).map(
    ([
      control,
      {
        words: [said],
        icons,
      },
    ]) => {
      const what = controlWord(control);
      if (said) return i18n.t('taught.says', { what, words: said });
      const named = icons.filter((icon) => !isDrawn(icon)).join(' ');
      return named
        ? i18n.t('taught.picture', { what, words: named })
        : i18n.t('taught.drawing', { what });
    },
  );
  if (options.length > 0) words.push(i18n.t('taught.labels', { words: options.join(', ') }));
  words.push(...values.yes.map((value) => i18n.t('learned.meansYes', { value })));
  words.push(...values.no.map((value) => i18n.t('learned.meansNo', { value })));
  words.push(...questions.map(({ text }) => i18n.t('taught.answers', { text })));
  const labels = [...new Set([...profiled.labels, ...Object.values(profiled.naming)])];
  if (labels.length > 0) words.push(i18n.t('taught.detailLabels', { words: labels.join(', ') }));
  const headings = Object.values(columns);
  if (headings.length > 0) words.push(i18n.t('taught.columns', { words: headings.join(', ') }));
  return {
    name,
    words,
    found: foundLines(found),
    refused: dangersIn(profile, taught.profile.options).join(', '),
  };
}

function captionOf(found: Finding): string {
  switch (found.what) {
    case 'users':
      return i18n.t('outline.users');
    case 'row':
      return found.licence;
    case 'detail-control':
      return i18n.t('outline.detailControl');
    case 'next':
      return i18n.t('outline.next');
    case 'previous':
      return i18n.t('outline.previous');
    case 'close':
      return i18n.t('outline.close');
    case 'detail':
      return i18n.t('outline.detail');
    case 'option':
      return found.label;
    case 'add':
      return '+';
    case 'remove':
      return '×';
    case 'unclear':
      return '?';
    case 'login':
      return i18n.t('recognised.login');
  }
}

function toneOf({ what }: Finding): Tone {
  if (what === 'users' || what === 'detail' || what === 'login') return 'area';
  if (what === 'row' || what === 'option') return 'line';
  if (what === 'add' || what === 'remove') return what;
  return what === 'unclear' ? 'doubt' : 'way';
}

export function signWords({ by, text }: Sign): string {
  switch (by) {
    case 'word':
      return i18n.t('sign.word', { text });
    case 'icon':
      return i18n.t('sign.icon', { text });
    case 'shape':
      return shapeWords(text);
    case 'lines':
      return i18n.t('sign.lines');
    case 'taught':
      return i18n.t('sign.taught');
  }
}

function shapeWords(shape: string): string {
  if (shape === 'plus') return i18n.t('sign.plus');
  return shape === 'minus' ? i18n.t('sign.minus') : i18n.t('sign.cross');
}
