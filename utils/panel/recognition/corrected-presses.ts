import type { Correction } from '../../../components/recognition/recognition-model';
import type { ExplainedPress } from '../../portal/recognition/demonstration/explained-press';
import type { LearnedPart, PartOfPress } from './learned-parts';

/** The presses of a demonstration once the person has corrected one part of what was learned. */
export function correctedPresses(
  presses: readonly ExplainedPress[],
  { press: corrected, of }: LearnedPart,
  correction: Exclude<Correction, 'point'>,
): ExplainedPress[] {
  return presses.flatMap((press, index): ExplainedPress[] => {
    if (index !== corrected) return [press];
    if (correction !== 'forget') {
      const button = correction === 'added' ? 'add' : 'remove';
      return press.what === 'changed' ? [{ ...press, button }] : [press];
    }
    return of === 'press' ? [] : [withoutPart(press, of)];
  });
}

function withoutPart(press: ExplainedPress, of: PartOfPress): ExplainedPress {
  if (press.what === 'opened') {
    return of === 'columns' ? { ...press, columns: {} } : { ...press, labels: [], naming: {} };
  }
  if (press.what !== 'changed') return press;
  if (of === 'values') return { ...press, before: '', after: '' };
  return { ...press, answers: press.answers.filter((_, index) => index !== of) };
}
