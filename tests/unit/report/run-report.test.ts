import { describe, expect, test } from 'vitest';
import { planForAll } from '../../../utils/bulk/plan';
import { foldRun, type RunState } from '../../../utils/bulk/run-state';
import { actionWord, outcomeWord, reasonSentences } from '../../../utils/locales/wording';
import { lotReport, type ReportWords, reportFileName } from '../../../utils/report/run-report';
import {
  ADD_FAX,
  ADD_SUPERVISOR,
  entries,
  lotOf,
  outcome,
  result,
  SERVICE,
  START,
  started,
  user,
} from '../support/builders';
import { readCsv } from '../support/read-csv';

const WORDS: ReportWords = {
  action: actionWord,
  outcome: outcomeWord,
  detail: ({ reasons }) => reasonSentences(reasons),
};
const USERS = [
  user('FPC172932', { name: 'Léa Martin', sda: '0199001234' }),
  user('FPC17293', { name: 'Paul; dit "Paulo"' }),
];

function stateWith(service = SERVICE): RunState {
  const plan = planForAll(service, [ADD_SUPERVISOR, ADD_FAX], USERS);
  const state = foldRun(
    entries([
      started(plan),
      outcome(
        'FPC172932',
        result('FPC172932', 'modified', { before: 'Non', after: 'Oui' }),
        result('FPC172932', 'failed', {
          change: 1,
          before: 'Aucun',
          after: 'Aucun',
          reasons: [{ code: 'portal-said', text: '=Quota dépassé' }],
        }),
      ),
      { kind: 'stopped' },
    ]),
  );
  if (!state) throw new Error('no state');
  return state;
}

describe('the report of a run', () => {
  test('has exactly the expected header', () => {
    const [header] = lotReport(lotOf(stateWith()), WORDS).split('\r\n');

    expect(header).toBe(
      '\ufeffService;Licence;SDA;Nom;Option;Action;Avant;Après;Résultat;Détail;Horodatage',
    );
  });

  test('has one line per user and change, in the order of the plan', () => {
    const [, ...lines] = readCsv(lotReport(lotOf(stateWith()), WORDS));

    expect(lines).toEqual([
      [
        'SRV1042',
        'FPC172932',
        "'0199001234",
        'Léa Martin',
        'Superviseur',
        'Ajouter',
        'Non',
        'Oui',
        'Modifié',
        '',
        '31/10/2026 14:05:10',
      ],
      [
        'SRV1042',
        'FPC172932',
        "'0199001234",
        'Léa Martin',
        'Numéro Fax2Mail',
        'Ajouter',
        'Aucun',
        'Aucun',
        'Échec',
        'Le portail répond\u00a0: =Quota dépassé',
        '31/10/2026 14:05:10',
      ],
      [
        'SRV1042',
        'FPC17293',
        '',
        'Paul; dit "Paulo"',
        'Superviseur',
        'Ajouter',
        '',
        '',
        'Arrêté',
        '',
        '',
      ],
      [
        'SRV1042',
        'FPC17293',
        '',
        'Paul; dit "Paulo"',
        'Numéro Fax2Mail',
        'Ajouter',
        '',
        '',
        'Arrêté',
        '',
        '',
      ],
    ]);
  });

  test('names the service where it has no reference', () => {
    const [, first] = readCsv(lotReport(lotOf(stateWith({ ...SERVICE, reference: '' })), WORDS));

    expect(first?.[0]).toBe('Standard du siège');
  });
});

describe('the file’s name', () => {
  test('is made of plain letters, day, time', () => {
    expect(reportFileName(stateWith())).toBe('openip_dupont-fils-sas_2026-10-31_14h05.csv');
  });

  test('drops accents, apostrophes, slashes', () => {
    const service = { ...SERVICE, customer: "  L’Épicerie/d'À côté..  " };

    expect(reportFileName(stateWith(service))).toBe(
      'openip_l-epicerie-d-a-cote_2026-10-31_14h05.csv',
    );
  });

  test('falls back to the service', () => {
    const unnamed = { ...SERVICE, customer: '', name: '' };

    expect(reportFileName(stateWith({ ...SERVICE, customer: '' }))).toContain('standard-du-siege');
    expect(reportFileName(stateWith(unnamed))).toContain('srv1042');
  });

  test('stays short, and never empty', () => {
    const long = stateWith({ ...SERVICE, customer: 'x'.repeat(300) });
    const strange = stateWith({ ...SERVICE, customer: '株式会社' });

    expect(reportFileName(long).length).toBeLessThan(80);
    expect(reportFileName(strange)).toBe('openip_service_2026-10-31_14h05.csv');
  });

  test('is the same for one run at any moment', () => {
    const state = stateWith();

    expect(reportFileName({ ...state, lastAt: START + 999_999_999 })).toBe(reportFileName(state));
  });
});
