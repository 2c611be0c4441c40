import { within } from '@testing-library/preact';
import type { Confirmation } from '../../../components/panel/run/run-model';
import { ADD_SUPERVISOR, plan } from './builders';
import { renderRun } from './panel';
import { CONFIRMATION } from './panel-results';

/** Plain spaces are easier to compare. */
export const plain = (text: string | null) => text?.replaceAll(/[\u00a0\u202f]/g, ' ') ?? '';

/** Renders the panel with an open confirmation, and says what that shows. */
export function asked(part: Partial<Confirmation> = {}) {
  const { panel, actions, again } = renderRun({ confirmation: { ...CONFIRMATION, ...part } });
  const name = part.isUndo ? 'Annuler ce lot ?' : 'Confirmer les modifications';
  const dialog = panel.getByRole('alertdialog', { name });
  const buttons = within(dialog).getAllByRole('button');
  const names = buttons.map(({ textContent }) => plain(textContent));
  return { dialog, actions, again, buttons, names, text: plain(dialog.textContent) };
}

/** As many users as a plan has, and what a preview has said of them. */
export function forecast(
  part: Partial<NonNullable<Confirmation['forecast']>>,
): Partial<Confirmation> {
  const none = {
    'to-do': 0,
    failed: 0,
    unavailable: 0,
    already: 0,
    excluded: 0,
    inPart: 0,
    later: 0,
    afterRemovals: 0,
  };
  const all = { ...none, taken: { 0: part['to-do'] ?? 0 }, ...part };
  const { 'to-do': toDo, failed, unavailable, already } = all;
  const users = Array.from(
    { length: toDo + failed + unavailable + already },
    (_, index) => `FPC${index}`,
  );
  return { plan: plan([ADD_SUPERVISOR], users), forecast: all };
}
