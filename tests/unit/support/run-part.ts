import { vi } from 'vitest';
import type { Plan } from '../../../utils/bulk/plan';
import type { RunState } from '../../../utils/bulk/run-state';
import { RunPart, type RunPartOptions } from '../../../utils/panel/run/run-part';
import { lotOf, SERVICE } from './builders';

export const PAGE = 'https://store-demo.extranet.myopenip.fr/Parametrage';
export const OLD = '0199005678';
const NOTHING = { isActive: false, control: undefined };

/** The part of a panel whose page knows the lot of these runs. */
export function partOf(
  runs: RunState[],
  ofRun: Record<string, unknown> = {},
  withTakenNow = vi.fn(async (old: Plan): Promise<Plan | undefined> => old),
) {
  const lot = runs.length > 0 ? lotOf(...runs) : undefined;
  const lots = { inView: lot, last: lot, open: vi.fn(async () => true), close: vi.fn() };
  const lost = [{ licence: 'FPC2', option: 'Superviseur', value: OLD }];
  const start = vi.fn(async () => ({ kind: 'ended' }));
  const run = {
    ...NOTHING,
    isInterrupted: false,
    state: undefined,
    lots,
    lost,
    lastLot: lot,
    start,
  };
  const options = {
    document: { location: { href: PAGE } },
    service: SERVICE,
    run: { ...run, ...ofRun },
    previewer: { ...NOTHING, plan: undefined, lines: [], forget: () => {} },
    firstContact: { ...NOTHING, evidenceFor: () => undefined },
    inventory: { ...NOTHING, isInterrupted: false, state: undefined },
    signal: new AbortController().signal,
    readBack: () => 'reopened',
    withTakenNow,
    endReading: async () => {},
    warn: vi.fn(),
    exports: { exportReport: () => {}, exportWorkbook: () => {}, print: () => {} },
  } as unknown as RunPartOptions;
  const part = new RunPart(options);
  return { part, start, lots, withTakenNow, shown: () => part.model.value };
}
