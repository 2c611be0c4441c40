import type { JSX } from 'preact';
import { memo } from 'preact/compat';
import { i18n } from '../../utils/locales/wording';
import { OutcomeLabel } from '../OutcomeLabel';
import type { ResultRow } from './results-model';

/** The table *Résultats*. Its roles are written out, because the rows are grids, which have no role. */
export function ResultsTable({ rows }: { rows: readonly ResultRow[] }): JSX.Element {
  return (
    <table role="table" aria-label={i18n.t('result.title')}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader">{i18n.t('result.licence')}</th>
          <th role="columnheader">{i18n.t('result.option')}</th>
          <th role="columnheader">{i18n.t('result.before')}</th>
          <th role="columnheader">{i18n.t('result.after')}</th>
          <th role="columnheader">{i18n.t('result.outcome')}</th>
          <th role="columnheader" class="detail-heading">
            {i18n.t('result.detail')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map(({ key, ...row }) => (
          <Row key={key} {...row} />
        ))}
      </tbody>
    </table>
  );
}

/** Drawn again only if its texts change: a run shows up to a thousand rows several times a second. */
const Row = memo(function Row(row: Omit<ResultRow, 'key'>): JSX.Element {
  return (
    <tr role="row">
      <td role="cell" title={row.name}>
        {row.licence}
      </td>
      <td role="cell">{row.option}</td>
      <td role="cell">{row.before}</td>
      <td role="cell">{row.after}</td>
      <td role="cell">
        <OutcomeLabel outcome={row.outcome} />
      </td>
      <td role="cell" class="detail">
        {row.detail}
      </td>
    </tr>
  );
});
