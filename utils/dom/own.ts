/** The attribute that marks what the extension itself put into a page. */
export const OWN = 'data-myopenip-bulk';

/** Whether the node belongs to what the extension put into the page. */
export function isOwn(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(`[${OWN}]`) != null;
}
