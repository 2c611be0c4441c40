import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import { Choice } from './Choice';
import { sheetColumnName } from './column-words';
import type { WorkbookModel } from './workbook-model';

interface Props<Hidden extends 'hidden' | 'hiddenColumns'> {
  hidden: NonNullable<WorkbookModel[Hidden]>;
  onTake: (taken: boolean) => void;
}

/** Whether the hidden rows count: a person may have filtered them out, or not know of them. */
export function HiddenRows({ hidden: { rows, isTaken }, onTake }: Props<'hidden'>): JSX.Element {
  const text = i18n.t('workbook.hidden', rows, { count: rows.toLocaleString() });
  const [take, leave] = [i18n.t('workbook.hiddenTake'), i18n.t('workbook.hiddenLeave')];
  return <Hidden name="hidden" {...{ text, take, leave, isTaken, onTake }} />;
}

/** Whether the hidden columns count. */
export function HiddenColumns({
  hidden: { columns, isTaken },
  onTake,
}: Props<'hiddenColumns'>): JSX.Element {
  const names = columns.map(sheetColumnName).join(', ');
  const text = i18n.t('workbook.hiddenColumns', columns.length, { columns: names });
  const take = i18n.t('workbook.hiddenColumnsTake');
  const leave = i18n.t('workbook.hiddenColumnsLeave');
  return <Hidden name="hidden-columns" {...{ text, take, leave, isTaken, onTake }} />;
}

interface HiddenProps {
  name: string;
  text: string;
  take: string;
  leave: string;
  isTaken: boolean | undefined;
  onTake: (taken: boolean) => void;
}

function Hidden({ name, text, take, leave, isTaken, onTake }: HiddenProps): JSX.Element {
  return (
    <fieldset class="part choice">
      <legend>{text}</legend>
      <Choice name={name} isChosen={isTaken === true} onChoose={() => onTake(true)}>
        {take}
      </Choice>
      <Choice name={name} isChosen={isTaken === false} onChoose={() => onTake(false)}>
        {leave}
      </Choice>
    </fieldset>
  );
}
