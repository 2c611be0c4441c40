import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import { Choice } from './Choice';
import type { SheetChoice, WorkbookModel } from './workbook-model';

interface SheetProps {
  model: Pick<WorkbookModel, 'sheets' | 'sheet'>;
  onChoose: (index: number) => void;
}

/** Which sheet of the file is meant. */
export function SheetPart({ model: { sheets, sheet }, onChoose }: SheetProps): JSX.Element {
  return (
    <section class="part" aria-labelledby="sheet-title">
      <h2 id="sheet-title">
        {i18n.t(sheet === undefined ? 'workbook.chooseSheet' : 'workbook.sheet')}
      </h2>
      <select
        aria-labelledby="sheet-title"
        value={sheet ?? ''}
        onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}
      >
        {sheet === undefined && <option value="">{i18n.t('workbook.chooseSheet')}</option>}
        {sheets.map((one, index) => (
          // A file may have two sheets of one name.
          <option key={index} value={index}>
            {sheetText(one)}
          </option>
        ))}
      </select>
    </section>
  );
}

function sheetText({ name, rows, isHidden }: SheetChoice): string {
  const sheet = i18n.t('workbook.sheetRows', rows, { name, count: rows.toLocaleString() });
  return isHidden ? i18n.t('workbook.sheetHidden', { sheet }) : sheet;
}

interface HeadingsProps {
  headings: NonNullable<WorkbookModel['headings']>;
  onChoose: (line: number) => void;
}

/** Which row has the headings. */
export function HeadingsPart({ headings: { rows, line }, onChoose }: HeadingsProps): JSX.Element {
  return (
    <fieldset class="part choice">
      <legend>{i18n.t('workbook.headings')}</legend>
      {rows.map((row) => (
        <Choice
          key={row.line}
          name="headings"
          isChosen={line === row.line}
          onChoose={() => onChoose(row.line)}
        >
          {i18n.t('workbook.headingLine', {
            line: String(row.line),
            texts: row.texts.join(' · '),
          })}
        </Choice>
      ))}
      <Choice name="headings" isChosen={line === 0} onChoose={() => onChoose(0)}>
        {i18n.t('workbook.noHeadings')}
      </Choice>
    </fieldset>
  );
}
