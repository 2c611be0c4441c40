import { expect, test } from 'vitest';
import type { Fault } from '../support/faults';
import { SimulatedPortal } from '../support/simulated-portal';
import { type ContractFault, OPTION, OTHER, SCENARIOS, SOMEBODY } from './contract';
import { facade } from './facade';

const OPTION_OF_SOMEBODY = { licence: SOMEBODY, option: OPTION };

const FAULTS: Record<ContractFault, Fault> = {
  refuses: { kind: 'refuses', text: 'Opération refusée', ...OPTION_OF_SOMEBODY },
  'too-busy-to-change': { kind: 'busy', times: 1, isLate: false, ...OPTION_OF_SOMEBODY },
  ignores: { kind: 'ignores', ...OPTION_OF_SOMEBODY },
  'done-without-a-word': { kind: 'silent', ...OPTION_OF_SOMEBODY },
  'opens-other': { kind: 'opens-other', licence: SOMEBODY, other: OTHER },
  'too-busy-to-open': { kind: 'busy-detail', licence: SOMEBODY, times: 1 },
  'session-over': { kind: 'expires', licence: SOMEBODY, at: 'opening' },
};

test.each(SCENARIOS)('the simulated driver: $name', async (scenario) => {
  const { fault, has = false, isExhausted = false } = scenario;
  const portal = new SimulatedPortal({
    options: [{ label: OPTION, kind: 'yes-no', ...(isExhausted && { stock: 0 }) }],
    users: { [SOMEBODY]: { [OPTION]: has ? 'Oui' : 'Non' }, [OTHER]: {} },
    faults: fault ? [FAULTS[fault]] : [],
  });
  const saved = (licence: string, option: string) => portal.saved(licence, option);

  expect(await scenario.play({ ...facade(portal), saved })).toMatchObject(scenario.gives as object);
});
