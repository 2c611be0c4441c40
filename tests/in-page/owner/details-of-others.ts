import { option, PLUS } from '../support/html.ts';

export const OPTIONS =
  option('Superviseur', 'Non', PLUS) + option('Option standardiste', 'Non', PLUS);

export const FOOT = '<button class="close">Fermer</button>';
