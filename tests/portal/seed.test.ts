import { expect, test } from 'vitest';
import { OPTION_NAMES } from './model.ts';
import { applyChange, availableCount, isAssociated, isEligible } from './rules.ts';
import { seedServices } from './seed.ts';

test('the same every time', () => {
  expect(seedServices(60)).toEqual(seedServices(60));
});

test.each([0, 1, 60, 10_000])(
  '%i users: every reference, accountcode and service is one of a kind',
  (count) => {
    const services = seedServices(count);
    const users = services.flatMap((service) => service.users);
    expect(services[0]?.users).toHaveLength(count);
    expect(new Set(users.map((user) => user.licence)).size).toBe(users.length);
    expect(new Set(users.map((user) => user.accountcode)).size).toBe(users.length);
    expect(new Set(services.map((service) => service.id)).size).toBe(services.length);
    expect(new Set(services.map((service) => service.ref)).size).toBe(services.length);
  },
);

test('nobody starts with an option that their licence does not permit', () => {
  const users = seedServices(60).flatMap((service) => service.users);
  const wrong = users.filter((user) =>
    OPTION_NAMES.some((option) => isAssociated(user, option) && !isEligible(user, option)),
  );
  expect(wrong).toEqual([]);
});

test('the 36 Licence simple of the main service can all become Superviseur', () => {
  const [service] = seedServices(60);
  if (!service) throw new Error('The seed has no service');
  const simple = service.users.filter((user) => user.licenceType === 'Licence simple');
  expect(simple).toHaveLength(36);
  for (const user of simple) {
    expect(applyChange(service, user, { option: 'Superviseur', action: 'add' })).toBeUndefined();
  }
  expect(availableCount(service, 'Superviseur')).toBe(5);
});

test('the names and references that break careless programs are there', () => {
  const users = seedServices(60)[0]?.users ?? [];
  const licences = users.map((user) => user.licence);
  expect(licences).toEqual(expect.arrayContaining(['FPC17293', 'FPC172932']));
  expect(users.filter((user) => user.name === 'Martin Dupont')).toHaveLength(2);
  expect(users.some((user) => user.sda === '')).toBe(true);
});
