import { expect, test } from 'vitest';
import { tellsOfDone } from '../../../utils/portal/messages';

test.each([
  'Option ajoutée',
  'Option retirée.',
  "L'option Superviseur a été retirée de FPC17293",
  'Numéro associé à la licence',
  'Superviseur activé',
  'Option added',
  'The number was removed',
])('%j tells of a change that was made', (text) => {
  expect(tellsOfDone(text)).toBe(true);
});

test.each([
  'Option non ajoutée',
  "L'option n'a pas été retirée",
  "L'option ne peut être ajoutée",
  'Option déjà ajoutée',
  'La licence sera supprimée',
  'Erreur : option retirée du catalogue',
  'Option could not be added',
  'Refusé : numéro attribué ailleurs',
  'Activé par erreur',
  'Quota dépassé',
  'Ajouter une option',
])('%j does not', (text) => {
  expect(tellsOfDone(text)).toBe(false);
});
