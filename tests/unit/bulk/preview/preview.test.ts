import { expect, test } from 'vitest';
import type { Driver } from '../../../../utils/bulk/driver';
import { preview } from '../../../../utils/bulk/preview/preview';
import type { PreviewLine } from '../../../../utils/bulk/preview/preview-line';
import { Problem } from '../../../../utils/bulk/problem';
import { RunControl } from '../../../../utils/bulk/run/run-control';
import { ADD_FAX, ADD_SUPERVISOR, plan } from '../../support/builders';
import type { Fault } from '../../support/faults';
import { FAX, SUPERVISOR } from '../../support/one-user';
import { SimulatedPortal } from '../../support/simulated-portal';

const PLAN = plan([ADD_SUPERVISOR, ADD_FAX], ['FPC1', 'FPC2']);

function portalWith(...faults: Fault[]): SimulatedPortal {
  return new SimulatedPortal({
    options: [
      { label: SUPERVISOR, kind: 'yes-no', stock: 0 },
      { label: FAX, kind: 'number' },
    ],
    users: { FPC1: { [SUPERVISOR]: 'Oui' }, FPC2: {} },
    faults,
  });
}

async function previewed(driver: Driver, control = new RunControl()) {
  const lines: PreviewLine[] = [];
  const isWhole = await preview({
    plan: PLAN,
    driver,
    control,
    signal: new AbortController().signal,
    wait: async () => {},
    onUser: (user) => lines.push(...user),
  });
  return { lines, isWhole };
}

test('a preview says what would come of each change for each user', async () => {
  const { lines, isWhole } = await previewed(portalWith());

  expect(isWhole).toBe(true);
  expect(
    lines.map((line) => [line.licence, line.change, line.kind, line.before, line.after]),
  ).toEqual([
    ['FPC1', 0, 'already', 'Oui', 'Oui'],
    ['FPC1', 1, 'to-do', 'Aucun', '0199001234'],
    ['FPC2', 0, 'unavailable', 'Non', 'Non'],
    ['FPC2', 1, 'to-do', 'Aucun', '0199001234'],
  ]);
});

test('a preview presses nothing', async () => {
  const portal = portalWith();
  const before = portal.everything;

  await previewed(portal);

  expect(portal.everything).toEqual(before);
  expect(portal.log.map(({ what }) => what)).toEqual(['opened', 'closed', 'opened', 'closed']);
});

test('a preview says which user cannot be read, and reads the next', async () => {
  const { lines, isWhole } = await previewed(portalWith({ kind: 'not-found', licence: 'FPC1' }));

  expect(isWhole).toBe(true);
  expect(lines.slice(0, 2)).toMatchObject([
    { licence: 'FPC1', change: 0, kind: 'failed', reasons: [{ code: 'user-not-found' }] },
    { licence: 'FPC1', change: 1, kind: 'failed', reasons: [{ code: 'user-not-found' }] },
  ]);
  expect(lines[3]).toMatchObject({ licence: 'FPC2', kind: 'to-do' });
});

test('a preview closes a detail that could not be read', async () => {
  const portal = portalWith();
  const unreadable: Driver = {
    open: async (licence, signal) => {
      const detail = await portal.open(licence, signal);
      const read = () => {
        throw new Problem({ code: 'option-ambiguous', option: FAX });
      };
      return { ...detail, read };
    },
  };

  const { lines } = await previewed(unreadable);

  expect(lines.map(({ kind }) => kind)).toEqual(['failed', 'failed', 'failed', 'failed']);
  expect(portal.openDialog).toBeUndefined();
});

test('an expired session ends a preview', async () => {
  const portal = portalWith({ kind: 'expires', licence: 'FPC2', at: 'opening' });

  await expect(previewed(portal)).rejects.toThrow('session-expired');
});

test('a stop ends a preview after the current user', async () => {
  const portal = portalWith();
  const control = new RunControl();
  portal.before = (step) => void (step === 'open FPC1' && control.ask('stop'));

  const { lines, isWhole } = await previewed(portal, control);

  expect(isWhole).toBe(false);
  expect(lines.map(({ licence }) => licence)).toEqual(['FPC1', 'FPC1']);
});

test('a pause holds a preview until it is resumed', async () => {
  const portal = portalWith();
  const control = new RunControl();
  control.ask('pause');
  const reading = previewed(portal, control);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(portal.log).toEqual([]);

  control.ask('resume');

  expect((await reading).isWhole).toBe(true);
});
