import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import {
  IDENTITY,
  type IdentityColumn,
  type TableFilter,
} from '../../utils/inventory/filter-table';
import {
  type CellWords,
  cellText,
  type InventoryRow,
  type OptionColumn,
} from '../../utils/inventory/inventory-table';
import { optionCellWords } from '../../utils/locales/inventory-words';
import { i18n, reasonSentences } from '../../utils/locales/wording';
import { type RowPlace, WindowedList } from '../WindowedList';
import { GridPart } from './GridPart';

interface Props {
  columns: readonly OptionColumn[];
  rows: readonly InventoryRow[];
  /** How many users the inventory is for. */
  total: number;
  filter: TableFilter;
  onFilter: (part: Partial<TableFilter>) => void;
}

/** In px: a line of text, and the space around it. */
const ROW_HEIGHT = 36;
/** In px, what each column takes at least, and its share of what is left. */
const IDENTITY_WIDTHS: Record<IdentityColumn, readonly [least: number, share: number]> = {
  licence: [112, 1],
  type: [112, 1.2],
  sda: [120, 1],
  name: [144, 1.6],
};
const OPTION_WIDTH = [128, 1.2] as const;
/** In px, what the bar beside the rows takes at most: without room for it, headings and rows scroll each by themselves. */
const BAR = 20;

/** The users and their options. Any number of them: the rows in view are drawn. Each column filters. */
export function InventoryGrid({ columns, rows, total, filter, onFilter }: Props): JSX.Element {
  const words = useMemo(optionCellWords, []);
  const { template, width } = gridColumns([
    ...IDENTITY.map((name) => IDENTITY_WIDTHS[name]),
    ...columns.map(() => OPTION_WIDTH),
  ]);
  return (
    <div class="grid-part">
      <div class="row between wrap">
        <input
          type="search"
          aria-label={i18n.t('inventory.filter')}
          placeholder={i18n.t('inventory.filterHint')}
          value={filter.query}
          onInput={({ currentTarget }) => onFilter({ query: currentTarget.value })}
        />
        <p class="muted" role="status">
          {shownText(rows.length, total)}
        </p>
      </div>
      <p class="hint sideways">{i18n.t('inventory.sideways')}</p>
      <div class="scroller">
        <div
          class="grid"
          role="table"
          aria-label={i18n.t('inventory.take')}
          aria-rowcount={rows.length + 1}
          style={width}
        >
          <Headings {...{ columns, filter, onFilter, template }} />
          <WindowedList
            class="rows"
            style={{ overflowY: 'scroll' }}
            role="rowgroup"
            count={rows.length}
            rowHeight={ROW_HEIGHT}
            rowsAbove={1}
            view={JSON.stringify(filter)}
            draw={(index, place) => {
              const row = rows[index];
              return (
                row && <Row key={row.user.licence} {...{ row, columns, place, words, template }} />
              );
            }}
          />
          {rows.length === 0 && <p class="empty">{i18n.t('inventory.nobody')}</p>}
        </div>
      </div>
    </div>
  );
}

type Template = ReturnType<typeof gridColumns>['template'];

interface HeadingsProps extends Omit<Props, 'rows' | 'total'> {
  template: Template;
}

function Headings({ columns, filter, onFilter, template }: HeadingsProps): JSX.Element {
  const all = [
    ...IDENTITY.map((name) => ({ key: name, label: identityLabel(name) })),
    ...columns.map(({ key, label }) => ({ key, label })),
  ];
  return (
    <div role="rowgroup" class="head">
      <GridPart role="row" aria-rowindex={1} class="line" style={template}>
        {all.map(({ key, label }) => (
          <GridPart key={key} role="columnheader" class="cell">
            <span title={label}>{label}</span>
            <input
              type="search"
              aria-label={i18n.t('inventory.filterColumn', { column: label })}
              value={filter.texts[key] ?? ''}
              onInput={({ currentTarget: { value } }) => {
                onFilter({ texts: { ...filter.texts, [key]: value } });
              }}
            />
          </GridPart>
        ))}
      </GridPart>
    </div>
  );
}

interface RowProps {
  row: InventoryRow;
  columns: readonly OptionColumn[];
  place: RowPlace;
  words: CellWords;
  template: Template;
}

function Row({ row, columns, place, words, template }: RowProps): JSX.Element {
  const { user, cells, reasons, isWaiting } = row;
  const why = reasonSentences(reasons) || undefined;
  return (
    <GridPart role="row" class="line" {...place} style={{ ...place.style, ...template }}>
      {IDENTITY.map((name) => (
        <GridPart
          key={name}
          role={name === 'licence' ? 'rowheader' : 'cell'}
          class={`cell is-${name}`}
          title={user[name]}
        >
          {user[name]}
        </GridPart>
      ))}
      {columns.map((column, index) => {
        const cell = cells[index] ?? { kind: 'absent', value: '' };
        const text = cellText(cell, column, words, isWaiting);
        const hint = cell.kind === 'unread' ? why : text;
        return (
          <GridPart key={column.key} role="cell" class={`cell is-${cell.kind}`} title={hint}>
            {text || <span class="unseen">{i18n.t('inventory.absentHint')}</span>}
          </GridPart>
        );
      })}
    </GridPart>
  );
}

function identityLabel(name: IdentityColumn): string {
  switch (name) {
    case 'licence':
      return i18n.t('result.licence');
    case 'type':
      return i18n.t('inventory.type');
    case 'sda':
      return i18n.t('inventory.sda');
    case 'name':
      return i18n.t('result.name');
  }
}

/** How many users are listed, of how many. */
function shownText(shown: number, total: number): string {
  const all = i18n.t('select.users', total, { count: total.toLocaleString() });
  if (shown === total) return all;
  return i18n.t('inventory.shownOf', { count: shown.toLocaleString(), total: all });
}

/** The columns of a table's lines, and how wide the table is at least: they, and the bar beside them. */
export function gridColumns(widths: readonly (readonly [least: number, share: number])[]) {
  const template = widths.map(([least, share]) => `minmax(${least}px, ${share}fr)`).join(' ');
  const least = widths.reduce((sum, [own]) => sum + own, BAR);
  return { template: { gridTemplateColumns: template }, width: { minWidth: `${least}px` } };
}
