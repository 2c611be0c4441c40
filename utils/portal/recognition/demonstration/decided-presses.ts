import type { ExplainedChange, ExplainedPress } from './explained-press';

/**
 * The presses of a demonstration. If the values and the button do not tell what a change was, another change between
 * the same two values decides. If several such changes contradict each other, none decides.
 */
export function decidedPresses(presses: readonly ExplainedPress[]): ExplainedPress[] {
  const clear = presses.filter((press) => press.what === 'changed' && press.button);
  return presses.map((press) => {
    if (press.what !== 'changed' || press.button) return press;
    const [button, ...others] = buttonsLike(press, clear as ExplainedChange[]);
    return button && others.length === 0 ? { ...press, button } : press;
  });
}

/** The buttons that other changes say this change was made with, each once. */
function buttonsLike(
  { before, after }: ExplainedChange,
  clear: readonly ExplainedChange[],
): Set<'add' | 'remove'> {
  const buttons = clear.flatMap((one) => {
    if (one.before === before && one.after === after) return one.button ?? [];
    return one.before === after && one.after === before ? oppositeOf(one) : [];
  });
  return new Set(buttons);
}

function oppositeOf({ button }: ExplainedChange): 'add' | 'remove' {
  return button === 'add' ? 'remove' : 'add';
}
