import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import type { ColumnFault, SheetColumn } from '../../utils/wanted/columns';
import type { Use } from '../../utils/wanted/headings';
import { sheetColumnName, useText } from './column-words';
import type { ColumnsModel } from './workbook-model';

interface Props {
  model: ColumnsModel;
  onUse: (place: number, use: Use) => void;
}

/** What each column is for. The table is open where a person must say it. */
export function ColumnsPart({ model, onUse }: Props): JSX.Element {
  const { columns, fault, isRemembered, isCut } = model;
  const ignored = columns.filter(({ use }) => use === 'ignored').map(sheetColumnName);
  return (
    <section class="part" aria-labelledby="columns-title">
      <h2 id="columns-title">{i18n.t('workbook.columns')}</h2>
      {fault && (
        <p class="warn" aria-live="polite">
          {faultText(fault)}
        </p>
      )}
      {isCut && <p class="warn">{i18n.t('workbook.cut')}</p>}
      {isRemembered && <p class="hint">{i18n.t('workbook.remembered')}</p>}
      {ignored.length > 0 && (
        <p class="hint">{i18n.t('workbook.ignored', { columns: ignored.join(', ') })}</p>
      )}
      <details open={fault !== undefined}>
        <summary>{i18n.t('workbook.columnsShow')}</summary>
        <ColumnTable model={model} onUse={onUse} />
      </details>
    </section>
  );
}

function ColumnTable({ model: { columns, uses }, onUse }: Props): JSX.Element {
  return (
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">{i18n.t('workbook.column')}</th>
            <th scope="col">{i18n.t('workbook.samples')}</th>
            <th scope="col">{i18n.t('workbook.use')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.place} class={column.use === 'unsure' ? 'is-unsure' : ''}>
              <th scope="row">{sheetColumnName(column)}</th>
              <td class="muted">{column.samples.join(' · ')}</td>
              <td>
                <UseChoice column={column} uses={uses} onUse={onUse} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface UseProps {
  column: SheetColumn;
  uses: readonly Use[];
  onUse: (place: number, use: Use) => void;
}

function UseChoice({ column, uses, onUse }: UseProps): JSX.Element {
  const { place, use } = column;
  const all = use === 'unsure' || !uses.includes(use) ? [use, ...uses] : uses;
  return (
    <select
      aria-label={i18n.t('workbook.useOf', { column: sheetColumnName(column) })}
      value={use}
      onChange={({ currentTarget }) => onUse(place, currentTarget.value as Use)}
    >
      {all.map((one) => (
        <option key={one} value={one} disabled={one === 'unsure'}>
          {useText(one)}
        </option>
      ))}
    </select>
  );
}

function faultText({ code }: ColumnFault): string {
  if (code === 'unsure') return i18n.t('workbook.faultUnsure');
  if (code === 'twice') return i18n.t('workbook.faultTwice');
  if (code === 'no-identity') return i18n.t('workbook.faultNoIdentity');
  return i18n.t('workbook.faultNoOption');
}
