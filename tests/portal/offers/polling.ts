/** A page that polls its server for who is on the phone, and says so in its rows. */
import { rows } from './page.ts';

const EVERY = 200;

export function offerPolling(happens: () => void): void {
  let turn = 0;
  const ask = async () => {
    await fetch('/Offre/Suite');
    turn += 1;
    if (rows().length > 0) happens();
    for (const [place, row] of rows().entries()) {
      row.classList.toggle('presence-busy', (place + turn) % 3 === 0);
      row.classList.toggle('call-waiting', (place + turn) % 5 === 0);
    }
  };
  setInterval(ask, EVERY);
}
