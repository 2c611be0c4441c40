import { parentOf } from '../../../dom/flat-tree';
import { inControl } from '../../../dom/seen/controls';
import { boxOfNode } from '../../../dom/seen/position';
import { holds } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { fold } from '../../../text';
import { ENDS_WITH_VALUE } from '../../vocabulary/line-words';

/** Whether a control stands beside the value of an option, in a line that may not be recognised. */
export function isBesideValue(control: Element, layer: Element): boolean {
  // The smallest element around may hold all lines: a line is what stands at one height.
  const nodes = textsBeside(rowAround(control, layer) ?? layer, control);
  return nodes.some(
    (node) => ENDS_WITH_VALUE.test(fold(node.data)) && overlapsInHeight(node, control),
  );
}

/** Whether a control stands in one line with words: beside « Session : ouverte » it would close that. */
export function isBesideWords(control: Element, layer: Element): boolean {
  const part = partWithWords(control, layer);
  return (
    part !== undefined && wordsBeside(part, control).some((node) => overlapsInHeight(node, control))
  );
}

/** Puts controls that stand in a part of a layer behind the others: they may close no more than that part. */
export function outermostFirst<C extends { control: Element }>(group: C[], layer: Element): C[] {
  if (group.length < 2) return group;
  const { outer = [], inner = [] } = Object.groupBy(group, ({ control }) => {
    return partWithWords(control, layer) ? 'inner' : 'outer';
  });
  return [...outer, ...inner];
}

/** The smallest part of a layer in which words stand with a control; none where these are the layer's title. */
function partWithWords(control: Element, layer: Element): Element | undefined {
  const [title] = textNodes(layer).filter((node) => !holds(control, node));
  for (let part = parentOf(control); part && part !== layer; part = parentOf(part)) {
    if (wordsBeside(part, control).length === 0) continue;
    return title && holds(part, title) ? undefined : part;
  }
  return undefined;
}

/** The smallest part of a layer that has texts beside a control, including the texts of other controls. */
export function rowAround(control: Element, layer: Element): Element | undefined {
  for (let row = parentOf(control); row && row !== layer; row = parentOf(row)) {
    if (textsBeside(row, control).length > 0) return row;
  }
  return undefined;
}

/** The texts in an element beside a control, without the texts of other controls. */
function wordsBeside(element: Element, control: Element): Text[] {
  return textsBeside(element, control).filter((node) => !inControl(node));
}

function textsBeside(element: Element, control: Element): Text[] {
  const nodes = textNodes(element).filter((node) => !holds(control, node));
  return nodes.filter((node) => /[\p{L}\p{N}]/u.test(node.data));
}

function overlapsInHeight(node: Text, control: Element): boolean {
  const { top, bottom } = control.getBoundingClientRect();
  const box = boxOfNode(node);
  return box.top < bottom && box.bottom > top;
}
