import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../../utils/wanted/columns';
import { otherService } from '../../../utils/wanted/other-service';
import { SERVICE } from '../support/builders';
import { sheet } from '../support/sheets';
import { LABELS } from '../support/wanted-lines';

describe('a file of another service', () => {
  const of = (rows: string[][], others: string[][] = []) => {
    const one = sheet(rows);
    const index = one.rows.findIndex(({ cells }) => cells[0]?.text === 'Licence');
    const [headings, ...below] = one.rows.slice(index);
    const columns = columnsOf(headings, below, LABELS);
    const from = (headings?.line ?? 0) + 1;
    return otherService({ sheet: one, sheets: [one, sheet(others)], columns, from }, SERVICE);
  };
  const { reference, name } = SERVICE;

  test.each([
    [
      'in a column',
      [
        ['Licence', 'Service'],
        ['FPC1', reference],
        ['FPC2', 'MCX999999'],
      ],
      [],
    ],
    ['above the headings', [['Service', 'MCX999999'], ['Licence'], ['FPC1']], []],
    [
      'above the headings, beside others',
      [['Client X', 'Service', 'MCX999999', 'Lyon'], ['Licence'], ['FPC1']],
      [],
    ],
    ['in one cell', [['Service : MCX999999'], ['Licence'], ['FPC1']], []],
    ['in a summary', [['Licence'], ['FPC1']], [['Service', 'MCX999999']]],
  ])('is known by what it says %s', (_, rows, others) => {
    expect(of(rows, others)).toBe('MCX999999');
  });

  test.each([
    ['nothing', [['Licence'], ['FPC1']], []],
    [
      'the reference',
      [
        ['Licence', 'Service'],
        ['FPC1', ` ${reference.toLowerCase()} `],
      ],
      [],
    ],
    ['the name', [['Nom du service', name], ['Licence'], ['FPC1']], []],
    ['the name in its own cell', [[`Service: ${name}`, 'Client X'], ['Licence'], ['FPC1']], []],
    [
      'headings that were passed over',
      [['Service', 'Étage', 'SDA'], ['Licence'], ['FPC1']],
      [['Service', 'Étage', 'Responsable']],
    ],
    ['both', [['Licence'], ['FPC1']], [['Service', `${reference} · ${name}`]]],
  ])('is not one that says %s', (_, rows, others) => {
    expect(of(rows, others)).toBeUndefined();
  });

  test('is one whose reference only begins alike', () => {
    expect(
      of([
        ['Licence', 'Service'],
        ['FPC1', `${reference}7`],
      ]),
    ).toBe(`${reference}7`);
  });
});
