import { describe, expect } from 'vitest';
import { ANNE, detail, option, portalPage } from './support/html.ts';
import { type Serve, type Truth, test, truthOf } from './support/test.ts';

const OPTION = 'Numéro à présenter';
const value = '0499000003';
const REPLACE = [{ option: OPTION, action: 'replace' as const, value }];

/** Of whom a number was taken while another user was still without the one that they had. */
function takenTooSoon(log: Truth['log']): string[] {
  const without = new Set<string>();
  return log.flatMap(({ action, licence }) => {
    if (action === 'add') without.delete(licence);
    if (action !== 'remove') return [];
    const isOtherWithout = [...without].some((other) => other !== licence);
    without.add(licence);
    return isOtherWithout ? [licence] : [];
  });
}

describe('where the list of numbers does not open at all', () => {
  const USERS = [1, 2, 3].map((n) => `FPC7060${n}`);

  for (const isUnguarded of [false, true]) {
    const whoever = isUnguarded ? 'even unguarded' : 'and says so';
    test(`a run ends with the first number that is lost, ${whoever}`, async ({ openCase }) => {
      const page = await openCase('07-list-box-with-a-hidden-input', '?broken');

      const { lines, stop, pause } = await page.run(REPLACE, USERS, {
        isUnguarded,
        patience: 8000,
        quarantine: 50,
      });

      const { log } = await truthOf(page);
      const taken = log.filter(({ action }) => action === 'remove');
      expect(taken.length).toBeLessThanOrEqual(1);
      expect({ pause, stop }).toEqual({ pause: '', stop: 'number-lost' });
      expect(lines.map(({ outcome }) => outcome)).toEqual(['failed', 'stopped', 'stopped']);
      expect(lines[0]?.reasons).toContain('old-value-lost');
    });
  }
});

describe('nobody is left without a number while another one’s is taken', () => {
  test('where the list floats in a tip', async ({ openCase }) => {
    const page = await openCase('06-list-in-a-tip');

    const { lines } = await page.run(REPLACE, ['FPC70502', 'FPC70501']);

    const { log, users } = await truthOf(page);
    expect(takenTooSoon(log)).toEqual([]);
    expect(lines[0]).toMatchObject({ outcome: 'modified', after: value });
    const [, second] = users;
    expect(second?.options[OPTION]).toBe(value);
  });

  test('where the label’s whole words are its title', async ({ openCase }) => {
    const page = await openCase('08-title-on-the-label');

    const { lines } = await page.run(REPLACE, ['FPC70701', 'FPC70702', 'FPC70703']);

    const { log } = await truthOf(page);
    expect(takenTooSoon(log)).toEqual([]);
    expect(log.slice(0, 2).map(({ action }) => action)).toEqual(['remove', 'add']);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified', 'modified']);
  });
});

describe('a list of numbers beside an option that the user does not have', () => {
  const LIST = `<select><option>Choisir un numéro</option><option>${value}</option></select>`;
  const PRESENTED = [
    option(OPTION, '0499000001', '<button data-ask="x">×</button>'),
    option(OPTION, 'Aucun', '<button data-ask="plus">+</button>'),
    option(OPTION, value, '<button data-ask="x">×</button>'),
  ];
  const answers = (fax: string): Serve => {
    return ({ pathname, searchParams }, asked) => {
      if (pathname !== '/detail') return 'ok';
      const done = asked.filter((one) => one.startsWith('/change')).length;
      const options = (PRESENTED[done] ?? '') + option('Numéro Fax2Mail', 'Aucun', fax);
      return detail({ licence: searchParams.get('l') ?? '', options });
    };
  };

  test('keeps the number of another option from being taken where it has no +', async ({
    open,
  }) => {
    const page = await open({ html: portalPage(), serve: answers(LIST) });
    const { lines } = await page.run(REPLACE, [ANNE.licence]);
    expect(page.changes).toEqual([]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['number-ungiven'] }]);
  });

  test('does not where it has one', async ({ open }) => {
    const page = await open({ html: portalPage(), serve: answers(`${LIST}<button>+</button>`) });
    const { lines } = await page.run(REPLACE, [ANNE.licence]);
    expect(page.changes).toHaveLength(2);
    expect(lines[0]?.outcome).toBe('modified');
  });
});
