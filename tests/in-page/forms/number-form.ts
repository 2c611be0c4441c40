import { FAX } from '../support/asked.ts';
import { CROSS, option } from '../support/html.ts';

export const ADD_FAX = [{ option: 'Numéro Fax2Mail', action: 'add' as const, value: FAX }];

export const HAS_FAX = option('Numéro Fax2Mail', FAX, CROSS);

export const LIST = `<select name="n"><option value="">Choisir</option><option>0184252698</option><option>${FAX}</option></select>`;
