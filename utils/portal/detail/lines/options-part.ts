import { isVisible } from '../../../dom/seen/visible';
import { all, closest, isBefore } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { fold } from '../../../text';
import { OPTIONS_HEADING } from '../../vocabulary/portal-words';
import { optionsOpener } from './part-openers';

/** Tells of the texts of a detail whether they stand in its part *Options*. */
export function optionsPart(detail: Element): (node: Text) => boolean {
  // What would show the part stands beside what would show others, and often before all of them.
  const start = textNodes(detail).find((node) => {
    return fold(node.data) === OPTIONS_HEADING && !optionsOpener(node, detail);
  });
  const end = start && endOf(start, detail);
  return (node) => {
    return start !== undefined && isBefore(start, node) && !(end && isBefore(end, node));
  };
}

const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/** The heading of what comes after the options: of a group, say, or of another user, whose options are not theirs. */
function endOf(start: Text, detail: Element): Element | undefined {
  const own = closest(start, HEADING);
  if (!own) return undefined;
  return all<Element>(detail, HEADING).find((heading) => {
    return isBefore(own, heading) && rankOf(heading) <= rankOf(own) && isVisible(heading);
  });
}

function rankOf(heading: Element): number {
  return Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1)) || 2;
}
