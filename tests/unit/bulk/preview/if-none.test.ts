import { describe, expect, test } from 'vitest';
import type { Change } from '../../../../utils/bulk/change';
import { reanswered, withoutValue } from '../../../../utils/bulk/preview/if-none';
import { preview } from '../../../../utils/bulk/preview/preview';
import { isNone, type PreviewLine } from '../../../../utils/bulk/preview/preview-line';
import { RunControl } from '../../../../utils/bulk/run/run-control';
import { ADD_SUPERVISOR, plan, REPLACE_FAX } from '../../support/builders';
import { FAX, SUPERVISOR } from '../../support/one-user';
import { SimulatedPortal } from '../../support/simulated-portal';

const LEAVING: Change = { ...REPLACE_FAX, ifNone: 'leave' };
const LICENCES = ['FPC1', 'FPC2', 'FPC3'];

/** What a preview of these changes reads of three users: one with a number, one without, one who cannot be read. */
async function previewed(...changes: Change[]) {
  const of = plan(changes, LICENCES);
  const portal = new SimulatedPortal({
    options: [
      { label: FAX, kind: 'number' },
      { label: SUPERVISOR, kind: 'yes-no' },
    ],
    users: { FPC1: { [FAX]: '0199005678' }, FPC2: { [FAX]: 'Aucun' }, FPC3: {} },
    faults: [{ kind: 'not-found', licence: 'FPC3' }],
  });
  const lines: PreviewLine[] = [];
  await preview({
    plan: of,
    driver: portal,
    control: new RunControl(),
    signal: new AbortController().signal,
    wait: async () => {},
    onUser: (own) => lines.push(...own),
  });
  return { plan: of, lines };
}

describe('a preview of a replacement', () => {
  test.each([
    ['leave', LEAVING, REPLACE_FAX],
    ['give', REPLACE_FAX, LEAVING],
  ])('is what it would be if the other thing had been said: %s', async (_, one, other) => {
    const read = await previewed(one, ADD_SUPERVISOR);

    const turned = reanswered(read, [other, ADD_SUPERVISOR]);

    expect(turned).toEqual(await previewed(other, ADD_SUPERVISOR));
    expect(turned && reanswered(turned, [one, ADD_SUPERVISOR])).toEqual(read);
  });

  test.each<[string, Change[]]>([
    ['nothing else', [LEAVING]],
    ['another number', [{ ...REPLACE_FAX, value: '0199000000' }]],
    ['another option', [{ ...REPLACE_FAX, option: 'Numéro à présenter' }]],
    ['one change more', [REPLACE_FAX, ADD_SUPERVISOR]],
    ['nothing at all', []],
  ])('does not become one of %s', async (_, changes) => {
    expect(reanswered(await previewed(LEAVING), changes)).toBeUndefined();
  });
});

test('only the change with another answer is turned', async () => {
  const other: Change = { ...LEAVING, option: SUPERVISOR };
  const { plan: of, lines } = await previewed(LEAVING, other);

  const turned = reanswered({ plan: of, lines }, [REPLACE_FAX, other]);

  const isTurned = turned?.lines.map((line, place) => line !== lines[place]);
  const isOfFirst = lines.map(({ change, otherwise }) => change === 0 && otherwise !== undefined);
  expect(isTurned).toEqual(isOfFirst);
  expect(lines.some(({ change, otherwise }) => change === 1 && otherwise)).toBe(true);
});

test('nobody has none who could not be read', () => {
  expect(isNone({ kind: 'failed', before: '' })).toBe(false);
  expect(isNone({ kind: 'unavailable', before: '' })).toBe(true);
});

test('of those who were read it is counted who has none', async () => {
  const { plan: of, lines } = await previewed(LEAVING);

  expect([...withoutValue(of, lines)]).toEqual([['numero fax2mail', { none: 1, read: 2 }]]);
});
