import { expect, test } from 'vitest';
import {
  isGoodNews,
  isNews,
  tellsOfDone,
} from '../../../../../utils/portal/page/messages/message-texts';

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

test.each([
  'Le changement a bien été transmis',
  'Enregistré',
  'Modification enregistrée.',
  'Opération effectuée avec succès',
  'Changes saved',
])('%j tells that all went well', (text) => {
  expect(isGoodNews(text)).toBe(true);
});

test.each([
  "Le changement n'a pas été enregistré",
  'Non enregistré',
  'Erreur : modification effectuée par un autre',
  'Changes could not be saved',
  'Le numéro est pris',
])('%j does not tell so', (text) => {
  expect(isGoodNews(text)).toBe(false);
});

test.each([
  ['Modification enregistrée.', true],
  ['Modification enregistrée. Voulez-vous continuer ?', false],
  ['Modification enregistrée. 3 € par mois seront facturés.', false],
  ['Modification enregistrée, et l’abonnement change.', false],
])('what only has to be closed says no more than that all went well: %s', (text, isIt) => {
  expect(isNews(text)).toBe(isIt);
});
