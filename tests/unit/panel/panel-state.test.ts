import { expect, test } from 'vitest';
import type { PanelModel } from '../../../components/panel/panel-model';
import { panelState } from '../../../utils/panel/panel-state';

function stateOf(part: {
  folded?: boolean;
  obstacle?: string;
  isReading?: boolean;
  workState?: PanelModel['run']['workState'];
}) {
  const { folded = false, obstacle = '', isReading = false, workState = 'idle' } = part;
  const users = { isReading, selected: new Set(['FPC1', 'FPC2']) };
  const service = { key: 'SRV1042' };
  return panelState(
    {
      service,
      folded,
      obstacle,
      users,
      run: { workState },
    } as unknown as PanelModel,
    { side: 'left' },
  );
}

test('a panel tells where it is and how many users are selected', () => {
  const open = {
    service: 'SRV1042',
    side: 'left',
    isFolded: false,
    hasUsers: true,
    reads: 'nothing',
    selected: 2,
  };

  expect(stateOf({})).toEqual(open);
  expect(stateOf({ folded: true })).toEqual({ ...open, isFolded: true });
});

test('a panel with an obstacle has no users', () => {
  expect(stateOf({ obstacle: 'Aucun tableau' }).hasUsers).toBe(false);
});

test.each([
  [{ isReading: true }, 'list'],
  [{ workState: 'previewing' }, 'details'],
  [{ isReading: true, workState: 'previewing' }, 'details'],
  [{ workState: 'running' }, 'nothing'],
] as const)('with %j it reads: %s', (part, reads) => {
  expect(stateOf(part).reads).toBe(reads);
});
