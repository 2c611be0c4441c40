import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Continues } from '../../../../utils/bulk/journal';
import { putBackPlan } from '../../../../utils/bulk/lots/follow-up-plans';
import { type Lot, lotsOf } from '../../../../utils/bulk/lots/lot';
import {
  putBackContinues,
  restOf,
  retryAllOf,
  retryOf,
  undoOf,
} from '../../../../utils/bulk/lots/lot-follow-up';
import { lostAfter } from '../../../../utils/bulk/numbers/lost-numbers';
import type { Plan } from '../../../../utils/bulk/plan';
import { RunControl } from '../../../../utils/bulk/run/run-control';
import type { RunState } from '../../../../utils/bulk/run-state';
import { haveSameState } from '../../../../utils/bulk/shown-value';
import {
  aFault,
  aLicence,
  anOption,
  aPlan,
  LICENCES,
  someOptions,
} from '../../support/arbitrary-runs';
import { SERVICE, START } from '../../support/builders';
import type { Fault } from '../../support/faults';
import { MemoryJournal } from '../../support/memory-journal';
import { FAX, STANDARD, SUPERVISOR } from '../../support/one-user';
import { simulate } from '../../support/simulate';
import { SimulatedPortal } from '../../support/simulated-portal';

/** What is done next about a lot, with which faults, stopped after how many users, and what others do before. */
interface Move {
  what: 'retry' | 'retry-all' | 'rest' | 'put-back' | 'undo';
  faults: Fault[];
  stopAfter: number;
  others: { licence: string; option: string; value: string }[];
}

const aValue = fc.constantFrom('Oui', 'Non', 'Aucun', '0199001234', '0199007777');
const aMove: fc.Arbitrary<Move> = fc.record({
  what: fc.constantFrom('retry', 'retry-all', 'rest', 'put-back', 'undo'),
  faults: fc.array(aFault, { maxLength: 3 }),
  stopAfter: fc.integer({ min: 1, max: 6 }),
  others: fc.array(fc.record({ licence: aLicence, option: anOption, value: aValue }), {
    maxLength: 2,
  }),
});
const OPTIONS = [
  { label: SUPERVISOR, kind: 'yes-no' as const },
  { label: STANDARD, kind: 'yes-no' as const },
  { label: FAX, kind: 'number' as const },
];

/** A portal, a lot that is carried out on it, and for each option what was there before the lot touched it. */
class LotWorld {
  readonly #runs: RunState[] = [];
  /** What the lot has last left of each option that it has changed. */
  readonly #left = new Map<string, string>();
  #users: Record<string, Record<string, string>>;
  /** What an undo has to come back to: the first values, or what others have set since. */
  readonly base: Record<string, Record<string, string>>;
  pressed: string[] = [];

  constructor(users: Record<string, Record<string, string>>) {
    this.#users = users;
    this.base = structuredClone(users);
  }

  get lot(): Lot {
    const [lot] = lotsOf(this.#runs);
    if (!lot || lot.runs.length !== this.#runs.length) throw new Error('Not one lot');
    return lot;
  }

  valueOf(licence: string, option: string): string {
    return this.#users[licence]?.[option] ?? '';
  }

  async carryOut(
    plan: Plan,
    continues?: Continues,
    { faults = [] as Fault[], stopAfter = Number.POSITIVE_INFINITY } = {},
  ): Promise<void> {
    const portal = new SimulatedPortal({ options: OPTIONS, users: this.#users, faults });
    const journal = new MemoryJournal();
    const control = new RunControl();
    let done = 0;
    journal.onStored = ({ kind }) => {
      if (kind === 'paused') setTimeout(() => control.ask('resume'));
      if (kind === 'outcome' && ++done === stopAfter) control.ask('stop');
    };
    const state = await simulate({ portal, plan, journal, control });
    portal.settle();
    this.#users = portal.everything;
    this.pressed = portal.log.flatMap((entry) => {
      if (entry.what !== 'done') return [];
      const { licence, option } = entry;
      this.#left.set(`${licence} ${option}`, this.valueOf(licence, option));
      return `${licence} ${option}`;
    });
    const place = this.#runs.length;
    const told = { id: `run-${place}`, startedAt: START + place * 1000 };
    this.#runs.push({ ...state, ...told, ...(continues && { continues }) });
  }

  /**
   * Somebody else changes an option. Not one that is to be checked, and not to what the lot has left there, nor to the
   * number that the lot was to give where it has lost the old one: nobody could tell who did it.
   */
  change({ licence, option, value }: Move['others'][number]): void {
    const isNumber = option === FAX;
    const fits = isNumber ? value !== 'Oui' && value !== 'Non' : value === 'Oui' || value === 'Non';
    const user = this.#users[licence];
    const base = this.base[licence];
    if (!fits || !user || !base || this.isInDoubt(licence, option)) return;
    if (haveSameState(this.valueOf(licence, option), value)) return;
    if (haveSameState(this.#left.get(`${licence} ${option}`) ?? '?', value)) return;
    if (this.#isLate(licence, option, value)) return;
    user[option] = value;
    base[option] = value;
  }

  /** Whether a value may be what a press of the lot has done late: it was to give it in place of a number now lost. */
  #isLate(licence: string, option: string, value: string): boolean {
    const lost = this.#runs.reduce(lostAfter, []);
    const isLost = lost.some((one) => one.licence === licence && one.option === option);
    return isLost && this.lot.state.plan.changes.some((change) => change.value === value);
  }

  /** Whether the lot has left this option to be checked. */
  isInDoubt(licence: string, option: string): boolean {
    const { state, undo } = this.lot;
    return [state, undo].some((run) => {
      const results = run?.results.get(licence) ?? [];
      return results.some((one) => {
        return run?.plan.changes[one.change]?.option === option && one.outcome === 'to-check';
      });
    });
  }

  async move({ what, others, ...how }: Move): Promise<void> {
    for (const other of others) this.change(other);
    const { lot } = this;
    if (what === 'put-back') {
      const lost = this.#runs.reduce(lostAfter, []);
      return this.#followUp(putBackPlan(SERVICE, lost), putBackContinues([lot], lost), how);
    }
    const ways = { retry: retryOf, 'retry-all': retryAllOf, rest: restOf, undo: undoOf };
    const { plan, continues } = ways[what](lot);
    return this.#followUp(plan, continues, how);
  }

  async #followUp(plan: Plan, continues: Continues | undefined, how: object): Promise<void> {
    if (plan.tasks.length > 0 && continues) await this.carryOut(plan, continues, how);
  }
}

const everyOption = LICENCES.flatMap((licence) => {
  return OPTIONS.map(({ label }) => [licence, label] as const);
});

test('undoing a lot puts back exactly what its runs have changed', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      aPlan,
      fc.tuple(...LICENCES.map(() => someOptions())),
      aMove,
      fc.array(aMove, { maxLength: 4 }),
      async (plan, users, first, moves) => {
        const world = new LotWorld(
          Object.fromEntries(LICENCES.map((licence, place) => [licence, { ...users[place] }])),
        );
        await world.carryOut(plan, undefined, first);
        for (const move of moves) await world.move(move);

        const before = everyOption.map(([licence, option]) => world.valueOf(licence, option));
        world.pressed = [];
        await world.move({ what: 'undo', faults: [], stopAfter: 100, others: [] });

        for (const [place, [licence, option]] of everyOption.entries()) {
          const [was, base] = [before[place] ?? '', world.base[licence]?.[option] ?? ''];
          const is = world.valueOf(licence, option);
          const where = `${licence} ${option}: ${was}, ${base}`;
          if (world.isInDoubt(licence, option)) {
            expect(
              [was, base].some((value) => haveSameState(value, is)),
              where,
            ).toBe(true);
            continue;
          }
          expect(haveSameState(is, base), where).toBe(true);
          if (haveSameState(was, base)) expect(world.pressed).not.toContain(`${licence} ${option}`);
        }
        expect(
          undoOf(world.lot).plan.tasks.filter(({ user: { licence }, changes }) => {
            return changes.some(
              (change) =>
                !world.isInDoubt(licence, undoOf(world.lot).plan.changes[change]?.option ?? ''),
            );
          }),
        ).toEqual([]);
      },
    ),
    { numRuns: 1000 },
  );
});
