import type { ChangesModel } from '../../../components/panel/changes/changes-model';
import type { DockModel } from '../../../components/panel/dock-model';
import type { FlowModel } from '../../../components/panel/flow-model';
import type { PanelModel } from '../../../components/panel/panel-model';
import type { RunModel } from '../../../components/panel/run/run-model';
import type { UsersModel } from '../../../components/panel/users/users-model';
import type { RecognitionModel } from '../../../components/recognition/recognition-model';
import { takesNoValue } from '../../../utils/bulk/form/drafts';
import { SERVICE, user } from './builders';

/** As much of the panel's model as a test is about. */
export interface PanelPart extends Partial<Pick<PanelModel, 'folded' | 'obstacle' | 'alert'>> {
  dock?: Partial<DockModel>;
  flow?: Partial<FlowModel>;
  users?: Partial<UsersModel>;
  changes?: Partial<ChangesModel>;
  run?: Partial<RunModel>;
}

/** The users of the panel's list. */
export const USERS = [
  user('FPC172932', { name: 'Léa Martin', sda: '01 99 00 12 34' }),
  user('FPC17293', { name: 'Paul Durand' }),
  user('FPC3', { name: 'Zoé Petit' }),
];

/** Where the panel stands, unless a test says otherwise. */
export const DOCK: DockModel = { side: 'right', width: 420, narrowest: 360, widest: 640 };

/** What the panel shows while nothing is going on, with these changes. */
export function panelModel({ users, changes, run, flow, ...part }: PanelPart): PanelModel {
  return {
    flow: { open: 'users', entered: 0, ...flow },
    service: SERVICE,
    folded: false,
    obstacle: '',
    alert: '',
    users: {
      read: USERS,
      matching: USERS,
      isComplete: true,
      isRead: true,
      isReading: false,
      total: undefined,
      isTwice: () => false,
      selected: new Set(),
      filter: '',
      ...users,
    },
    changes: {
      drafts: [{ action: 'add', option: '', value: '' }],
      readBack: 'reopened',
      takesNoValue,
      suggestions: ['Superviseur', 'Numéro Fax2Mail'],
      notices: [],
      ...changes,
    },
    run: {
      workState: 'idle',
      news: '',
      canResumeUnguarded: false,
      canAllow: false,
      lost: [],
      ...run,
    },
    ...part,
  };
}

/** What is recognised of the page: nothing, except this. */
export function recognitionModel(part: Partial<RecognitionModel> = {}): RecognitionModel {
  const nothing = { understanding: [], found: [], missing: [] };
  return { isDiagnosing: false, ...nothing, hasProfile: false, news: '', ...part };
}
