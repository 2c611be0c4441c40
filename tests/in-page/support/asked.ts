/** Pages that ask something before a change is made, and what was pressed there. */

import { CROSS, detail, option, PLUS } from './html.ts';
import type { Serve } from './test.ts';

/** A server whose details have one line of the option, and which keeps what was answered. */
export function answering(line: string, after?: string, yes = 'Confirmer'): Serve {
  return ({ pathname, searchParams }, asked) => {
    if (pathname !== '/detail') return 'ok';
    const licence = searchParams.get('l') ?? '';
    const isDone = after !== undefined && answersOf(asked).some((one) => one.startsWith(yes));
    const options = (isDone ? after : line) + option('Option standardiste', 'Non', PLUS);
    return detail({ licence, options });
  };
}

/** What was pressed in the boxes of a page, with the values that were in their fields. */
export function answersOf(asked: readonly string[]): string[] {
  return asked
    .filter((address) => address.startsWith('/answer'))
    .map((address) => decodeURIComponent(address.slice('/answer?b='.length)));
}

export const HAS = option('Superviseur', 'Oui', '<button data-q>×</button>');
export const HAS_NOT = option('Superviseur', 'Non', '<button data-q>+</button>');
export const HAS_CROSS = option('Superviseur', 'Oui', CROSS);
export const HAS_PLUS = option('Superviseur', 'Non', PLUS);
export const NO_FAX = option('Numéro Fax2Mail', 'Aucun', '<button data-q>+</button>');
export const FAX = '0184252699';
