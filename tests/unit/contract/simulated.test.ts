import { expect, test } from 'vitest';
import type { Fault } from '../support/faults';
import { SimulatedPortal } from '../support/simulated-portal';
import { type ContractFault, HIM, OPTION, OTHER, SCENARIOS } from './contract';
import { facade } from './facade';

const HIS = { licence: HIM, option: OPTION };

const FAULTS: Record<ContractFault, Fault> = {
  refuses: { kind: 'refuses', text: 'Opération refusée', ...HIS },
  'too-busy-to-change': { kind: 'busy', times: 1, isLate: false, ...HIS },
  ignores: { kind: 'ignores', ...HIS },
  'done-without-a-word': { kind: 'silent', ...HIS },
  'opens-other': { kind: 'opens-other', licence: HIM, other: OTHER },
  'too-busy-to-open': { kind: 'busy-detail', licence: HIM, times: 1 },
  'session-over': { kind: 'expires', licence: HIM, at: 'opening' },
};

test.each(SCENARIOS)('the simulated driver: $name', async (scenario) => {
  const { fault, has = false, isExhausted = false } = scenario;
  const portal = new SimulatedPortal({
    options: [{ label: OPTION, kind: 'yes-no', ...(isExhausted && { stock: 0 }) }],
    users: { [HIM]: { [OPTION]: has ? 'Oui' : 'Non' }, [OTHER]: {} },
    faults: fault ? [FAULTS[fault]] : [],
  });
  const saved = (licence: string, option: string) => portal.saved(licence, option);

  expect(await scenario.play({ ...facade(portal), saved })).toMatchObject(scenario.gives as object);
});
