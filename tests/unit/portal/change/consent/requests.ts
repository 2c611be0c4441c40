/** What a portal's question may be about: changes of options, asked for the same user. */

import type { RequestedChange } from '../../../../../utils/portal/change/consent/requested-change';

export const ANNE = ['FPC17293', 'Anne Martin', '0184252601'];

export const REMOVE: RequestedChange = {
  button: 'remove',
  names: ['Superviseur'],
  particulars: ANNE,
};

export const ADD: RequestedChange = { ...REMOVE, button: 'add' };

export const SHOW: RequestedChange = {
  button: 'add',
  names: ['Numéro à présenter'],
  particulars: ANNE,
  value: '0499000002',
};

export const HIDE: RequestedChange = { ...SHOW, button: 'remove', value: '0499000001' };

export const FAX: RequestedChange = { ...SHOW, names: ['Numéro Fax2Mail'] };

export const DESK: RequestedChange = { ...ADD, names: ['Option standardiste'] };
