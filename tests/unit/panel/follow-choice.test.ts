// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ADD_SUPERVISOR, SERVICE } from '../support/builders';
import { controller, settle } from '../support/panel-controller';

const askBackground = vi.hoisted(() => vi.fn());
vi.mock('../../../utils/extension/send-message', () => ({ askBackground }));
const { followChoice } = await import('../../../utils/panel/follow-choice');

const STORED = {
  label: 'Classeur dupont.xlsx',
  wanted: [{ licence: 'FPC1', changes: [ADD_SUPERVISOR] }],
};

/** The background has these changes of single users, and answers a request to store some like this. */
function background(own: typeof STORED | null, stores: () => Promise<void> = async () => {}) {
  askBackground.mockImplementation(async ({ kind }: { kind: string }) => {
    if (kind === 'store-own') return stores();
    return kind === 'stored-own' ? own : null;
  });
  const stored = () => {
    return askBackground.mock.calls.flatMap(([asked]) => (asked.kind === 'store-own' ? asked : []));
  };
  return { stored };
}

async function followed() {
  const all = controller();
  await followChoice(all.panel, SERVICE.key, new AbortController().signal);
  await settle();
  return all;
}

beforeEach(() => void askBackground.mockReset());

describe('changes of single users', () => {
  test('come back after a reload, and are not stored again for that', async () => {
    const { stored } = background(STORED);

    const { shown } = await followed();

    expect(shown().changes.own).toEqual({
      label: 'Classeur dupont.xlsx',
      byLicence: new Map([['FPC1', [ADD_SUPERVISOR]]]),
    });
    expect(stored()).toEqual([]);
  });

  test('are stored when they come, and forgotten when they are given up', async () => {
    const { stored } = background(null);
    const { panel } = await followed();

    panel.takeOwn({ label: STORED.label, byLicence: new Map([['FPC1', [ADD_SUPERVISOR]]]) });
    panel.select(['FPC2'], true);
    panel.actions.changes.dropOwn();

    expect(stored()).toEqual([
      { kind: 'store-own', service: SERVICE.key, own: STORED },
      { kind: 'store-own', service: SERVICE.key, own: null },
    ]);
  });

  test('which the browser cannot keep are said to be lost by a reload', async () => {
    background(null, () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')));
    const { panel, shown } = await followed();

    panel.takeOwn({ label: STORED.label, byLicence: new Map([['FPC1', [ADD_SUPERVISOR]]]) });
    await settle();

    expect(shown().alert).toContain('si la page est rechargée');
  });
});
