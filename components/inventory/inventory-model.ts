import type { Service } from '../../utils/bulk/plan';
import type { Comparison } from '../../utils/inventory/compare';
import type { Filtered, TableFilter } from '../../utils/inventory/filter-table';
import type { InventoryTable } from '../../utils/inventory/inventory-table';

/** Another inventory of the service, to compare with. */
export interface OtherInventory {
  id: string;
  /** « Inventaire du 28/11 04:24 » */
  title: string;
}

/** What two inventories differ in, and which they are. */
export interface ShownComparison extends Comparison {
  /** The titles of the older and the newer one. */
  before: string;
  after: string;
  /** Words that a listed difference must have. */
  query: string;
  /** The differences that these leave. */
  shown: Comparison['differences'];
}

/** An inventory that was read from the journal. */
export interface ShownInventory {
  service: Service;
  /** « Inventaire du 28/11 04:24 » */
  title: string;
  /** « 58 lus, 2 illisibles » */
  counts: string;
  /** Whether it still goes on, or waits to be resumed. */
  goesOn: boolean;
  table: InventoryTable;
  filter: TableFilter;
  filtered: Filtered;
  others: readonly OtherInventory[];
  comparison?: ShownComparison | undefined;
}

/** Everything that the page *Inventaire* shows. */
export interface InventoryModel {
  /** `missing` where the journal has no such inventory. */
  inventory: ShownInventory | 'reading' | 'missing';
  /** The last thing that was done, in words. */
  news: string;
  /** What went wrong, in words. */
  alert: string;
}

/** What a file holds, and as what. */
export type FileKind = 'xlsx' | 'csv';

/** What a person can do on the page *Inventaire*. */
export interface InventoryPageActions {
  filter: (part: Partial<TableFilter>) => void;
  /** Selects the listed users in the portal, and nobody else. */
  select: () => void;
  /** Saves what is listed: the rows, or the differences. */
  exportAs: (kind: FileKind) => void;
  saveModel: () => void;
  /** Compares with another inventory; without one, shows this one alone again. */
  compareWith: (id: string | undefined) => void;
  filterDifferences: (query: string) => void;
  /** Selects all users of the inventory in the portal, to take another one there. */
  takeAgain: () => void;
}
