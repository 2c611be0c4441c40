/** What the parts of a page are drawn from. */
import type { PortalContext } from '../../http.ts';
import type { Manners } from '../../manners.ts';
import type { Service } from '../../model.ts';
import { written } from '../../words.ts';
import { Controls } from './controls.ts';
import type { PageState } from './view-state.ts';

/** What there is to tell of the event that led to a page. */
export interface Message {
  kind: 'error' | 'done';
  text: string;
}

export interface View {
  c: PortalContext;
  manners: Manners;
  service: Service;
  state: PageState;
  message: Message | undefined;
  controls: Controls;
  /** Writes a word as this portal does. */
  word: (text: string) => string;
}

/** A page that is about to be drawn. */
export function viewOf(
  c: PortalContext,
  manners: Manners,
  service: Service,
  state: PageState,
  message?: Message,
): View {
  const word = (text: string): string => written(text, manners.labels);
  return { c, manners, service, state, message, word, controls: new Controls() };
}

/**
 * Whether the page's postbacks are made by its ScriptManager, which fetches what has changed in its
 * UpdatePanels; else each is the load of the page. That is what panels are for: to redraw a detail, or a part
 * of it, under a waiting sign. A page that leaves the detail, or does not bind it again, and one that shows no
 * sign of waiting, are pages of the older kind.
 */
export function isPartial({ refresh, waiting }: Manners): boolean {
  return waiting !== 'nothing' && (refresh === 'line' || refresh === 'redraw');
}
