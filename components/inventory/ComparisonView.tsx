import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Difference } from '../../utils/inventory/compare';
import { type CellWords, cellText } from '../../utils/inventory/inventory-table';
import { optionCellWords } from '../../utils/locales/inventory-words';
import { i18n } from '../../utils/locales/wording';
import type { RowPlace } from '../WindowedList';
import { GridPart } from './GridPart';
import type { InventoryPageActions, ShownComparison } from './inventory-model';
import { WideTable, wideColumns } from './WideTable';

interface Props {
  comparison: ShownComparison;
  actions: Pick<InventoryPageActions, 'filterDifferences'>;
}

const WIDTHS = [
  [112, 1],
  [144, 1.6],
  [144, 1.4],
  [112, 1],
  [112, 1],
] as const;

const COLUMNS = wideColumns(WIDTHS);

/** What has changed between two inventories, line by line, and which users could not be compared. */
export function ComparisonView({ comparison, actions }: Props): JSX.Element {
  const { differences, shown, query, before, after } = comparison;
  const words = useMemo(optionCellWords, []);
  return (
    <section class="grid-part" aria-label={i18n.t('inventory.comparison')}>
      <p>
        <strong>{i18n.t('inventory.between', { before, after })}</strong> {summaryOf(comparison)}
      </p>
      <WideTable
        label={i18n.t('inventory.comparison')}
        search={{
          label: i18n.t('inventory.filterDifferences'),
          query,
          onInput: actions.filterDifferences,
        }}
        said={i18n.t('inventory.differences', shown.length, {
          count: shown.length.toLocaleString(),
        })}
        columns={COLUMNS}
        headings={<Headings before={before} after={after} />}
        count={shown.length}
        view={query}
        draw={(index, place) => {
          const one = shown[index];
          const key = one && `${one.user.licence} ${one.column.key}`;
          return one && <Line key={key} one={one} place={place} words={words} />;
        }}
        empty={differences.length === 0 ? i18n.t('inventory.noDifference') : ''}
      />
    </section>
  );
}

function Headings({ before, after }: Pick<ShownComparison, 'before' | 'after'>): JSX.Element {
  const labels = [
    i18n.t('result.licence'),
    i18n.t('result.name'),
    i18n.t('result.option'),
    i18n.t('result.before'),
    i18n.t('result.after'),
  ];
  const hints = [undefined, undefined, undefined, before, after];
  return (
    <div role="rowgroup" class="head">
      <GridPart role="row" aria-rowindex={1} class="line" style={COLUMNS.template}>
        {labels.map((label, place) => (
          <GridPart key={label} role="columnheader" class="cell" title={hints[place]}>
            {label}
          </GridPart>
        ))}
      </GridPart>
    </div>
  );
}

interface LineProps {
  one: Difference;
  place: RowPlace;
  words: CellWords;
}

function Line({ one, place, words }: LineProps): JSX.Element {
  const { user, column, before, after } = one;
  return (
    <GridPart role="row" class="line" {...place} style={{ ...place.style, ...COLUMNS.template }}>
      <GridPart role="rowheader" class="cell is-licence">
        {user.licence}
      </GridPart>
      <GridPart role="cell" class="cell" title={user.name}>
        {user.name}
      </GridPart>
      <GridPart role="cell" class="cell" title={column.label}>
        {column.label}
      </GridPart>
      <GridPart role="cell" class={`cell is-${before.kind}`}>
        {cellText(before, column, words) || i18n.t('inventory.absentHint')}
      </GridPart>
      <GridPart role="cell" class={`cell is-${after.kind}`}>
        {cellText(after, column, words) || i18n.t('inventory.absentHint')}
      </GridPart>
    </GridPart>
  );
}

/** How many users could be compared, and how many only one of the two knows. */
function summaryOf({ compared, onlyBefore, onlyAfter }: ShownComparison): string {
  const count = (size: number) => ({ count: size.toLocaleString() });
  const parts = [
    i18n.t('inventory.compared', compared, count(compared)),
    onlyBefore.length > 0 &&
      i18n.t('inventory.onlyBefore', onlyBefore.length, count(onlyBefore.length)),
    onlyAfter.length > 0 &&
      i18n.t('inventory.onlyAfter', onlyAfter.length, count(onlyAfter.length)),
  ];
  return parts.filter(Boolean).join(' · ');
}
