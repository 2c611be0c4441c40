import type { Correction } from '../../../components/recognition/recognition-model';
import { stateOfValue } from '../../bulk/shown-value';
import { i18n, shown } from '../../locales/wording';
import {
  type ChangedDeed,
  type Deed,
  decided,
  type NotLearned,
  notLearned,
  type OpenedDeed,
  type Pressed,
} from '../../portal/recognition/demonstrated-profile';
import type { PointedControl } from '../../portal/recognition/learn';
import type { Appearance } from '../../portal/vocabulary/profile/appearance';
import { isGraveQuestion } from '../../portal/vocabulary/profile/dangers';
import type { TaughtControl } from '../../portal/vocabulary/profile/portal-profile';

/** A thing that was learned, in words, with what of a deed it is. */
export interface LearnedPart {
  text: string;
  doubt: string;
  corrections: Correction[];
  /** The number of the deed it came of; none for what was pointed at. */
  deed?: number;
  /** Which part of the deed: all of it, what else it has shown, or one of its answers. */
  of: 'deed' | 'values' | 'columns' | 'labels' | number;
  /** What can be pointed at in its place. */
  lesson?: PointedControl;
}

/** What a person has pointed at, in the place of what he pressed. */
export interface Pointed {
  what: PointedControl;
  words: string;
}

/** All that was learned, one thing a line. */
export function learnedParts(deeds: readonly Deed[], pointed: readonly Pointed[]): LearnedPart[] {
  return [
    ...decided(deeds).flatMap((deed, index) => partsOf(deed, index)),
    ...pointed.map(pointedPart),
  ];
}

/** What a control says, or what picture it shows, for a person. */
export function wordsOf({ words, icons }: Appearance): string {
  return words[0] ?? icons.join(' ');
}

function partsOf(done: Deed, deed: number): LearnedPart[] {
  const words = { words: done.words || i18n.t('learned.picture') };
  switch (done.what) {
    case 'opened':
      return partsOfOpening(done, deed, words.words);
    case 'changed':
      return partsOfChange(done, deed, words.words);
    case 'closed': {
      const text = i18n.t('learned.closed', words);
      const doubt = doubtOf('close', done);
      return [{ text, doubt, deed, of: 'deed', lesson: 'close', corrections: ['point', 'forget'] }];
    }
    case 'turned': {
      const text = i18n.t('learned.turned', words);
      return [{ text, doubt: doubtOf('next', done), deed, of: 'deed', corrections: ['forget'] }];
    }
  }
}

function partsOfOpening(done: OpenedDeed, deed: number, words: string): LearnedPart[] {
  const { licence, isInEachRow, columns, naming } = done;
  const labels = [...new Set([...done.labels, ...Object.values(naming)])];
  const named = Object.entries(columns).map(([column, heading]) => {
    return i18n.t('learned.column', { heading, column: columnWord(column) });
  });
  const others: LearnedPart[] = [
    { of: 'columns', text: named.join(', ') },
    {
      of: 'labels',
      text: labels.length > 0 ? i18n.t('learned.labels', { labels: labels.join(', ') }) : '',
    },
  ].flatMap(({ of, text }) => {
    return text
      ? [{ text, doubt: '', deed, of: of as 'columns' | 'labels', corrections: ['forget'] }]
      : [];
  });
  return [
    {
      text: i18n.t('learned.opened', { words, licence }),
      doubt: isInEachRow ? doubtOf('detail', done) : i18n.t('learned.notInEachRow'),
      ...{ deed, of: 'deed', lesson: 'detail', corrections: ['point', 'forget'] },
    },
    ...others,
  ];
}

/** What a column of the users table is called. */
export function columnWord(column: string): string {
  // Each column of the table has its word; a test words every one there is.
  return i18n.t(`column.${column}` as 'column.licence');
}

function partsOfChange(done: ChangedDeed, deed: number, words: string): LearnedPart[] {
  const { label, button, before, after, answers } = done;
  const values = { before: shown(before), after: shown(after) };
  const change: LearnedPart = button
    ? {
        text: i18n.t(button === 'add' ? 'learned.added' : 'learned.removed', {
          ...{ label, words, ...values },
        }),
        doubt: doubtOf(button, done),
        ...{ deed, of: 'deed', lesson: button },
        corrections: [button === 'add' ? 'removed' : 'added', 'point', 'forget'],
      }
    : {
        text: i18n.t('learned.changed', { label, words, ...values }),
        doubt: doubtWords('undecided'),
        ...{ deed, of: 'deed' },
        corrections: ['added', 'removed', 'forget'],
      };
  const meanings = button ? meaningsOf(before, done.isInDoubt ? '' : after, button) : [];
  const value: LearnedPart[] = meanings.map((text) => ({
    ...{ text, doubt: '', deed, of: 'values', corrections: ['forget'] },
  }));
  const asked = answers.map((answer, of): LearnedPart => {
    const isGrave = isGraveQuestion(answer.text);
    const doubt = isGrave ? i18n.t('learned.graveQuestion') : doubtOf('yes', answer);
    const text = i18n.t('learned.answered', { text: answer.text, words: answer.words });
    return { text, doubt, deed, of, corrections: ['forget'] };
  });
  return [change, ...value, ...asked];
}

/** What values were learned to mean that are not understood by themselves. */
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

function pointedPart({ what, words }: Pointed): LearnedPart {
  const text = i18n.t('learned.pointed', { what: controlWord(what), words });
  return { text, doubt: '', of: 'deed', lesson: what, corrections: ['point', 'forget'] };
}

/** What a control that can be shown is called. */
export function controlWord(control: TaughtControl): string {
  switch (control) {
    case 'detail':
      return i18n.t('outline.detailControl');
    case 'close':
      return i18n.t('outline.close');
    case 'next':
      return i18n.t('outline.next');
    case 'yes':
      return i18n.t('learned.yesWord');
    case 'add':
      return '+';
    case 'remove':
      return '×';
  }
}

function doubtOf(what: TaughtControl, pressed: Pressed): string {
  const why = notLearned(what, pressed);
  return why ? doubtWords(why) : '';
}

function doubtWords(why: NotLearned): string {
  switch (why) {
    case 'featureless':
      return i18n.t('learned.noLook');
    case 'dangerous':
      return i18n.t('learned.dangerous');
    case 'undecided':
      return i18n.t('learned.undecided');
  }
}
