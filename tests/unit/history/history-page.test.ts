// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import {
  ADD_SUPERVISOR,
  entries,
  outcome,
  plan,
  result,
  START,
  started,
} from '../support/builders';

vi.mock('../../../utils/history/open-in-portal');

import { DONE, keep, model, opened, page, store } from '../support/history-page';

test('the lots of the journal are shown, and narrowed by the filter', async () => {
  await keep('a', ...DONE);
  await keep('b', outcome('FPC1', result('FPC1', 'failed')), { kind: 'finished' });
  await page.read();
  expect(model()).toMatchObject({ total: 2, isRead: true, alert: '' });
  expect(model().lots).toHaveLength(2);

  page.actions.filter({ outcome: 'failed' });

  expect(model().lots.map(({ id }) => id)).toEqual(['b']);
  expect(model().total).toBe(2);
});

test('the journal is asked for its runs once for lots and inventories, and once for what has come since', async () => {
  await keep('a', ...DONE);
  const asked = vi.spyOn(store, 'runs');

  await page.read();
  expect(asked).toHaveBeenCalledTimes(2);

  page.look();
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(3));
});

test('a user whose licence was followed narrows the list', async () => {
  await keep('a', ...DONE);
  await page.read();

  page.goTo({ user: 'FPC2' });
  expect(model()).toMatchObject({ lots: [], filter: { user: 'FPC2' } });

  page.goTo({});
  expect(model().lots).toHaveLength(1);
});

describe('a lot that the address names', () => {
  test('is opened as soon as it is read', async () => {
    await keep('a', ...DONE);
    page.goTo({ lot: 'a' });
    expect(model().opened).toBe('reading');

    await page.read();

    expect(opened()).toMatchObject({ card: { id: 'a' }, portal: { canOpen: true } });
    expect(opened()?.causes).toMatchObject([{ outcome: 'modified' }]);
  });

  test('is not in the journal', async () => {
    page.goTo({ lot: 'gone' });
    await page.read();

    expect(model().opened).toBe('missing');
  });

  test('is shown as it is printed where the address says so', async () => {
    await keep('a', ...DONE);
    await page.read();

    page.goTo({ lot: 'a', as: 'print' });
    await expect.poll(opened).toBeDefined();
    expect(model().isForPrint).toBe(true);

    page.goTo({ lot: 'a' });
    expect(model().isForPrint).toBe(false);
  });

  test('is closed again', async () => {
    await keep('a', ...DONE);
    page.goTo({ lot: 'a' });
    await page.read();

    page.goTo({});

    expect(model().opened).toBeUndefined();
  });

  test('is followed while it goes on', async () => {
    await keep('a');
    page.goTo({ lot: 'a' });
    await page.read();
    const news = entries([started(plan([ADD_SUPERVISOR], ['FPC1'])), ...DONE], 'a').slice(1);

    page.hear({ kind: 'added', run: 'a', entries: news });

    await expect.poll(() => opened()?.card.phase).toBe('finished');
    expect(opened()?.causes).toMatchObject([{ outcome: 'modified' }]);
  });

  test('goes when the journal is erased meanwhile', async () => {
    await keep('a', ...DONE);
    page.goTo({ lot: 'a' });
    await page.read();
    store.clear();

    page.look();

    await expect.poll(() => model().opened).toBe('missing');
    expect(model().lots).toEqual([]);
  });

  test('whose journal is not understood says so', async () => {
    await store.append(entries([{ kind: 'resumed' }], 'torn'), {
      run: 'torn',
      service: 'S',
      tab: 4,
      startedAt: START,
      isOver: true,
    });
    page.goTo({ lot: 'torn' });
    await page.read();

    expect(opened()?.lot).toBeUndefined();
    expect(opened()?.portal).toMatchObject({
      canOpen: false,
      why: expect.stringContaining('Le début du journal de ce lot manque'),
    });
  });
});

test('a journal that cannot be read is said', async () => {
  vi.spyOn(store, 'runs').mockRejectedValueOnce(new Error('quota'));

  await page.read();

  expect(model().alert).toContain('quota');
});
