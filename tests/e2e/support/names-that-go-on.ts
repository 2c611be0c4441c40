/**
 * Names of controls that the interface promises as beginnings: what they say behind that may change, as
 * « Tout sélectionner (42) ».
 */
export const NAMES_THAT_GO_ON: ReadonlySet<string> = new Set([
  'Prévisualiser',
  'Appliquer',
  'Confirmer',
  'Tout sélectionner',
  'Réessayer les échecs',
  'Annuler ce lot',
  'Exporter le rapport',
  'Rétablir',
]);
