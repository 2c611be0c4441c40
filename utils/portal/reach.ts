import { Problem } from '../bulk/reason';
import { isCovered } from '../dom/press';
import { waitFor } from '../dom/signs';
import { isBusy } from './busy';

/** Where we work, and how long the portal may take for one answer, in ms. */
export interface Place {
  document: Document;
  timeout: number;
}

/** How long without any sign is taken for "nothing more will come", in ms. */
export const QUIET = 600;

/**
 * Waits until a control could be pressed by a person: nothing lies over it and the portal is not busy.
 *
 * @param control looks the control up; asked again at each look, for portals redraw
 */
export async function untilPressable(
  control: () => HTMLElement,
  { document, timeout }: Place,
  signal: AbortSignal,
): Promise<void> {
  const free = await waitFor(() => (isBusy(document) || isCovered(control()) ? undefined : true), {
    signal,
    timeout,
    quiet: QUIET,
    document,
  });
  if (!free) throw new Problem({ code: 'covered' });
}
