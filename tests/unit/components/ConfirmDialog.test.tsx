// @vitest-environment happy-dom
import { fireEvent, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import type { Confirmation } from '../../../components/panel/run-model';
import { planEach } from '../../../utils/bulk/plan';
import {
  ADD_SUPERVISOR,
  plan,
  REMOVE_SUPERVISOR,
  REPLACE_FAX,
  SERVICE,
  user,
} from '../support/builders';
import { CONFIRMATION, renderRun } from '../support/panel';

/** Plain spaces are easier to compare. */
const plain = (text: string | null) => text?.replaceAll('\u00a0', ' ') ?? '';

function asked(part: Partial<Confirmation> = {}) {
  const { panel, actions } = renderRun({ confirmation: { ...CONFIRMATION, ...part } });
  const dialog = panel.getByRole('alertdialog', { name: 'Confirmer les modifications' });
  return { dialog, actions, text: plain(dialog.textContent) };
}

describe('the question', () => {
  test('says for how many users, whose, what', () => {
    const { text } = asked();

    expect(text).toContain('2 utilisateurs');
    expect(text).toContain('Ajouter « Superviseur »');
    expect(text).toContain('Dupont & Fils SAS');
    expect(text).toContain('SRV1042 · Standard du siège');
    expect(text).toContain('FPC172932, FPC17293');
    expect(text).toContain('fiche rouverte');
  });

  test('counts the users of each change where they differ', () => {
    const changes = [ADD_SUPERVISOR, REPLACE_FAX];
    const each = planEach(SERVICE, [
      { user: user('FPC1'), changes },
      { user: user('FPC2'), changes: [ADD_SUPERVISOR] },
    ]);

    const { text } = asked({ plan: each });

    expect(text).toContain('par 0199001234 (1)');
    expect(text).not.toContain('« Superviseur » (');
  });

  test('names twelve references, counting the rest', () => {
    const licences = Array.from({ length: 30 }, (_, index) => `FPC${100 + index}`);

    const { text } = asked({ plan: plan([ADD_SUPERVISOR], licences) });

    expect(text).toContain('FPC111 et 18 autres');
    expect(text).not.toContain('FPC112');
  });

  test('warns of what a removal may lose', () => {
    expect(asked({ plan: plan([REMOVE_SUPERVISOR], ['FPC1']) }).text).toContain(
      'peuvent être perdus',
    );
  });

  test.each([
    ['an addition', ADD_SUPERVISOR, true],
    ['a replacement', REPLACE_FAX, true],
    ['a removal', REMOVE_SUPERVISOR, false],
  ])('says that %s may be billed, or does not', (_, change, isSaid) => {
    const { text } = asked({ plan: plan([change], ['FPC1']) });

    expect(text.includes('facturée')).toBe(isSaid);
  });

  test('does not warn of a mere addition', () => {
    expect(asked().text).not.toContain('perdus');
  });

  test.each([true, false])('says that it is an undo, or does not: %s', (isUndo) => {
    expect(asked({ isUndo }).text.includes('Ce lot sera annulé')).toBe(isUndo);
  });

  test('shows what the portal calls a customer as text', () => {
    const service = { ...SERVICE, customer: '<img src=x onerror=alert(1)>' };

    const { dialog, text } = asked({ plan: { ...CONFIRMATION.plan, service } });

    expect(dialog.querySelector('img')).toBeNull();
    expect(text).toContain('<img src=x onerror=alert(1)>');
  });
});

describe('the safe way out', () => {
  test('has the focus', () => {
    asked();

    expect(document.activeElement?.textContent).toBe('Annuler');
  });

  test('is Escape too', () => {
    const { dialog, actions } = asked();

    fireEvent.keyDown(dialog, { key: 'Escape' });

    expect(actions.cancel).toHaveBeenCalledOnce();
    expect(actions.confirm).not.toHaveBeenCalled();
  });

  test('is no other key', () => {
    const { dialog, actions } = asked();

    fireEvent.keyDown(dialog, { key: 'Enter' });

    expect(actions.cancel).not.toHaveBeenCalled();
    expect(actions.confirm).not.toHaveBeenCalled();
  });
});

describe('a portal on which nothing was changed yet', () => {
  const evidence = { seen: ['Un + (dit «\u00a0+\u00a0»)'], notYet: ['Un ×'] };

  test('is told: what was seen to work, what not, and that the first user is a trial', () => {
    const { dialog, text } = asked({ evidence });
    const list = (name: string) => within(dialog).getByRole('list', { name });

    expect(text).toContain('Le premier utilisateur sert d’essai');
    expect(list('Vu fonctionner ici').textContent).toBe(evidence.seen[0]);
    expect(list('Pas encore vu ici').textContent).toBe('Un ×');
  });

  test('has no list of what there is none of', () => {
    const { text } = asked({ evidence: { seen: [], notYet: ['Un ×'] } });

    expect(text).not.toContain('Vu fonctionner ici');
  });

  test('is not spoken of where changes were read back before', () => {
    expect(asked().text).not.toContain('essai');
  });
});
