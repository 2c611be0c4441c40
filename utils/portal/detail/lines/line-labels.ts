import { optionKey } from '../../../bulk/option-names';
import { isTextSeen } from '../../../dom/seen/visible';
import { closest, holds } from '../../../dom/tree/search';
import { fold } from '../../../text';
import { DETAIL_LABELS, LICENCE_LABELS, PART_HEADINGS } from '../../vocabulary/portal-words';
import { taught } from '../../vocabulary/profile/taught';
import type { Label } from './label';
import {
  knownLabelAt,
  type LabelText,
  labelByPosition,
  licenceBehindName,
  phrasesIn,
} from './label-phrases';
import { cellBeneath, isAmongValues } from './label-rows';
import { lineAroundLabel } from './line-extent';

/** The labels of a detail's lines that are always looked for. */
export const LABELS = new Set([...DETAIL_LABELS, ...LICENCE_LABELS]);

/**
 * The labels of a detail. They are known by name, or stand where a person expects one: first in a row, in a `dt` or
 * `label`.
 *
 * @param added labels to look for beside the guide's, as `optionKey` gives them
 */
export function findLabels(detail: Element, added: readonly string[]): Label[] {
  const shown = [...taught.profile.options, ...taught.namingLabels].map(optionKey);
  const known = new Set([...LABELS, ...added, ...shown]);
  const phrases = phrasesIn(detail);
  const found: LabelText[] = [];
  for (let at = 0; at < phrases.length; at++) {
    const label =
      knownLabelAt(phrases, at, known) ??
      (found.length === 0 ? licenceBehindName(phrases, at) : undefined) ??
      labelByPosition(phrases, at, known);
    if (!label) continue;
    found.push(label);
    while (phrases[at + 1]?.nodes.some((node) => label.nodes.includes(node))) at++;
  }
  const headings = phrases.filter(({ text }) => PART_HEADINGS.includes(fold(text)));
  const isHeading = ({ nodes }: LabelText) => {
    return headings.some((heading) => heading.nodes.some((node) => nodes.includes(node)));
  };
  const isValue = ({ text, nodes: [node] }: LabelText) => {
    return node !== undefined && !known.has(optionKey(text)) && isAmongValues(node, known);
  };
  const labels = found.filter((label) => !isHeading(label) && !isValue(label));
  const repeats = labels.filter((label) => isRepeat(label, labels));
  const others = labels.filter((label) => !repeats.includes(label));
  const taken = new Set<Node>([...others, ...headings].flatMap(({ nodes }) => nodes));
  const lines = labels.map((label) => {
    const [node] = label.nodes;
    const value = node && cellBeneath(node, known);
    if (value && node) return { ...label, line: [closest(node, 'td, th') as Element, value] };
    return { ...label, line: lineAroundLabel(label.nodes, taken, detail) };
  });
  const isBesideOwn = ({ text, nodes: [node] }: Label) => {
    return lines.some((one) => {
      const isOwn = optionKey(one.text) === optionKey(text) && !one.nodes.includes(node as Text);
      return isOwn && one.line.some((part) => holds(part, node as Text));
    });
  };
  return lines.filter(
    (line, at) => !repeats.includes(labels[at] as LabelText) || !isBesideOwn(line),
  );
}

/** Whether a label that nobody sees repeats one that is seen, as the name of a switch for screen readers does. */
function isRepeat(label: LabelText, labels: readonly LabelText[]): boolean {
  if (label.nodes.some(isTextSeen)) return false;
  return labels.some(({ text, nodes }) => {
    return optionKey(text) === optionKey(label.text) && nodes.some(isTextSeen);
  });
}
