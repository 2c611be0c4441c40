import { parentOf } from '../../../dom/flat-tree';
import { layerOver } from '../../../dom/seen/covered';
import { isTextSeen } from '../../../dom/seen/visible';
import { holds } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { tidy } from '../../../text';
import { safeDetail } from '../../detail/find-detail';
import { areaOfLines } from '../../detail/lines/line-around';
import { isInUserRow } from '../in-user-row';
import type { PressedLine } from '../question/question-context';

/** What has come over the detail since a press. */
export class LayerOverDetail {
  readonly #line: Pick<PressedLine, 'parts'>;
  readonly #isValue: (text: string) => boolean;
  /** The element that held all lines before the press, and what lay over it then. */
  readonly #lines: Element | undefined;
  readonly #before: Element | undefined;
  /** The lists with the value that were open before. */
  readonly #listsBefore: readonly Element[];

  /**
   * To be made before the press.
   *
   * @param isValue whether a text is the value to be given
   */
  constructor(root: Element, line: Pick<PressedLine, 'parts'>, isValue: (text: string) => boolean) {
    this.#line = line;
    this.#isValue = isValue;
    this.#lines = areaOfLines(root);
    this.#before = this.#lines && layerOver(this.#lines);
    this.#listsBefore = this.#listsIn(root);
  }

  /** What lies over the detail now, or over its lines alone, where nothing did before. */
  find(root: Element): Element | undefined {
    const detail = safeDetail(root);
    const over = detail && layerOver(detail);
    if (over || !detail || !this.#lines || !holds(detail, this.#lines)) return over;
    const within = layerOver(this.#lines);
    if (within !== undefined && within !== this.#before) return within;
    // A list that hangs on the + stands in the line or at the end of the page, and may lie beside the lines' middle.
    return this.#listsIn(root).find((list) => !this.#listsBefore.includes(list));
  }

  /** What is lifted out of the flow apart from the pressed line, or within it, and shows the value to choose. */
  #listsIn(root: Element): Element[] {
    const parts = this.#line.parts();
    if (parts.length === 0) return [];
    const values = textNodes(root).filter((node) => {
      return this.#isValue(tidy(node.data)) && isTextSeen(node) && !isInUserRow(node, root);
    });
    return values.flatMap((node) => liftedAround(node, parts) ?? []);
  }
}

/** The outermost element around a text that is lifted out of the flow, and holds nothing of the line's parts. */
function liftedAround(node: Text, parts: readonly Element[]): Element | undefined {
  const isOfLine = (element: Element) => parts.some((part) => holds(element, part));
  let lifted: Element | undefined;
  for (let at = parentOf(node); at && !isOfLine(at); at = parentOf(at)) {
    if (/^(?:absolute|fixed)$/.test(getComputedStyle(at).position)) lifted = at;
  }
  return lifted;
}
