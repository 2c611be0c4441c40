import fc from 'fast-check';
import type { Change } from '../../../utils/bulk/change';
import type { Plan } from '../../../utils/bulk/plan';
import { planEach } from '../../../utils/bulk/plan-each';
import { SERVICE, user } from './builders';
import type { Fault } from './faults';
import { FAX, STANDARD, SUPERVISOR } from './one-user';
import type { SimulatedPortalOptions } from './simulated-portal';

/** The users of the portals. */
export const LICENCES = ['FPC1', 'FPC2', 'FPC3', 'FPC4'];
export const NUMBERS = ['0199001234', '0199005678'];

export const aLicence = fc.constantFrom(...LICENCES);
const aNumber = fc.constantFrom(...NUMBERS);
export const anOption = fc.constantFrom(SUPERVISOR, STANDARD, FAX);

const aChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    option: fc.constantFrom(SUPERVISOR, STANDARD, FAX, 'Messagerie'),
    action: fc.constantFrom('add', 'remove'),
  }),
  fc.record({
    option: fc.constant(FAX),
    action: fc.constantFrom('add', 'replace'),
    value: aNumber,
  }),
  fc.record({
    option: fc.constant(FAX),
    action: fc.constant('replace'),
    value: aNumber,
    ifNone: fc.constant('leave'),
  }),
);

/** A plan for some of the users, other changes for each. */
export const aPlan: fc.Arbitrary<Plan> = fc
  .uniqueArray(
    fc.record({
      licence: aLicence,
      changes: fc.uniqueArray(aChange, {
        selector: ({ option }) => option,
        minLength: 1,
        maxLength: 3,
      }),
    }),
    { selector: ({ licence }) => licence, minLength: 1 },
  )
  .map((tasks) => {
    return planEach(
      SERVICE,
      tasks.map(({ licence, changes }) => ({ user: user(licence), changes })),
    );
  });

export const aFault: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    kind: fc.constant('not-found'),
    licence: aLicence,
    from: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ kind: fc.constant('opens-other'), licence: aLicence, other: aLicence }),
  fc.record({ kind: fc.constant('stays-open'), licence: aLicence }),
  fc.record({
    kind: fc.constant('hides'),
    licence: aLicence,
    label: anOption,
    from: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({
    kind: fc.constant('expires'),
    licence: aLicence,
    at: fc.constantFrom('opening', 'before-press', 'after-press', 'late-press'),
  }),
  fc.record({
    kind: fc.constantFrom('ignores', 'silent', 'optimistic', 'closes', 'throws'),
    licence: aLicence,
    option: anOption,
    button: fc.constantFrom('add', 'remove', undefined),
  }),
  fc.record({
    kind: fc.constantFrom('refuses', 'lies'),
    licence: aLicence,
    option: anOption,
    button: fc.constantFrom('add', 'remove', undefined),
    text: fc.constant('Refusé'),
  }),
  fc.record({
    kind: fc.constant('refuses-value'),
    licence: aLicence,
    option: fc.constant(FAX),
    value: aNumber,
    text: fc.constant('Numéro déjà utilisé'),
  }),
);

/** A portal with a small stock, an option that hides another one's +, and up to five faults. */
export const aPortal: fc.Arbitrary<SimulatedPortalOptions> = fc
  .record({
    stock: fc.integer({ min: 0, max: 3 }),
    users: fc.tuple(...LICENCES.map(() => someOptions())),
    faults: fc.array(aFault, { maxLength: 5 }),
  })
  .map(({ stock, users, faults }) => ({
    options: [
      { label: SUPERVISOR, kind: 'yes-no', stock },
      { label: STANDARD, kind: 'yes-no', hiddenBy: SUPERVISOR },
      { label: FAX, kind: 'number', stock: stock + 1 },
    ],
    users: Object.fromEntries(LICENCES.map((licence, index) => [licence, users[index] ?? {}])),
    faults,
  }));

/** The values of a user. */
export function someOptions() {
  const values = {
    [SUPERVISOR]: fc.constantFrom('Oui', 'Non'),
    [STANDARD]: fc.constantFrom('Oui', 'Non'),
    [FAX]: fc.constantFrom('Aucun', ...NUMBERS),
  };
  return fc.record(values);
}
