/** What a column of a pasted list or of a workbook is headed by, folded as `foldOnce` does it. */
export const HEADING_WORDS = {
  licence: [
    ...['licence', 'licences', 'license', 'ref. licence', 'reference licence', 'licence ref.'],
    ...['ref. de la licence', 'reference de la licence', 'n° de licence', 'numero de licence'],
    ...['reference', 'references', 'ref', 'ref.'],
  ],
  number: [
    ...['sda', 'numero sda', 'n° sda', 'no sda', 'did', 'ddi', 'telephone', 'tel', 'tel.', 'phone'],
    ...[
      'phone number',
      'n° de telephone',
      'n° telephone',
      'numero de telephone',
      'numero telephone',
    ],
  ],
  name: [
    ...['nom', 'noms', 'name', 'utilisateur', 'user', "nom de l'utilisateur", 'nom utilisateur'],
    ...['nom complet', 'full name', 'nom et prenom', 'nom prenom', 'prenom nom', 'prenom et nom'],
  ],
} as const;
