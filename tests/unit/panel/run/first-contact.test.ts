// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Driver } from '../../../../utils/bulk/driver';
import { Halt } from '../../../../utils/bulk/problem';
import { FirstContact } from '../../../../utils/panel/run/first-contact';
import { NO_EVIDENCE } from '../../../../utils/portal/recognition/evidence';
import { ADD_SUPERVISOR, plan, reading } from '../../support/builders';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const PLAN = plan([ADD_SUPERVISOR], ['FPC1', 'FPC2', 'FPC3', 'FPC4', 'FPC5']);
const LINE = { what: 'line', label: 'Superviseur', state: 'no' } as const;

/** A first contact with a portal; `open` is what its driver does. */
function contact(open: (licence: string, met: FirstContact) => void) {
  const opened: string[] = [];
  const store = vi.fn();
  const leave = vi.fn();
  const driver: Driver = {
    async open(licence) {
      opened.push(licence);
      open(licence, met);
      met.see({ what: 'opened' });
      return {
        isOpen: () => true,
        read: () => reading([['Superviseur', 'Non', 'add']], licence),
        press: () => Promise.reject(new Error('A reading presses nothing')),
        close: async () => met.see({ what: 'closed' }),
      };
    },
  };
  const { signal } = new AbortController();
  const startWork = () => ({ driver, leave });
  const met = new FirstContact({
    ...{ startWork, signal, busyPause: 1, onChange: () => {}, evidence: undefined, store },
  });
  return { met, opened, store, leave };
}

describe('the reading before the first change', () => {
  test('ends as soon as everything that the plan needs was seen', async () => {
    const { met, opened, leave } = contact((licence) => {
      met.see(licence === 'FPC2' ? { ...LINE, add: { by: 'word', text: '+' } } : LINE);
    });

    expect(met.needsReading(PLAN)).toBe(true);
    expect(await met.read(PLAN)).toBe(true);
    expect(opened).toEqual(['FPC1', 'FPC2']);
    expect(met.needsReading(PLAN)).toBe(false);
    expect(leave).toHaveBeenCalledOnce();
  });

  test('ends after a few users, even if something was not seen', async () => {
    const { met, opened } = contact(() => met.see(LINE));

    expect(await met.read(PLAN)).toBe(true);
    expect(opened).toEqual(['FPC1', 'FPC2', 'FPC3']);
  });

  test('ends when a person stops it, and then no confirmation is asked', async () => {
    const { met, opened } = contact(() => met.control?.ask('stop'));

    expect(await met.read(PLAN)).toBe(false);
    expect(opened).toEqual(['FPC1']);
    expect(met.isActive).toBe(false);
  });

  test('throws when no user can be read', async () => {
    const { met, leave } = contact(() => {
      throw new Halt({ code: 'session-expired' });
    });

    await expect(met.read(PLAN)).rejects.toThrow('session-expired');
    expect(leave).toHaveBeenCalledOnce();
    expect(met.isActive).toBe(false);
  });
});

describe('the stored evidence', () => {
  test('is written only where it is new', () => {
    const { met, store } = contact(() => {});

    met.see({ what: 'opened' });
    met.see({ what: 'opened' });

    expect(store).toHaveBeenCalledExactlyOnceWith({ ...NO_EVIDENCE, hasOpened: true });
  });

  test('is not shown any more once a change was read back', () => {
    const { met } = contact(() => {});

    expect(met.evidenceFor(PLAN)).toBeDefined();
    met.see({ what: 'proven', button: 'remove' });
    expect(met.evidenceFor(PLAN)).toBeUndefined();
    expect(met.needsReading(PLAN)).toBe(false);
  });
});
