import { vi } from 'vitest';
import type { Driver } from '../../../utils/bulk/driver';
import type { Plan } from '../../../utils/bulk/plan';
import { PanelController } from '../../../utils/panel/panel-controller';
import type { PanelControllerOptions } from '../../../utils/panel/panel-controller-options';
import { DetailForPerson } from '../../../utils/panel/run/detail-for-person';
import { SERVICE, user } from './builders';
import { fakeUsersList } from './fake-users-list';

const NOTHING = { isActive: false, control: undefined };

/** A panel over a list of two users; one of them is in view. */
export function controller(
  run: Record<string, unknown> = {},
  isTwice?: (licence: string) => boolean,
) {
  const { list, finish, readings } = fakeUsersList([user('FPC1')], isTwice);
  const start = vi.fn(async () => undefined);
  const previewer = {
    ...NOTHING,
    plan: undefined,
    lines: [],
    excluded: new Set<string>(),
    include: (licence: string) => previewer.excluded.delete(licence),
    start,
  };
  const { signal } = new AbortController();
  const isOneOpen = vi.fn(() => false);
  const isOverPage = vi.fn(() => false);
  const open = vi.fn<Driver['open']>(async () => detail);
  const leave = vi.fn();
  const startWork = vi.fn((_: Plan) => ({ driver: { open }, leave }));
  const detail = { isOpen: () => true, read: vi.fn(), press: vi.fn(), close: vi.fn() };
  const options = {
    document: { location: { href: 'https://store-demo.extranet.myopenip.fr/' } },
    service: SERVICE,
    users: list,
    run: Object.assign(run, {
      ...NOTHING,
      isInterrupted: false,
      state: undefined,
      lots: {},
      lost: [],
      ...run,
    }),
    previewer,
    detail: new DetailForPerson({ startWork, signal, isOneOpen, isOverPage }),
    inventory: { ...NOTHING, isInterrupted: false, state: undefined },
    firstContact: { ...NOTHING, needsReading: () => false, evidenceFor: () => undefined },
    signal,
    onSelection: () => {},
    onFold: () => {},
    onHistory: () => {},
    onWorkbook: () => {},
    onReadBack: () => {},
    exports: { exportReport: () => {}, exportWorkbook: () => {}, print: () => {} },
  } as unknown as PanelControllerOptions;
  const panel = new PanelController(options, { folded: false, readBack: 'in-place' });
  const portal = { isOneOpen, isOverPage, open, leave, startWork, detail };
  return {
    panel,
    previewer,
    list,
    finish,
    readings,
    start,
    portal,
    shown: () => panel.model.value,
  };
}

/** Lets what was asked for come to its next wait. */
export const settle = () => new Promise((resolve) => setTimeout(resolve));
