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
import type { RowPlace } from '../WindowedList';
import { GridPart } from './GridPart';
import { WideTable, wideColumns } from './WideTable';

interface Props {
  columns: readonly OptionColumn[];
  rows: readonly InventoryRow[];
  /** How many users the inventory is for. */
  total: number;
  filter: TableFilter;
  onFilter: (part: Partial<TableFilter>) => void;
}

/** What each column takes at least, in px, and its share of what is left. */
const IDENTITY_WIDTHS: Record<IdentityColumn, readonly [least: number, share: number]> = {
  licence: [112, 1],
  type: [112, 1.2],
  sda: [120, 1],
  name: [144, 1.6],
};
const OPTION_WIDTH = [128, 1.2] as const;
/** The users and their options. Any number of them: the rows in view are drawn. Each column filters. */
export function InventoryGrid({ columns, rows, total, filter, onFilter }: Props): JSX.Element {
  const words = useMemo(optionCellWords, []);
  const layout = wideColumns([
    ...IDENTITY.map((name) => IDENTITY_WIDTHS[name]),
    ...columns.map(() => OPTION_WIDTH),
  ]);
  const { template } = layout;
  return (
    <div class="grid-part">
      <WideTable
        label={i18n.t('inventory.take')}
        search={{
          label: i18n.t('inventory.filter'),
          query: filter.query,
          onInput: (query) => onFilter({ query }),
        }}
        said={shownText(rows.length, total)}
        columns={layout}
        headings={<Headings {...{ columns, filter, onFilter, template }} />}
        count={rows.length}
        view={JSON.stringify(filter)}
        draw={(index, place) => {
          const row = rows[index];
          return (
            row && <Row key={row.user.licence} {...{ row, columns, place, words, template }} />
          );
        }}
        empty={rows.length === 0 ? i18n.t('inventory.nobody') : ''}
      />
    </div>
  );
}

type Template = ReturnType<typeof wideColumns>['template'];

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
