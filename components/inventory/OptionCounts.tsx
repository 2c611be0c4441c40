import type { JSX } from 'preact';
import { COUNTED, type CountedKind, type KindCounts } from '../../utils/inventory/filter-table';
import type { OptionColumn } from '../../utils/inventory/inventory-table';
import { i18n } from '../../utils/locales/wording';

interface Props {
  columns: readonly OptionColumn[];
  counts: ReadonlyMap<string, KindCounts>;
  /** What is wanted of options, by their keys. */
  wanted: Readonly<Record<string, CountedKind>>;
  onWanted: (wanted: Record<string, CountedKind>) => void;
}

/** For each option, how many users have it, do not, or could not be read. Each count is a button that lists them alone. */
export function OptionCounts({ columns, counts, wanted, onWanted }: Props): JSX.Element {
  return (
    <div class="option-counts">
      {columns.map((column) => (
        <Option
          key={column.key}
          column={column}
          counts={counts.get(column.key)}
          wanted={wanted[column.key]}
          onWanted={(kind) => {
            const { [column.key]: _, ...others } = wanted;
            onWanted(kind ? { ...others, [column.key]: kind } : others);
          }}
        />
      ))}
    </div>
  );
}

interface OptionProps {
  column: OptionColumn;
  counts: KindCounts | undefined;
  wanted: CountedKind | undefined;
  onWanted: (kind: CountedKind | undefined) => void;
}

function Option({ column, counts, wanted, onWanted }: OptionProps): JSX.Element {
  const shown = COUNTED.filter((kind) => (counts?.[kind] ?? 0) > 0 || kind === wanted);
  return (
    <div class="option" role="group" aria-label={column.label}>
      <h2>{column.label}</h2>
      <div class="row wrap">
        {shown.map((kind) => (
          <button
            key={kind}
            type="button"
            class={`count is-${kind}`}
            aria-pressed={kind === wanted}
            onClick={() => onWanted(kind === wanted ? undefined : kind)}
          >
            {countText(kind, counts?.[kind] ?? 0, column)}
          </button>
        ))}
      </div>
    </div>
  );
}

/** « 24 Oui », « 14 Non », « 2 illisibles » */
function countText(kind: CountedKind, size: number, { takes }: OptionColumn): string {
  const count = size.toLocaleString();
  switch (kind) {
    case 'yes':
      return `${count} ${i18n.t('inventory.yes')}`;
    case 'no':
      return `${count} ${i18n.t(takes === 'number' ? 'inventory.none' : 'inventory.no')}`;
    case 'number':
      return i18n.t('inventory.withNumber', size, { count });
    case 'absent':
      return i18n.t('inventory.absent', size, { count });
    case 'unreadable':
      return i18n.t('inventory.unreadable', size, { count });
  }
}
