/**
 * The element that the panel is appended to: the body; where that is a `frameset`, which draws nothing but its frames, the
 * element around it.
 */
export function panelAnchor({ body, documentElement }: Document): Element {
  return body.localName === 'frameset' ? documentElement : body;
}
