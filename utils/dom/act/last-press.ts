import { breathe } from './yield-to-page';

/** What we pressed last, or the field that was sent by Enter. */
let lastPress: { element: HTMLElement; at: number; isFresh: boolean } | undefined;

/** Within this many tasks of the page a browser follows a link, or sends a form, that was pressed. */
const TASKS = 5;

/** Notes a press: to be called by what presses, before it does. */
export function notePress(element: HTMLElement): void {
  const press = { element, at: performance.now(), isFresh: true };
  lastPress = press;
  void age(press);
}

async function age(press: { isFresh: boolean }): Promise<void> {
  for (let task = 0; task < TASKS; task++) await breathe();
  press.isFresh = false;
}

/**
 * Whether the page has had time only for what the last press does by itself, however slow the machine is. Then no
 * server can have answered a request of the page's scripts since the press.
 */
export function isJustPressed(): boolean {
  return lastPress?.isFresh === true;
}

/** When something was pressed last, in the time of `performance.now()`; 0 before the first press. */
export function lastPressedAt(): number {
  return lastPress?.at ?? 0;
}

/** What was pressed last, or the field that was sent by Enter; `undefined` before the first press. */
export function lastPressed(): HTMLElement | undefined {
  return lastPress?.element;
}
