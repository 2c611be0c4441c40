/** Somebody else, where the detail of a user was opened: beside it, or in its place. */
import { showDetail } from './boxes.ts';
import { tellDanger } from './danger.ts';
import { STRANGER } from './names.ts';
import { whenDetailOpened } from './opened.ts';
import { type Detail, rowOf, whenSignPressed } from './page.ts';

/** About when something is to be pressed in a detail, in ms after it has opened. */
const LATER = 60;
/**
 * The same by turns: before a detail is read, between the reading and a press, after that, never. Nobody can
 * tell which it is, and all must end well.
 */
const MOMENTS = [0, 40, 80, 120, Number.POSITIVE_INFINITY];

/** A second detail comes up with the first, beside it, and goes with it. */
export function offerSecondDetail(happens: () => void): void {
  comeBeside(happens, 0);
}

/** A second detail comes up when the first has been there for a moment. */
export function offerLateDetail(happens: () => void): void {
  comeBeside(happens, LATER);
}

function comeBeside(happens: () => void, moment: number): void {
  let second: HTMLElement | undefined;
  const show = () => {
    happens();
    second?.remove();
    second = showDetail(STRANGER, 'left: 0; bottom: 0');
  };
  const onOpened = ({ whole }: Detail) => soon(whole, moment, show);
  whenDetailOpened(onOpened, () => second?.remove());
}

/** The detail becomes somebody else's, as it stands there. */
export function offerOtherUser(happens: () => void): void {
  let isOther = false;
  whenDetailOpened(
    ({ whole }, licence) => {
      soon(whole, nextMoment(), () => {
        happens();
        isOther = true;
        disguise(whole, licence);
      });
    },
    () => {
      isOther = false;
    },
  );
  whenSignPressed((_, option) => {
    if (isOther) tellDanger(`${option} of ${STRANGER}`);
    return !isOther;
  });
}

/** Each page of a tab goes on where the one before it was. */
function nextMoment(): number {
  const turn = Number(sessionStorage.getItem('turn') ?? 0);
  sessionStorage.setItem('turn', String(turn + 1));
  return MOMENTS[turn % MOMENTS.length] ?? 0;
}

function soon(whole: HTMLElement, moment: number, act: () => void): void {
  if (moment === 0) act();
  else if (moment < 1_000) setTimeout(() => whole.isConnected && act(), moment);
}

/** Replaces one user's particulars by the other user's. */
function disguise(whole: HTMLElement, licence: string): void {
  const particulars = [
    [licence, STRANGER],
    [sdaOf(licence), sdaOf(STRANGER)],
  ].filter(([own, other]) => own && other) as [string, string][];
  const change = (text: string) => {
    return particulars.reduce((changed, [own, other]) => changed.replaceAll(own, other), text);
  };
  const walker = document.createTreeWalker(whole, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (change(node.data) !== node.data) node.data = change(node.data);
  }
  for (const field of whole.querySelectorAll('input')) field.value = change(field.value);
}

function sdaOf(licence: string): string | undefined {
  const row = rowOf(licence);
  return row && /\b0\d{9}\b/.exec(row.innerText)?.[0];
}
