import { tidy } from '../../text';
import { oncePerLook } from '../remember/once-per-look';
import { whileUnchanged } from '../remember/while-unchanged';
import { seenGap } from './seen-gaps';
import { type Parting, type TextPiece, textPiecesOf } from './text-pieces';

/**
 * A piece of text as a person reads it. It goes on where only an inline element begins (`<mark>`, `<font>`, `<wbr>`),
 * and ends at spaces between elements, at blocks, cells and line breaks.
 */
export interface Run {
  /** On one line, as `tidy` makes it; never empty. */
  text: string;
  /** The text nodes that it is made of, in order; some may be blank. */
  nodes: readonly Text[];
  /** What is between it and the run before, inside of what was asked for. */
  after: Parting;
}

/** The runs of text under an element, in the order in which a person reads them: the texts of `textNodes`. */
export function runsOf(root: Element): readonly Run[] {
  return certainRuns(root) ?? seenRuns(root);
}

/** All the text of an element on one line, with a space only where a person sees one. */
export function textOf(root: Element): string {
  return certainText(root) ?? seenText(root);
}

/**
 * Makes a finder of what the text of an element is, which searches again only where that may have changed.
 *
 * @param find must go by the text alone, and by what is forgotten with `forgetFound`
 */
export function bySaid<T>(find: (text: string) => T): (root: Element) => T {
  const certain = whileUnchanged((root): { found: T } | undefined => {
    const text = certainText(root);
    return text === undefined ? undefined : { found: find(text) };
  });
  return (root) => {
    const known = certain(root);
    return known ? known.found : find(seenText(root));
  };
}

/** The text of nodes that nothing parts. */
export function textIn(nodes: readonly Text[]): string {
  return tidy(nodes.map(({ data }) => data).join(''));
}

/** The runs of an element whose pieces are parted by names alone: no style can change them. */
const certainRuns = whileUnchanged((root): readonly Run[] | undefined => {
  const { pieces } = textPiecesOf(root);
  const isCertain = pieces.every(({ gap }, index) => index === 0 || gap.kind !== 'nothing');
  return isCertain ? joined(pieces) : undefined;
});

const seenRuns = oncePerLook((root: Element): readonly Run[] => joined(textPiecesOf(root).pieces));

const certainText = whileUnchanged((root): string | undefined => {
  const runs = certainRuns(root);
  return runs && lineOfRuns(runs);
});

const seenText = oncePerLook((root: Element): string => lineOfRuns(seenRuns(root)));

function lineOfRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join(' ');
}

/** Joins pieces that nothing parts. */
function joined(pieces: readonly TextPiece[]): Run[] {
  const groups: { nodes: Text[]; after: Parting }[] = [];
  for (const { nodes, gap } of pieces) {
    const last = groups.at(-1);
    const after = last ? seenGap(gap) : gap.kind;
    if (last && after === 'nothing') last.nodes.push(...nodes);
    else groups.push({ nodes: [...nodes], after });
  }
  return groups
    .map(({ nodes, after }) => ({ text: textIn(nodes), nodes, after }))
    .filter(({ text }) => text !== '');
}
