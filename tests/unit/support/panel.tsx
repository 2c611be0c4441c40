import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, vi } from 'vitest';
import type { ChangesModel } from '../../../components/panel/changes/changes-model';
import type { FlowModel } from '../../../components/panel/flow-model';
import { Panel } from '../../../components/panel/Panel';
import type { RunModel } from '../../../components/panel/run/run-model';
import type { UsersModel } from '../../../components/panel/users/users-model';
import type { RecognitionModel } from '../../../components/recognition/recognition-model';
import { fakeActions, fakeRecognitionActions } from './panel-actions';
import { DOCK, type PanelPart, panelModel, recognitionModel } from './panel-model';

afterEach(cleanup);

/** Renders the panel with this much said of it; the rest is an idle panel with three users. */
export function renderPanel(part: PanelPart = {}, recognised: Partial<RecognitionModel> = {}) {
  const actions = fakeActions();
  const recognition = { model: recognitionModel(recognised), actions: fakeRecognitionActions() };
  const dockActions = { setSide: vi.fn(), setWidth: vi.fn(), openSettings: vi.fn() };
  const panelOf = ({ dock, ...shown }: PanelPart) => (
    <Panel
      model={panelModel(shown)}
      actions={actions}
      recognition={recognition}
      dock={{ model: { ...DOCK, ...dock }, actions: dockActions }}
    />
  );
  const { rerender } = render(panelOf(part));
  const region = screen.getByRole('region', { name: 'Actions groupées' });
  const again = (next: PanelPart) => rerender(panelOf({ ...part, ...next }));
  return { actions, dockActions, recognition, region, panel: within(region), again };
}

/** Renders the panel for a test of its users alone. */
export function renderUsers(users: Partial<UsersModel> = {}) {
  const { actions, panel } = renderPanel({ users });
  return { actions: actions.users, panel };
}

/** Renders the panel for a test of its changes alone. */
export function renderChanges(changes: Partial<ChangesModel> = {}) {
  const { actions, panel } = renderPanel({ changes, flow: { open: 'changes' } });
  return { actions: actions.changes, panel };
}

/** Renders the panel for a test of its run alone, with the step open that a run of this kind opens. */
export function renderRun(run: Partial<RunModel> = {}) {
  const partOf = (shown: Partial<RunModel>): PanelPart => {
    const [work, open] = momentOf(shown);
    return { run: { work, ...shown }, flow: { open } };
  };
  const { actions, panel, again } = renderPanel(partOf(run));
  return {
    actions: actions.run,
    panel,
    again: (next: Partial<RunModel>) => again(partOf({ ...run, ...next })),
  };
}

/** What goes on in a panel whose model is this, and the step that it has opened. */
function momentOf({
  workState = 'idle',
  check: checked,
  results: shown,
}: Partial<RunModel>): [RunModel['work'], FlowModel['open']] {
  if (workState === 'previewing') return ['preview', 'check'];
  if (workState !== 'idle') return ['run', 'run'];
  if (shown) return [undefined, 'report'];
  return [undefined, checked ? 'check' : 'changes'];
}
