import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, OPTION_NAMES, OPTIONS, type PortalUser, type Service } from './model.ts';
import {
  applyChange,
  availableCount,
  freeNumbers,
  isAssociated,
  isEligible,
  optionLines,
  refusal,
  usedCount,
} from './rules.ts';
import { seedServices } from './seed.ts';

function mainService(): Service {
  const [service] = seedServices(60);
  if (!service) throw new Error('The seed has no service');
  return service;
}

function userOf(service: Service, licence: string): PortalUser {
  const user = service.users.find((candidate) => candidate.licence === licence);
  if (!user) throw new Error(`No user ${licence}`);
  return user;
}

const { numbers } = mainService();

/** Any change a page could post, sensible or not. */
const anyChange = fc.record({
  rank: fc.nat({ max: 59 }),
  option: fc.constantFrom(...OPTION_NAMES),
  action: fc.constantFrom('add' as const, 'remove' as const),
  value: fc.constantFrom(
    undefined,
    '0100000000',
    ...numbers['Numéro Fax2Mail'].slice(0, 6),
    ...numbers['Numéro à présenter'].slice(0, 3),
  ),
});

describe('whatever is posted', () => {
  test('nothing is over-sold, given to the wrong licence or given twice', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 200 }), (changes) => {
        const service = mainService();
        for (const { rank, ...change } of changes) {
          const user = service.users[rank];
          if (user) applyChange(service, user, change);
        }
        for (const option of OPTION_NAMES) {
          const having = service.users.filter((user) => isAssociated(user, option));
          expect(having.length).toBeLessThanOrEqual(service.bought[option]);
          expect(having.every((user) => isEligible(user, option))).toBe(true);
          if (OPTIONS[option].exclusive) {
            expect(new Set(having.map((user) => user.options[option])).size).toBe(having.length);
          }
        }
      }),
    );
  });

  test('a refused change changes nothing, an accepted one exactly its option', () => {
    const service = mainService();
    fc.assert(
      fc.property(anyChange, ({ rank, ...change }) => {
        const user = service.users[rank] as PortalUser;
        const before = structuredClone(service);
        const message = applyChange(service, user, change);
        if (message !== undefined) {
          expect(service).toEqual(before);
        } else {
          expect(isAssociated(user, change.option)).toBe(change.action === 'add');
          const used = usedCount(before, change.option) + (change.action === 'add' ? 1 : -1);
          expect(usedCount(service, change.option)).toBe(used);
          const { [change.option]: _, ...others } = user.options;
          expect(before.users[rank]?.options).toMatchObject(others);
        }
      }),
    );
  });

  test('a button is shown exactly when pressing it would be accepted', () => {
    fc.assert(
      fc.property(fc.nat({ max: 59 }), fc.nat({ max: 3 }), (rank, left) => {
        const service = mainService();
        const user = service.users[rank] as PortalUser;
        for (const option of OPTION_NAMES) {
          service.bought[option] = usedCount(service, option) + left;
        }
        for (const { option, button } of optionLines(service, user)) {
          const accepted = (action: Change['action']): boolean => {
            const [value] = freeNumbers(service, option);
            return refusal(service, user, { option, action, value }) === undefined;
          };
          expect(button === 'add').toBe(accepted('add'));
          expect(button === 'remove').toBe(accepted('remove'));
        }
      }),
    );
  });
});

describe('refusals', () => {
  const add = (option: Change['option'], value?: string): Change => ({
    option,
    action: 'add',
    value,
  });
  const refuse = (licence: string, change: Change, service = mainService()) =>
    refusal(service, userOf(service, licence), change);

  test('no stock', () => {
    const service = mainService();
    service.bought.Superviseur = usedCount(service, 'Superviseur');
    expect(refuse('FPC172947', add('Superviseur'), service)).toBe(
      "Il n'y a plus d'option Superviseur disponible pour ce service.",
    );
  });

  test.each([
    ['wrong licence', 'FPC172932', add('Superviseur'), /^Cette licence ne permet pas/],
    ['no number', 'FPC172947', add('Numéro Fax2Mail'), /choisir un numéro/],
    [
      'number of no one',
      'FPC172947',
      add('Numéro Fax2Mail', '0999999999'),
      /^Le numéro 0999999999 n'appartient pas/,
    ],
    [
      'number of someone else',
      'FPC172947',
      add('Numéro Fax2Mail', '0184795000'),
      'Ce numéro est déjà attribué.',
    ],
    [
      'nothing to remove',
      'FPC172947',
      { option: 'Superviseur', action: 'remove' } as const,
      "Cette option n'est pas associée.",
    ],
  ])('%s', (_, licence, change, message) => {
    expect(refuse(licence, change)).toMatch(message);
  });

  test('an option already there is refused, whatever the stock', () => {
    const service = mainService();
    const user = userOf(service, 'FPC172947');
    expect(applyChange(service, user, add('Superviseur'))).toBeUndefined();
    service.bought.Superviseur = 0;
    expect(refusal(service, user, add('Superviseur'))).toBe('Cette option est déjà associée.');
    expect(availableCount(service, 'Superviseur')).toBe(0);
  });
});
