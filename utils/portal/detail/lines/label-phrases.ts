import { optionKey } from '../../../bulk/option-names';
import { stateOfValue } from '../../../bulk/shown-value';
import { childrenOf, parentOf } from '../../../dom/flat-tree';
import { inControl } from '../../../dom/seen/controls';
import { isTextVisible } from '../../../dom/seen/visible';
import { closest } from '../../../dom/tree/search';
import { runsOf, textIn, textOf } from '../../../dom/tree/text-runs';
import { textNodes } from '../../../dom/tree/texts';
import { LICENCE_LABELS } from '../../vocabulary/portal-words';
import { isHelpText } from './help-sign';

/** The words of a label. */
export interface LabelText {
  /** The texts that it is made of; the last one may go on with the value. */
  nodes: readonly Text[];
  text: string;
  /** What stands behind the label in its own texts. */
  rest: string;
}

/** A piece of text that a person reads as one, between two gaps. */
interface Phrase {
  text: string;
  nodes: readonly Text[];
  /** Whether only a space stands before it. */
  isGoingOn: boolean;
}

/** A label may be made of this many phrases, where some of its words are marked. */
const MOST_PHRASES = 5;

/** The phrases that a person reads in a detail, without the words of its controls. */
export function phrasesIn(detail: Element): Phrase[] {
  return runsOf(detail).flatMap((run) => {
    const groups: Text[][] = [[]];
    for (const node of run.nodes) {
      if (!/\S/.test(node.data) || (!inControl(node) && isTextVisible(node))) {
        groups.at(-1)?.push(node);
      } else groups.push([]);
    }
    return groups
      .map((nodes, index) => ({
        nodes,
        text: textIn(nodes),
        isGoingOn: index > 0 || run.after === 'space',
      }))
      .filter(({ text }) => text !== '');
  });
}

/**
 * The longest known label that begins at a phrase, whatever marks some of its words.
 *
 * @param known labels, as `optionKey` gives them
 */
export function knownLabelAt(
  phrases: readonly Phrase[],
  at: number,
  known: ReadonlySet<string>,
): LabelText | undefined {
  const first = phrases[at];
  if (!first) return undefined;
  const pieces = [first];
  for (const next of phrases.slice(at + 1, at + MOST_PHRASES)) {
    if (!next.isGoingOn) break;
    pieces.push(next);
  }
  const labels = pieces.map((_, index) => labelTextOf(pieces.slice(0, index + 1), known));
  const named = labels.filter(({ text }) => known.has(optionKey(text)));
  // The longest that is a label alone, else the shortest that goes on with its value.
  return named.findLast(({ rest }) => rest === '') ?? named[0] ?? knownLabelWithin(first, known);
}

/** The known label that a phrase begins with, where nothing parts label and value but their elements. */
function knownLabelWithin(phrase: Phrase, known: ReadonlySet<string>): LabelText | undefined {
  for (let count = phrase.nodes.length - 1; count > 0; count--) {
    const nodes = phrase.nodes.slice(0, count);
    const label = labelTextOf([{ ...phrase, nodes, text: textIn(nodes) }], known);
    if (known.has(optionKey(label.text))) return label;
  }
  return undefined;
}

/**
 * The label *Licence* behind a name and a dash, with its value: « Anne Martin — Licence : FPC17293 ». To be asked only
 * of what heads a detail: behind a label these words are its value.
 */
export function licenceBehindName(phrases: readonly Phrase[], at: number): LabelText | undefined {
  const { nodes = [], text = '' } = phrases[at] ?? {};
  const [, head = '', rest = ''] = BEHIND_DASH.exec(text) ?? [];
  return LICENCE_LABELS.includes(optionKey(head)) ? { nodes, text: head, rest } : undefined;
}

const BEHIND_DASH = /\s[-–—|·•]\s+([^:]+?)\s*:\s*([^:]+)$/u;

/** A phrase as a label, where it stands as one. */
export function labelByPosition(
  phrases: readonly Phrase[],
  at: number,
  known: ReadonlySet<string>,
): LabelText | undefined {
  const phrase = phrases[at];
  return phrase && standsAsLabel(phrase) ? labelTextOf([phrase], known) : undefined;
}

/** Phrases as a label, without the value that may share their text: `Superviseur : Oui`. */
function labelTextOf(phrases: readonly Phrase[], known: ReadonlySet<string>): LabelText {
  const nodes = phrases.flatMap((phrase) => phrase.nodes);
  const text = phrases.map((phrase) => phrase.text).join(' ');
  const [head = '', ...rest] = text.split(/\s*:\s*/);
  if (rest.length > 0 && known.has(optionKey(head))) {
    return { nodes, text: head, rest: text.slice(head.length).replace(/^\s*:\s*/, '') };
  }
  return { nodes, text: text.replace(/\s*:$/, ''), rest: '' };
}

/** Whether a phrase stands in a `dt` or `label`, or first in the first cell of a row. */
function standsAsLabel({ nodes: [node] }: Phrase): boolean {
  if (!node || isHelpText(node)) return false;
  const term = closest(node, 'dt, label, dd');
  if (term && term.localName !== 'dd') return !tellsOfBox(term);
  const cell = closest(node, 'td, th, [role="cell"], [role="gridcell"], [role="rowheader"]');
  const row = cell && parentOf(cell);
  if (!cell || !row) return false;
  const cells = childrenOf(row);
  if (cells[0] !== cell || cells.length < 2) return false;
  return textNodes(cell)[0] === node;
}

/** Whether a label says by a yes or a no how its own box is: then it is the value. A name stays as it is. */
function tellsOfBox(label: Element): boolean {
  const { control } = label as Partial<HTMLLabelElement>;
  const { type, checked } = (control ?? {}) as Partial<HTMLInputElement>;
  return type === 'checkbox' && stateOfValue(textOf(label)).kind === (checked ? 'yes' : 'no');
}
