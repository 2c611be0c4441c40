import type { Appearance } from './appearance';
import { type AnsweredQuestion, EMPTY_PROFILE, type PortalProfile } from './portal-profile';

/**
 * Reads a profile from a file or from storage. Profiles of earlier versions have fewer parts.
 *
 * @throws SyntaxError when the text is no profile
 */
export function parseProfile(text: string): PortalProfile {
  const read = JSON.parse(text) as Partial<PortalProfile> | null;
  const { version, columns, options, controls } = read ?? {};
  const { witnessed, values, questions, labels, naming } = { ...EMPTY_PROFILE, ...read };
  const isProfile =
    version === 1 &&
    isRecordOf(columns, isText) &&
    isRecordOf(naming, isText) &&
    isListOf(options, isText) &&
    isRecordOf(controls, isAppearance) &&
    isRecordOf(witnessed, (all) => isListOf(all, isAppearance)) &&
    isListOf(values?.yes, isText) &&
    isListOf(values?.no, isText) &&
    isListOf(questions, isAnsweredQuestion) &&
    isListOf(labels, isText);
  if (!isProfile) throw new SyntaxError('Not a portal profile');
  return { ...EMPTY_PROFILE, ...(read as PortalProfile) };
}

function isAppearance(one: unknown): boolean {
  const { words, icons } = (one ?? {}) as Partial<Appearance>;
  return isListOf(words, isText) && isListOf(icons, isText);
}

function isAnsweredQuestion(one: unknown): boolean {
  const { button, text } = (one ?? {}) as Partial<AnsweredQuestion>;
  return (button === 'add' || button === 'remove') && isText(text);
}

function isText(one: unknown): boolean {
  return typeof one === 'string';
}

function isListOf(list: unknown, isIt: (one: unknown) => boolean): boolean {
  return Array.isArray(list) && list.every(isIt);
}

function isRecordOf(record: unknown, isIt: (one: unknown) => boolean): boolean {
  return typeof record === 'object' && record !== null && Object.values(record).every(isIt);
}
