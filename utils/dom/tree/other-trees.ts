import { isFrame } from '../flat-tree';
import { OWN } from '../own-mark';
import { hasChangedIn } from '../remember/change-times';
import { whileUnchanged } from '../remember/while-unchanged';

/**
 * Whether a part of a page shows other trees than its own: `frames`, or `shadows` where there are shadow roots or
 * slots, with frames or not. A slot shows what stands elsewhere.
 */
export type OtherTrees = 'none' | 'frames' | 'shadows';

/** What other trees an element shows, itself included. */
export const otherTreesIn: (element: Element) => OtherTrees = /* @__PURE__ */ whileUnchanged(
  (element) => {
    const own = ownOtherTrees(element);
    if (own === 'shadows') return own;
    // An element that has changed will probably change again: so each of its children is asked by itself.
    const inside = hasChangedIn(element)
      ? Array.from(element.children, otherTreesIn)
      : Array.from(element.querySelectorAll('*'), ownOtherTrees);
    if (inside.includes('shadows')) return 'shadows';
    return own === 'frames' || inside.includes('frames') ? 'frames' : 'none';
  },
);

function ownOtherTrees(element: Element): OtherTrees {
  if (isFrame(element)) return 'frames';
  const isShadow = element.localName === 'slot' || element.shadowRoot !== null;
  // Nobody looks into our own panel.
  return isShadow && !element.hasAttribute(OWN) ? 'shadows' : 'none';
}
