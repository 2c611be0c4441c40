import { parentOf } from '../../../dom/flat-tree';
import { usableControls } from '../../../dom/seen/controls';
import { boxOfNode } from '../../../dom/seen/position';
import { holds } from '../../../dom/tree/search';
import { fold } from '../../../text';
import { type SeenText, splitAtColons, textsSeen } from './seen-texts';

/** How many elements around a control may hold its line. */
const FARTHEST = 4;
const MOST_LABEL_LETTERS = 80;
/** The most controls of a line: its button, and a sign that explains the line. */
const MOST_CONTROLS = 2;
/** Elements that are a whole line: around them stand the labels of others. */
const LINE = 'tr, li, [role="row"], [role="listitem"]';

/**
 * The label of a line that is not known: the first words in the elements around a control; else the words to
 * its left.
 *
 * @param known labels, folded: one of them is taken before any other words
 */
export function labelBeside(
  detail: Element,
  control: Element,
  known: readonly string[],
): string | undefined {
  const texts = textsSeen(detail).filter(({ text, node }) => {
    return /\p{L}{2}/u.test(text) && !holds(control, node);
  });
  // The first text is the title: the sign beside it closes.
  const [title] = texts;
  const labels = texts.filter(({ text }) => known.includes(fold(headOf(text))));
  const firstOf = (some: readonly SeenText[]) => firstAround(detail, control, some);
  const beside = firstOf(labels) ?? firstOf(texts) ?? texts.find(isLeftOf(control));
  if (!beside || beside === title) return undefined;
  const head = headOf(beside.text);
  return head.length <= MOST_LABEL_LETTERS ? head : undefined;
}

/** A text without the value that may stand behind a colon in it. */
function headOf(text: string): string {
  return splitAtColons(text)[0] ?? '';
}

/** The first of some texts in the closest element around a control that has one. */
function firstAround(
  detail: Element,
  control: Element,
  texts: readonly SeenText[],
): SeenText | undefined {
  let at = parentOf(control);
  for (let step = 0; at && at !== detail && step < FARTHEST; at = parentOf(at), step++) {
    const around = at;
    if (usableControls(around).length > MOST_CONTROLS) return undefined;
    const first = texts.find(({ node }) => holds(around, node));
    if (first || around.matches(LINE)) return first;
  }
  return undefined;
}

function isLeftOf(control: Element): (text: SeenText) => boolean {
  const { top, bottom, left } = control.getBoundingClientRect();
  return ({ node }) => {
    const box = boxOfNode(node);
    const middle = (box.top + box.bottom) / 2;
    return middle > top && middle < bottom && box.right <= left;
  };
}
