import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '../../../utils/locales/wording';
import { NearParts } from './near-parts';
import { ResultsPart, type TablePart } from './ResultsPart';
import type { ResultGroup, ResultRow } from './results-model';

interface Props {
  /** The lines as they come, or by cause. */
  rows?: readonly ResultRow[];
  groups?: readonly ResultGroup[];
  /** The licences of users that are left out. */
  excluded?: ReadonlySet<string>;
  /** Takes a user in, or leaves them out; absent where nobody can be chosen. */
  onInclude?: (licence: string, included: boolean) => void;
  /** Opens a user's detail in the portal; absent where no lines are to be looked at. */
  onOpen?: (licence: string) => void;
}

/** Up to this many lines, all are drawn; beyond that, only the lines near the part in view. */
const ALL_DRAWN = 500;
/** How many lines are drawn, or not, together. */
const PART_SIZE = 50;
const NOBODY: ReadonlySet<string> = new Set();

/**
 * The table *Résultats*: columns where it is wide, cards where it is narrow. Its roles are written out, because
 * grids and blocks have none.
 */
export function ResultsTable(props: Props): JSX.Element {
  const { rows, groups, excluded = NOBODY, onInclude, onOpen } = props;
  const parts = partsOf(groups ?? ungrouped(rows ?? []));
  const total = parts.reduce((sum, part) => sum + part.rows.length, 0);
  const nearParts = useMemo(() => new NearParts(), []);
  const near = total > ALL_DRAWN ? nearParts : undefined;
  return (
    <div class="results-table">
      <table
        role="table"
        aria-label={i18n.t('result.title')}
        aria-rowcount={near && total + 1}
        class={onInclude ? 'has-boxes' : ''}
      >
        <thead role="rowgroup">
          <Headings
            more={[onOpen && i18n.t('openDetail.column'), onInclude && i18n.t('check.included')]}
            isNumbered={near !== undefined}
          />
        </thead>
        {parts.map((part) => (
          <ResultsPart
            key={part.key}
            part={part}
            near={near}
            excluded={excluded}
            onInclude={onInclude}
            onOpen={onOpen}
          />
        ))}
      </table>
    </div>
  );
}

interface HeadingsProps {
  /** The headings of the columns with controls. */
  more: readonly (string | undefined)[];
  isNumbered: boolean;
}

function Headings({ more, isNumbered }: HeadingsProps): JSX.Element {
  return (
    <tr role="row" aria-rowindex={isNumbered ? 1 : undefined}>
      <th role="columnheader">{i18n.t('result.licence')}</th>
      <th role="columnheader">{i18n.t('result.option')}</th>
      <th role="columnheader">{i18n.t('result.before')}</th>
      <th role="columnheader">{i18n.t('result.after')}</th>
      <th role="columnheader">{i18n.t('result.outcome')}</th>
      <th role="columnheader" class="unseen">
        {i18n.t('result.detail')}
      </th>
      <th role="columnheader" class="unseen">
        {i18n.t('result.name')}
      </th>
      {more.map(
        (heading) =>
          heading && (
            <th key={heading} role="columnheader" class="unseen">
              {heading}
            </th>
          ),
      )}
    </tr>
  );
}

function ungrouped(rows: readonly ResultRow[]): ResultGroup[] {
  return [{ key: '', causes: [], rows }];
}

/** The groups in parts of a size that can be drawn at once. The lines of a user stay in one part. */
function partsOf(groups: readonly ResultGroup[]): TablePart[] {
  let before = 0;
  return groups.flatMap(({ key, causes, rows }) => {
    const perUser = Math.max(1, causes.length);
    const size = Math.max(perUser, PART_SIZE - (PART_SIZE % perUser));
    return Array.from({ length: Math.ceil(rows.length / size) }, (_, index): TablePart => {
      const own = rows.slice(index * size, (index + 1) * size);
      const users = key && index === 0 ? rows.length / perUser : undefined;
      const part = { key: `${key} ${index}`, causes, users, rows: own, before };
      before += own.length;
      return part;
    });
  });
}
