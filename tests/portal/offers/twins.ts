/** Two of what there is to be one of in the list: two *Détail* in a row, two rows of a reference. */
import { endanger } from './danger.ts';
import { AIMED } from './names.ts';
import { openerOf, rowOf } from './page.ts';
import { mark, whenChanged } from './tree.ts';

export function offerTwoOpeners(happens: () => void): void {
  onceInRow((row) => {
    const opener = openerOf(row);
    const second = opener?.cloneNode(true) as HTMLElement;
    // Two links to the same place would be one.
    if (second instanceof HTMLAnchorElement) second.href = '#autre';
    opener?.after(' ', endanger(second, 'the second Détail'));
    happens();
  });
}

export function offerTwinRows(happens: () => void): void {
  onceInRow((row) => {
    const twin = mark(row.cloneNode(true) as HTMLElement);
    const opener = openerOf(twin);
    if (opener) endanger(opener, 'the Détail of the second row');
    happens();
    row.after(twin);
  });
}

function onceInRow(act: (row: HTMLElement) => void): void {
  const known = new WeakSet<Element>();
  whenChanged(() => {
    const row = rowOf(AIMED);
    if (!row || known.has(row)) return;
    known.add(row);
    act(row);
  });
}
