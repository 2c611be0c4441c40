import { optionKey } from '../../../bulk/option-names';
import { parentOf } from '../../../dom/flat-tree';
import { oncePerLook } from '../../../dom/remember/once-per-look';
import { controlAround } from '../../../dom/seen/controls';
import { pressableParts } from '../../../dom/seen/pressable-parts';
import { isTextSeen } from '../../../dom/seen/visible';
import { closest, holds, isBefore } from '../../../dom/tree/search';
import { textOf } from '../../../dom/tree/text-runs';
import { textNodes } from '../../../dom/tree/texts';
import { fold } from '../../../text';
import {
  DETAIL_LABELS,
  LICENCE_LABELS,
  OPTION_LABELS,
  PART_HEADINGS,
} from '../../vocabulary/portal-words';

/**
 * What says that it shows a part of the page, and does not now: a tab, or the heading of a part that is folded. Some
 * frameworks leave the attribute empty until the part has been shown once.
 */
const FOLDED = [
  '[role="tab"][aria-selected]:not([aria-selected="true"])',
  '[aria-expanded]:not([aria-expanded="true"])',
  'details:not([open]) > summary',
].join();
/** The same, whether or not it shows its part now. */
const SHOWING = '[role="tab"], [aria-expanded], summary';

/**
 * What shows the part of a detail whose heading stands in it, and does not now, or does not say whether it does.
 *
 * @param heading a text that is the heading of a part
 */
const partOpener = oncePerLook((heading: Text): HTMLElement | undefined => {
  const folded = closest(heading, FOLDED) as HTMLElement | null;
  if (folded && isNamedBy(folded, heading)) return folded;
  const showing = closest(heading, SHOWING);
  if (showing && isNamedBy(showing, heading)) return undefined;
  const control = controlAround(heading) as HTMLElement | null;
  return control && isNamedBy(control, heading) && isAmongOpeners(control) ? control : undefined;
});

/**
 * What shows the options of a detail, and does not now. One that does not say whether it does shows them where an
 * option is the first line behind it: in a row of tabs above parts that are all in view, another one is.
 *
 * @param heading a text that is the heading of the options
 */
export function optionsOpener(heading: Text, detail: Element): HTMLElement | undefined {
  const opener = partOpener(heading);
  if (!opener || opener.matches(FOLDED)) return opener;
  const first = textNodes(detail).find((node) => {
    return isBefore(heading, node) && LABELS.has(labelIn(node)) && isTextSeen(node);
  });
  return first && OPTION_LABELS.includes(labelIn(first)) ? undefined : opener;
}

const LABELS = new Set([...DETAIL_LABELS, ...LICENCE_LABELS]);

function labelIn({ data }: Text): string {
  return optionKey(data.split(':')[0] ?? '');
}

/** Whether an opener has a heading for its name; the count of what is in the part may stand behind it. */
function isNamedBy(opener: Element, heading: Text): boolean {
  return nameOf(opener) === fold(heading.data);
}

function nameOf(opener: Element): string {
  return fold(textOf(opener)).replace(/\s*\(?\d+\)?$/, '');
}

/** Whether what stands right beside a control is called as other parts are: « Informations | Options ». */
function isAmongOpeners(control: Element): boolean {
  for (let row = parentOf(control); row; row = parentOf(row)) {
    const others = pressableParts(row).filter((one) => {
      return !holds(one, control) && !holds(control, one);
    });
    if (others.length > 0) return others.some((one) => PART_HEADINGS.includes(nameOf(one)));
  }
  return false;
}
