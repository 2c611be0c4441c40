/** Where the panel stands beside the page, all in px. */
export interface DockModel {
  side: 'left' | 'right';
  width: number;
  narrowest: number;
  widest: number;
}

/** What a person can do with the panel as a whole. */
export interface DockActions {
  setSide: (side: DockModel['side']) => void;
  /** Makes the panel this wide, in px. @param isFinal whether the person has let go of the edge */
  setWidth: (width: number, isFinal: boolean) => void;
  openSettings: () => void;
}

/** What a component that moves the panel gets. */
export interface DockProps {
  model: DockModel;
  actions: DockActions;
}
