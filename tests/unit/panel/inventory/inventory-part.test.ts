import { beforeEach, expect, test, vi } from 'vitest';

vi.mock('../../../../utils/extension/send-message', () => ({ askBackground: vi.fn() }));

import { askBackground } from '../../../../utils/extension/send-message';
import {
  InventoryPart,
  type InventoryPartOptions,
} from '../../../../utils/panel/inventory/inventory-part';
import { SERVICE, user } from '../../support/builders';

beforeEach(() => void vi.clearAllMocks());

function partWith(users: string[], part: Record<string, unknown> = {}) {
  const start = vi.fn(async () => ({ kind: 'ended' }));
  const warn = vi.fn();
  const options = {
    document: { location: { href: 'https://x.myopenip.fr/' } },
    service: SERVICE,
    inventory: { start, resume: vi.fn(), abandon: vi.fn() },
    signal: new AbortController().signal,
    chosen: async () => users.map((licence) => user(licence)),
    isAtWork: () => false,
    endReading: async () => {},
    warn,
    ...part,
  } as unknown as InventoryPartOptions;
  return { part: new InventoryPart(options), start, warn };
}
const settle = () => new Promise((resolve) => setTimeout(resolve));

test('the selected users are read', async () => {
  const { part, start } = partWith(['FPC1', 'FPC2']);

  part.actions.take();
  await settle();

  expect(start).toHaveBeenCalledExactlyOnceWith(
    SERVICE,
    [expect.objectContaining({ licence: 'FPC1' }), expect.objectContaining({ licence: 'FPC2' })],
    expect.objectContaining({ page: 'https://x.myopenip.fr/' }),
  );
});

test('nobody is read where nobody is selected, and a person is told', async () => {
  const { part, start, warn } = partWith([]);

  part.actions.take();
  await settle();

  expect(start).not.toHaveBeenCalled();
  expect(warn).toHaveBeenLastCalledWith(expect.stringContaining('utilisateur'));
});

test('nothing is begun while the panel is at work', async () => {
  const { part, start } = partWith(['FPC1'], { isAtWork: () => true });

  part.actions.take();
  await settle();

  expect(start).not.toHaveBeenCalled();
});

test('why an inventory cannot begin is told', async () => {
  const { part, start, warn } = partWith(['FPC1']);
  start.mockResolvedValue({ kind: 'taken' });

  part.actions.take();
  await settle();

  expect(warn).toHaveBeenLastCalledWith(expect.stringContaining('onglet'));
});

test('the page of an inventory is opened by the background', () => {
  const { part } = partWith([]);

  part.actions.open('inventory-1');

  expect(askBackground).toHaveBeenCalledWith({ kind: 'open-inventory', run: 'inventory-1' });
});
