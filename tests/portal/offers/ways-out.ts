/** A detail whose foot offers other things, with names that begin like ours. */
import { dangerLike } from './danger.ts';
import { detailInView } from './page.ts';
import { whenChanged } from './tree.ts';

const NAMES = [
  'Fermer et réinitialiser le mot de passe SIP',
  'Ajouter un mot de passe SIP',
  'Fermer la ligne',
];

export function offerWaysOut(happens: () => void): void {
  const known = new WeakSet<Element>();
  whenChanged(() => {
    const close = detailInView()?.close;
    if (!close || known.has(close)) return;
    known.add(close);
    happens();
    close.before(...NAMES.map((name) => dangerLike(close, name)));
  });
}
