import { hostOf, isElement } from '../flat-tree';

/**
 * The slots that may show something else after a change, though nothing in them has changed: the nodes that they show
 * stand elsewhere. Their own event (`slotchange`) fires only after all observers were told of the change.
 */
export function affectedSlots(record: MutationRecord): Element[] {
  const { type, attributeName, target, removedNodes } = record;
  const isMove = type === 'childList';
  const slots: Element[] = [];
  const addAll = (tree: ParentNode | null | undefined) => {
    if (tree) slots.push(...tree.querySelectorAll('slot'));
  };
  if (isMove) addAll((target as Element).shadowRoot);
  if (attributeName === 'slot') addAll((target as Element).parentElement?.shadowRoot);
  if (isMove || attributeName === 'name') {
    const tree = target.getRootNode();
    if (hostOf(tree)?.shadowRoot === tree) addAll(tree as ShadowRoot);
  }
  for (const node of removedNodes) {
    if (!isElement(node)) continue;
    if (node.localName === 'slot') slots.push(node);
    addAll(node);
  }
  return slots;
}
