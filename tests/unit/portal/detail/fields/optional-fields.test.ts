// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { optionalLabels } from '../../../../../utils/portal/detail/fields/optional-fields';

const isOptional = (label: string, field = '<input>') => {
  document.body.innerHTML = `<label>${label} ${field}</label>`;
  return optionalLabels(document.querySelector('input') as Element).length > 0;
};

test.for([
  'Motif (facultatif)',
  'Motif du retrait (facultatif) :',
  'Commentaire optionnel',
  'Libellé (facultatif)',
  'Reason (optional)',
  'Optional comment',
])('%s asks for nothing', (label) => expect(isOptional(label)).toBe(true));

test.for([
  'Motif',
  'Motif (non facultatif)',
  'Ce motif n’est pas facultatif',
  'Numéro (facultatif)',
  'Champ facultatif',
  'Numéro à présenter (optionnel)',
  'Mot de passe SIP (facultatif)',
  'Note : la licence sera résiliée (facultatif)',
  'Résilier la licence, motif (facultatif)',
  'Motif du retrait de tous les utilisateurs (facultatif)',
  'Motif (facultatif) 25 €',
])('%s does, or says more', (label) => expect(isOptional(label)).toBe(false));

test.for(['<input value="0">', '<input required>', '<input type="checkbox">'])(
  '%s is not left as it is',
  (field) => expect(isOptional('Motif (facultatif)', field)).toBe(false),
);
