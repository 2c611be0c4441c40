import { holds } from '../../../dom/tree/search';
import { safeDetail } from '../../detail/find-detail';
import { lineAround } from '../../detail/lines/line-around';
import { readLines } from '../../detail/lines/option-lines';
import { safeUsersTable } from '../../users/table/find-users-table';
import { isInUserRow } from '../in-user-row';
import type { QuestionBounds } from './question-bounds';

/** What is needed to recognise a question: the change that was asked for, and the rest of the page. */
export interface QuestionContext extends QuestionBounds, MeaningOfWords {
  /** Whether a control stands where nothing can be asked. Such controls are many, and are not looked at. */
  isAside: (control: Element) => boolean;
  /**
   * Whether a control is the + or x of an option line, which is no answer. In a line that holds `beside`
   * it may be one: some portals ask in the line itself.
   */
  isOfLine: (control: Element, beside: Element) => boolean;
  /** The elements of the line that was pressed, as it stands now. */
  lineParts: () => readonly Element[];
  /** Whether a node stands in the line that was pressed. */
  isInPressedLine: (node: Node) => boolean;
  /** Whether a text of that line was there before the press. */
  wasInLine: (text: string) => boolean;
}

/** What words mean for the change that was asked for. */
export interface MeaningOfWords {
  /** Whether a text is the value to be given. */
  isValue: (text: string) => boolean;
  /** Whether the words of a button say yes to the change, and to nothing else. */
  isConsent: (words: string) => boolean;
  /** Whether a text asks whether to make the change. */
  isMeant: (text: string) => boolean;
}

/** The line of the option that is pressed. */
export interface PressedLine {
  /** Its elements. A portal may draw them again: they are looked up each time. */
  parts: () => readonly Element[];
  /** What it said beside its label before the press. */
  texts: ReadonlySet<string>;
}

/** The context of a question that a press in a line of the detail may bring up. */
export function questionContext(
  root: Element,
  line: PressedLine,
  meaning: MeaningOfWords,
): QuestionContext {
  // The dialog of the detail, or what that stands in, holds the pressed line and more.
  const holdsLine = (element: Element) => {
    return line.parts().some((part) => part !== element && holds(element, part));
  };
  return {
    ...meaning,
    isOfLine: (control, beside) => isOfLine(control, beside, root),
    isAside: (control) => isInUserRow(control, root),
    lineParts: line.parts,
    isInPressedLine: (node) => line.parts().some((part) => holds(part, node)),
    wasInLine: (text) => line.texts.has(text),
    lineAround: (element) => lineAround(element, root),
    isPage: (element) => isPage(element, root) || holdsLine(element),
  };
}

/** Whether a control is the + or x of a line that does not hold `beside`. */
function isOfLine(control: Element, beside: Element, root: Element): boolean {
  const detail = safeDetail(root);
  if (!detail) return false;
  return readLines(detail).some(({ add, remove, parts }) => {
    const isHere = [...add, ...remove].some((one) => one === control);
    return isHere && !parts.some((part) => holds(part, beside));
  });
}

/** Whether an element is the page or the detail, rather than something in it or over it. */
function isPage(element: Element, root: Element): boolean {
  const [detail, table] = [safeDetail(root), safeUsersTable(root)];
  return (
    (detail !== undefined && holds(element, detail)) ||
    (table !== undefined && holds(element, table.headings))
  );
}
