import type { Service } from '../../utils/bulk/plan';
import type { ChangesActions, ChangesModel } from './changes/changes-model';
import type { FlowActions, FlowModel } from './flow-model';
import type { InventoryActions, RunActions, RunModel } from './run/run-model';
import type { UsersActions, UsersModel } from './users/users-model';

/** Everything that the panel shows of a service. */
export interface PanelModel {
  service: Service;
  folded: boolean;
  /** Why nothing can be done on this page; '' if all can. */
  obstacle: string;
  /** What the person must see now; '' if nothing. */
  alert: string;
  users: UsersModel;
  changes: ChangesModel;
  run: RunModel;
  flow: FlowModel;
}

/** What a person can do in the panel. */
export interface PanelActions {
  fold: (folded: boolean) => void;
  /** Opens the page of all lots. */
  openHistory: () => void;
  /** Opens the page that reads workbooks. */
  openWorkbook: () => void;
  users: UsersActions;
  changes: ChangesActions;
  run: RunActions;
  inventory: InventoryActions;
  flow: FlowActions;
}
