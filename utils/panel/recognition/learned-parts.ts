import type { Correction } from '../../../components/recognition/recognition-model';
import { stateOfValue } from '../../bulk/shown-value';
import { i18n, shown } from '../../locales/wording';
import { decidedPresses } from '../../portal/recognition/demonstration/decided-presses';
import type {
  ExplainedChange,
  ExplainedOpening,
  ExplainedPress,
  GivenAnswer,
} from '../../portal/recognition/demonstration/explained-press';
import type { PointedControl } from '../../portal/recognition/learn-from-pointing';
import { isGraveQuestion } from '../../portal/vocabulary/profile/dangers';
import { doubtAbout, doubtWords } from './words/doubt-words';
import { columnName, taughtControlName } from './words/taught-names';

/** One thing that was learned, in words, with the part of a press that it comes from. */
export interface LearnedPart {
  text: string;
  /** Why it is not used, or what the person still has to tell; '' where all is clear. */
  doubt: string;
  corrections: Correction[];
  /** The index of the press; none for a control that was pointed at. */
  press?: number;
  of: PartOfPress;
  /** The control that the person may point at instead. */
  lesson?: PointedControl;
}

/** A whole press, another thing that it has shown, or one of its answers, by index. */
export type PartOfPress = 'press' | 'values' | 'columns' | 'labels' | number;

/** A control that the person has pointed at, in the place of the one pressed. */
export interface PointedOut {
  what: PointedControl;
  words: string;
}

/** All that was learned, in the order in which it is listed. */
export function learnedParts(
  presses: readonly ExplainedPress[],
  pointedOut: readonly PointedOut[],
): LearnedPart[] {
  return [
    ...decidedPresses(presses).flatMap((press, index) =>
      partsOfPress(press).map((part) => ({ ...part, press: index })),
    ),
    ...pointedOut.map(partOfPointing),
  ];
}

function partsOfPress(press: ExplainedPress): LearnedPart[] {
  const words = { words: press.words || i18n.t('learned.picture') };
  switch (press.what) {
    case 'opened':
      return partsOfOpening(press, words.words);
    case 'changed':
      return partsOfChange(press, words.words);
    case 'closed': {
      const text = i18n.t('learned.closed', words);
      const doubt = doubtAbout('close', press);
      return [{ text, doubt, of: 'press', lesson: 'close', corrections: ['point', 'forget'] }];
    }
    case 'turned':
      return [forgettable('press', i18n.t('learned.turned', words), doubtAbout('next', press))];
  }
}

function partsOfOpening(opening: ExplainedOpening, words: string): LearnedPart[] {
  const { licence, isInEachRow, columns, naming } = opening;
  const headings = Object.entries(columns).map(([column, heading]) => {
    return i18n.t('learned.column', { heading, column: columnName(column) });
  });
  const labels = [...new Set([...opening.labels, ...Object.values(naming)])].join(', ');
  return [
    {
      text: i18n.t('learned.opened', { words, licence }),
      doubt: isInEachRow ? doubtAbout('detail', opening) : i18n.t('learned.notInEachRow'),
      ...{ of: 'press', lesson: 'detail', corrections: ['point', 'forget'] },
    },
    ...(headings.length > 0 ? [forgettable('columns', headings.join(', '))] : []),
    ...(labels ? [forgettable('labels', i18n.t('learned.labels', { labels }))] : []),
  ];
}

function partsOfChange(change: ExplainedChange, words: string): LearnedPart[] {
  const { button, before, after, isInDoubt, answers } = change;
  const meanings = button ? meaningsOf(before, isInDoubt ? '' : after, button) : [];
  return [
    partOfButton(change, words),
    ...meanings.map((text) => forgettable('values', text)),
    ...answers.map(partOfAnswer),
  ];
}

function partOfButton(change: ExplainedChange, words: string): LearnedPart {
  const { label, button } = change;
  const said = { label, words, before: shown(change.before), after: shown(change.after) };
  if (!button) {
    return {
      text: i18n.t('learned.changed', said),
      doubt: doubtWords('undecided'),
      ...{ of: 'press', corrections: ['added', 'removed', 'forget'] },
    };
  }
  return {
    text: i18n.t(button === 'add' ? 'learned.added' : 'learned.removed', said),
    doubt: doubtAbout(button, change),
    ...{ of: 'press', lesson: button },
    corrections: [button === 'add' ? 'removed' : 'added', 'point', 'forget'],
  };
}

function partOfAnswer(answer: GivenAnswer, index: number): LearnedPart {
  const isGrave = isGraveQuestion(answer.text);
  const doubt = isGrave ? i18n.t('learned.graveQuestion') : doubtAbout('yes', answer);
  const text = i18n.t('learned.answered', { text: answer.text, words: answer.words });
  return forgettable(index, text, doubt);
}

/** What the values mean that are not understood without being taught. */
function meaningsOf(before: string, after: string, button: 'add' | 'remove'): string[] {
  const isNew = (value: string) => {
    const isWord = /\p{L}/u.test(value) && !/\d/.test(value);
    return isWord && stateOfValue(value).kind === 'unclear';
  };
  const [had, has] = button === 'add' ? [before, after] : [after, before];
  return [
    ...(isNew(has) ? [i18n.t('learned.meansYes', { value: has })] : []),
    ...(isNew(had) ? [i18n.t('learned.meansNo', { value: had })] : []),
  ];
}

function partOfPointing({ what, words }: PointedOut): LearnedPart {
  const text = i18n.t('learned.pointed', { what: taughtControlName(what), words });
  return { text, doubt: '', of: 'press', lesson: what, corrections: ['point', 'forget'] };
}

/** A part that the person cannot correct, but can leave out. */
function forgettable(of: PartOfPress, text: string, doubt = ''): LearnedPart {
  return { text, doubt, of, corrections: ['forget'] };
}
