import { within } from '@testing-library/preact';
import type { Draft } from '../../../utils/bulk/form/drafts';
import { renderChanges } from './panel';

export const DRAFTS: Draft[] = [
  { action: 'add', option: 'Superviseur', value: '' },
  { action: 'replace', option: 'Numéro Fax2Mail', value: '0199001234' },
];

/** The line of one change. */
export function group(number: number, drafts: Draft[] = DRAFTS) {
  const { panel, actions } = renderChanges({ drafts });
  return {
    actions,
    line: within(panel.getByRole('group', { name: `Modification ${number}` })),
  };
}
