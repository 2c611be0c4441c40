/** What stays when a detail has gone, and what goes that should stay. */
import { showDetail } from './boxes.ts';
import { endanger } from './danger.ts';
import { whenDetailOpened } from './opened.ts';
import { listOf, rows, whenOpenerPressed } from './page.ts';

/** Where a detail is that nobody sees. */
const OUT_OF_SIGHT = [
  'left: -9999px',
  'right: 0; transform: translateX(110%)',
  'opacity: 0; pointer-events: none',
  'height: 0; overflow: hidden; padding: 0; border: 0',
  'clip-path: inset(100%); pointer-events: none',
];
/** How long the list is empty, in ms. */
const EMPTY = 400;

/** A detail that is closed stays in the page with all its words, out of sight, until another is asked for. */
export function offerKeptDetail(happens: () => void): void {
  let kept: HTMLElement | undefined;
  let shown = '';
  let turn = 0;
  whenOpenerPressed(() => kept?.remove());
  whenDetailOpened(
    (_, licence) => {
      shown = licence;
    },
    () => {
      kept?.remove();
      kept = showDetail(shown, OUT_OF_SIGHT[turn++ % OUT_OF_SIGHT.length] ?? '');
      for (const button of kept.querySelectorAll('button'))
        endanger(button, 'a detail out of sight');
      happens();
    },
  );
}

/** The list is read again when a detail has gone: it is empty for a moment, and nothing says why. */
export function offerEmptyList(happens: () => void): void {
  whenDetailOpened(
    () => {},
    () => {
      const [first] = rows();
      if (!first) return;
      const list = listOf(first);
      const hidden = rows().filter((row) => list.contains(row));
      for (const row of hidden) row.style.setProperty('display', 'none', 'important');
      setTimeout(() => {
        for (const row of hidden) row.style.removeProperty('display');
      }, EMPTY);
      happens();
    },
  );
}
