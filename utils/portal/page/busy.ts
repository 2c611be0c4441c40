import { documentIn, parentOf } from '../../dom/flat-tree';
import { unchangedSince } from '../../dom/remember/unchanged-since';
import { isTextSeen } from '../../dom/seen/visible';
import { isOwn } from '../../dom/tree/own-elements';
import { all } from '../../dom/tree/search';
import { textsThat } from '../../dom/tree/texts';
import { asksToWait } from '../vocabulary/waiting-words';
import { ASKED_TO_WAIT } from './timing';
import { isAside, isOfPress, isWaitingSign, MAYBE_WAITING } from './waiting-sign';

/** Texts that ask to wait, whatever they stand in. */
const waitingTexts = textsThat(asksToWait);

/**
 * Whether the page shows that it waits for its server: by a spinner, a veil, `aria-busy`, a frame that is loading, or a
 * sentence that asks to wait.
 */
export function isBusy(root: Element): boolean {
  // While a script in the head of a new page loads, nothing of the page is there, and nothing is known to be missing.
  if (documentIn(root)?.readyState === 'loading') return true;
  return (
    all(root, MAYBE_WAITING).some((element) => isWaitingSign(element, root)) ||
    waitingTexts(root).some((text) => asksToWaitNow(text, root))
  );
}

/** Whether a text that asks to wait came with the last press. */
function asksToWaitNow(text: Text, root: Element): boolean {
  const element = parentOf(text);
  if (!element || isOwn(element) || !isTextSeen(text)) return false;
  const since = unchangedSince(element);
  return performance.now() - since <= ASKED_TO_WAIT && isOfPress(since) && isAside(element, root);
}
