import type { JSX } from 'preact';
import { faultText } from '../../utils/locales/fault-words';
import { i18n } from '../../utils/locales/wording';
import type { SheetColumn } from '../../utils/wanted/columns';
import type { Fault } from '../../utils/wanted/fault';
import { sheetColumnName } from './column-words';

interface Props {
  faults: readonly Fault[];
  columns: readonly SheetColumn[];
}

/** More are in the marked copy, where they can be mended. */
const MOST_LISTED = 200;

/** Every fault by line and cell, with what to do about it. */
export function FaultList({ faults, columns }: Props): JSX.Element {
  const names = new Map(columns.map((column) => [column.place, sheetColumnName(column)]));
  const rest = faults.length - MOST_LISTED;
  return (
    <ul class="faults">
      {faults.slice(0, MOST_LISTED).map((fault) => (
        <li key={`${fault.line} ${fault.place} ${fault.code}`}>{sentence(fault, names)}</li>
      ))}
      {rest > 0 && <li>{i18n.t('workbook.moreFaults', rest, { count: rest.toLocaleString() })}</li>}
    </ul>
  );
}

/** « ligne 14, colonne SDA : « 1,85E+08 » · Le tableur a arrondi ce numéro. » */
function sentence(fault: Fault, names: ReadonlyMap<number, string>): string {
  const { line, place: at, text } = fault;
  const column = at === undefined ? undefined : names.get(at);
  const place =
    column === undefined
      ? i18n.t('fault.at', { line: String(line) })
      : i18n.t('fault.atColumn', { line: String(line), column });
  const why = faultText(fault);
  return text === ''
    ? i18n.t('fault.saidNothing', { place, why })
    : i18n.t('fault.said', { place, text, why });
}
