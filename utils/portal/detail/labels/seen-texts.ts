import { inControl } from '../../../dom/seen/controls';
import { isTextSeen } from '../../../dom/seen/visible';
import { runsOf } from '../../../dom/tree/text-runs';

/** A text as a person reads it, whatever marks some of its letters. */
export interface SeenText {
  text: string;
  /** Where it begins. */
  node: Text;
}

/** What a person reads in an element, without the words of buttons. */
export function textsSeen(element: Element): SeenText[] {
  return runsOf(element).flatMap(({ text, nodes }) => {
    const node = nodes.find((one) => /\S/.test(one.data));
    return node && isTextSeen(node) && !inControl(node) ? [{ text, node }] : [];
  });
}

/** The parts of a text before and behind its colons: a label, and the value behind it. */
export function splitAtColons(text: string): string[] {
  return text.split(COLON);
}

const COLON = /\s*:(?:\s+|$)/;
