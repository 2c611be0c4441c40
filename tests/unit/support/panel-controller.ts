import { vi } from 'vitest';
import {
  PanelController,
  type PanelControllerOptions,
} from '../../../utils/panel/panel-controller';
import { SERVICE, user } from './builders';
import { fakeUsersList } from './fake-users-list';

const NOTHING = { isActive: false, control: undefined };

/** A panel over a list of two users, of whom one is in view. */
export function controller(
  run: Record<string, unknown> = {},
  isTwice?: (licence: string) => boolean,
) {
  const { list, finish } = fakeUsersList([user('FPC1')], isTwice);
  const start = vi.fn(async () => undefined);
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
    previewer: { ...NOTHING, plan: undefined, lines: [], start },
    firstContact: { ...NOTHING, needsReading: () => false, evidenceFor: () => undefined },
    signal: new AbortController().signal,
    onSelection: () => {},
    onFold: () => {},
    onHistory: () => {},
    onReadBack: () => {},
    saveReport: () => {},
  } as unknown as PanelControllerOptions;
  const panel = new PanelController(options, { folded: false, readBack: 'in-place' });
  return { panel, list, finish, start, shown: () => panel.model.value };
}

/** Lets what was asked for come to its next wait. */
export const settle = () => new Promise((resolve) => setTimeout(resolve));
