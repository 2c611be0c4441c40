import { computed, signal as createSignal, type ReadonlySignal } from '@preact/signals';
import type { DockActions, DockModel } from '../../components/panel/dock-model';
import { askBackground } from '../extension/send-message';
import { type Dock, liesOver, NARROWEST, shownWidth, WIDEST, within } from './dock';
import { storeDock } from './panel-settings';

/** The dock as it was stored, and what is called when it changes. */
export interface DockPartOptions {
  window: Window;
  signal: AbortSignal;
  dock: Dock;
  store: (dock: Dock) => void;
  openSettings: () => void;
}

/** Where the panel stands in one page: at which side, and how wide. */
export class DockPart {
  readonly model: ReadonlySignal<DockModel>;
  /** The dock as the page is to make room for it: it stays until a person lets go of the panel's edge. */
  readonly settled: ReadonlySignal<Dock>;
  /** Whether there is room beside the page; otherwise the panel lies over it. */
  readonly isBeside: ReadonlySignal<boolean>;
  readonly actions: DockActions;

  constructor({ window, signal, dock, store, openSettings }: DockPartOptions) {
    const wanted = createSignal(dock);
    const kept = createSignal(dock);
    const windowWidth = createSignal(window.innerWidth);
    const onResize = () => {
      windowWidth.value = window.innerWidth;
    };
    window.addEventListener('resize', onResize, { signal });
    const shown = ({ side, width }: Dock) => ({
      side,
      width: shownWidth(width, windowWidth.value),
    });
    this.model = computed(() => ({
      ...shown(wanted.value),
      narrowest: shownWidth(NARROWEST, windowWidth.value),
      widest: shownWidth(WIDEST, windowWidth.value),
    }));
    this.settled = computed(() => shown(kept.value));
    this.isBeside = computed(() => !liesOver(windowWidth.value));
    const keep = (next: Dock) => {
      wanted.value = next;
      kept.value = next;
      store(next);
    };
    this.actions = {
      setSide: (side) => keep({ ...wanted.value, side }),
      setWidth: (width, isFinal) => {
        const next = { ...wanted.value, width: within(width) };
        if (isFinal) keep(next);
        else wanted.value = next;
      },
      openSettings,
    };
  }
}

/** The dock of a page of the portal at a host. */
export function pageDock({
  host,
  ...page
}: Pick<DockPartOptions, 'window' | 'signal' | 'dock'> & { host: string }): DockPart {
  return new DockPart({
    ...page,
    store: (dock) => void storeDock(host, dock),
    openSettings: () => void askBackground({ kind: 'open-settings' }),
  });
}
