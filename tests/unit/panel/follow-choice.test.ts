// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { TabChoice } from '../../../utils/extension/tab-choices';
import { ADD_SUPERVISOR, REMOVE_SUPERVISOR, SERVICE } from '../support/builders';
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
  return { stored: () => storedAs('store-own') };
}

async function followed() {
  const all = controller();
  const over = new AbortController();
  await followChoice(all.panel, SERVICE.key, over.signal);
  await settle();
  return { ...all, over };
}

/** A page whose background has these changes, and answers only when it is told to. */
function waiting(own: typeof STORED | null, choice: TabChoice | null = null) {
  const { promise, resolve } = Promise.withResolvers<void>();
  askBackground.mockImplementation(async ({ kind }: { kind: string }) => {
    if (!kind.startsWith('stored-')) return undefined;
    await promise;
    return kind === 'stored-own' ? own : choice;
  });
  const all = controller();
  const over = new AbortController();
  const following = followChoice(all.panel, SERVICE.key, over.signal);
  const answer = async () => {
    resolve();
    await following;
    await settle();
  };
  return { ...all, over, answer };
}

/** What the background was asked to store. */
function storedAs(wanted: 'store-own' | 'store-choice') {
  return askBackground.mock.calls.flatMap(([asked]) => (asked.kind === wanted ? asked : []));
}

const OTHER = {
  label: 'Classeur durand.xlsx',
  byLicence: new Map([['FPC1', [REMOVE_SUPERVISOR]]]),
};

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

describe('what the person says before it is known what was stored', () => {
  test('is stored at once, and nothing comes in its place', async () => {
    const { panel, shown, answer } = waiting(STORED);

    panel.takeOwn(OTHER);
    const kept = {
      label: OTHER.label,
      wanted: [{ licence: 'FPC1', changes: [REMOVE_SUPERVISOR] }],
    };
    expect(storedAs('store-own')).toEqual([{ kind: 'store-own', service: SERVICE.key, own: kept }]);
    await answer();

    expect(shown().changes.own).toBe(OTHER);
    expect(shown().alert).toBe('');
    expect(storedAs('store-own')).toHaveLength(1);
  });

  test('is that they want nothing of single users any more', async () => {
    const { panel, shown, answer } = waiting(STORED);

    panel.takeOwn(OTHER);
    panel.actions.changes.dropOwn();
    await answer();

    expect(shown().changes.own).toBeUndefined();
    expect(storedAs('store-own').at(-1)).toMatchObject({ own: null });
    expect(shown().alert).toBe('');
  });

  test('may be in the form: they are told what does not come back', async () => {
    const { panel, shown, answer } = waiting(STORED);

    panel.actions.changes.setDraft(0, { option: 'Superviseur' });
    await answer();

    expect(shown().changes.own).toBeUndefined();
    expect(storedAs('store-own')).toEqual([{ kind: 'store-own', service: SERVICE.key, own: null }]);
    expect(shown().alert).toContain('Classeur dupont.xlsx');
  });

  test('may be the changes of a lot', async () => {
    const { panel, shown, answer } = waiting(STORED);

    panel.actions.flow.reuse('changes');
    await answer();

    expect(shown().changes.own).toBeUndefined();
  });

  test('may be who is selected', async () => {
    const before = { selected: ['FPC1', 'FPC9'], drafts: [] };
    const { panel, shown, answer } = waiting(null, before);

    panel.select(['FPC1', 'FPC2'], true);
    panel.select(['FPC1'], false);
    await answer();

    expect([...shown().users.selected]).toEqual(['FPC2', 'FPC9']);
    await vi.waitFor(() => {
      expect(storedAs('store-choice').at(-1)?.choice).toMatchObject({ selected: ['FPC2', 'FPC9'] });
    });
  });

  test('is stored, too, where nothing was before', async () => {
    const { panel, answer } = waiting(null);

    panel.select(['FPC2'], true);
    await answer();

    await vi.waitFor(() => {
      expect(storedAs('store-choice').at(-1)?.choice).toMatchObject({ selected: ['FPC2'] });
    });
  });

  test('may be that nobody else is selected', async () => {
    const { panel, shown, answer } = waiting(null, { selected: ['FPC9'], drafts: [] });

    panel.takeOwn(OTHER);
    await answer();

    expect([...shown().users.selected]).toEqual(['FPC1']);
  });
});

describe('of a page that is over', () => {
  test('nothing is brought back', async () => {
    const { shown, over, answer } = waiting(STORED, { selected: ['FPC9'], drafts: [] });

    over.abort();
    await answer();

    expect(shown().changes.own).toBeUndefined();
    expect(shown().users.selected.size).toBe(0);
  });

  test('nothing is stored any more', async () => {
    background(null);
    const { panel, over } = await followed();

    over.abort();
    panel.takeOwn(OTHER);
    await settle();

    expect(storedAs('store-own')).toEqual([]);
  });

  test('it is not said what could not be stored', async () => {
    background(null, () => Promise.reject(new Error('Extension context invalidated.')));
    const { panel, shown, over } = await followed();

    panel.takeOwn(OTHER);
    over.abort();
    await settle();

    expect(shown().alert).toBe('');
  });
});
