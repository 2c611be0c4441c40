import { controlWords } from '../../../dom/seen/control-words';
import { iconNames, isPictureName, OBJECT, pictureNames } from '../../../dom/seen/icon-names';
import { PICTURES } from '../../../dom/seen/pictures';
import { pressableParts } from '../../../dom/seen/pressable-parts';
import { all } from '../../../dom/tree/search';
import { textOf } from '../../../dom/tree/text-runs';
import { fold } from '../../../text';
import { showsDanger } from '../../vocabulary/danger-words';
import { DETAIL_PHRASES, UNFOLDING } from '../../vocabulary/detail-phrases';
import { headingOf } from '../table/column-headings';
import { cellsByHeading, cellsIn } from '../table/row-cells';
import { rowParts } from '../table/row-parts';
import type { UsersTable } from '../table/users-table';

/**
 * The control that unfolds the detail of a row, if it only says that it unfolds something: the only control beneath a
 * heading « Détail », or in the whole row.
 */
export function unfoldingControl(row: Element, table: UsersTable): HTMLElement | undefined {
  const parts = [cellBeneathDetail(row, table) ?? [], rowParts(row, table)].map((some) => {
    return [some].flat().flatMap(pressableParts);
  });
  const only = parts.find((controls) => controls.length === 1)?.[0];
  return only && onlyUnfolds(only) ? only : undefined;
}

/** The cell of a row in the one column with a heading that says « Détail ». */
function cellBeneathDetail(row: Element, table: UsersTable): Element | undefined {
  const { headings, cells: heads = cellsIn(headings) } = table;
  const named = heads.map((head) => {
    const heading = fold(headingOf(textOf(head)));
    return DETAIL_PHRASES.some((phrase) => phrase.test(heading));
  });
  if (named.filter(Boolean).length !== 1) return undefined;
  return cellsByHeading(row, table)[named.indexOf(true)];
}

function onlyUnfolds(control: HTMLElement): boolean {
  if (!control.matches('button[aria-expanded], [role="button"][aria-expanded]')) return false;
  const isSilent = controlWords(control).every((word) => {
    return !/\p{L}/u.test(word) || UNFOLDING.test(word) || isPictureName(control, word);
  });
  return isSilent && !showsDanger(pictureNames(control)) && !showsElse(control);
}

/** Whether a control opens something of its own, or shows a picture of it: a telephone, a pencil, a card. */
function showsElse(control: HTMLElement): boolean {
  if (control.matches('[aria-haspopup]:not([aria-haspopup="false"])')) return true;
  return all<Element>(control, PICTURES).some((picture) => {
    return iconNames(picture).some((name) => OBJECT.test(name) || TOOL.test(name));
  });
}

const TOOL =
  /(?:^|-)(?:pencil|pen|edit|card|headset|cog|gear|settings|wrench|print|printer|download|upload|key|lock|unlock|copy|share|link|history|clock|star|heart|play|stop|pause)(?:-|$)/;
