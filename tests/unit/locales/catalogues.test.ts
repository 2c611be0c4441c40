import { describe, expect, test } from 'vitest';
import { NAMES_THAT_GO_ON } from '../../e2e/support/names-that-go-on';
import { catalogue } from '../support/catalogue';

const FR = catalogue('fr');
const EN = catalogue('en');
const NBSP = '\u00a0';
const NARROW = '\u202f';

/** Promised with a straight apostrophe. Every other word has ’. */
const STRAIGHT = ['learned_title', 'learned_confirm', 'popup_show', 'recognition_teach'];

/** Names that people, screen readers and e2e tests rely on. They do not change. */
const PROMISED: Record<string, string> = {
  recognition_watch: 'Apprendre en me regardant',
  learned_title: "Ce que j'ai appris",
  learned_confirm: "C'est bien ça",
  learned_correct: 'Corriger',
  panel_title: 'Actions groupées',
  panel_fold: 'Réduire',
  panel_unfold: 'Agrandir',
  select_filter: 'Filtrer les utilisateurs',
  select_all: 'Tout sélectionner',
  select_row: 'Sélectionner {licence}',
  paste_open: 'Coller une liste',
  paste_label: 'Liste à sélectionner',
  paste_select: 'Sélectionner',
  change_group: 'Modification {number}',
  change_action: 'Action',
  change_add: 'Ajouter',
  change_remove: 'Retirer',
  change_replace: 'Remplacer',
  change_option: 'Option',
  change_value: 'Valeur',
  change_another: 'Autre modification',
  run_preview: 'Prévisualiser',
  run_apply: 'Appliquer',
  run_confirmTitle: 'Confirmer les modifications',
  run_cancel: 'Annuler',
  run_progress: 'Progression',
  run_pause: 'Pause',
  run_resume: 'Reprendre',
  run_stop: 'Arrêter',
  result_title: 'Résultats',
  result_licence: 'Licence',
  result_option: 'Option',
  result_before: 'Avant',
  result_after: 'Après',
  result_outcome: 'Résultat',
  result_retry: 'Réessayer les échecs',
  result_export: 'Exporter le rapport',
  result_undo: 'Annuler ce lot',
  confirm_back: 'Revenir',
  check_include: 'Inclure {licence}',
  outcome_modified: 'Modifié',
  outcome_to_do: 'À modifier',
  outcome_already: 'Déjà fait',
  outcome_unavailable: 'Indisponible',
  outcome_failed: 'Échec',
  outcome_to_check: 'À vérifier',
  outcome_waiting: 'En attente',
  outcome_stopped: 'Arrêté',
  popup_runs: 'Lots en cours',
  popup_errors: 'Erreurs',
  popup_show: "Voir l'onglet",
  popup_openPanel: 'Ouvrir le panneau dans cet onglet',
  recognition_diagnose: 'Diagnostic',
  recognition_teach: "Montrer à l'extension",
  recognition_file: 'Fichier de diagnostic',
  recognition_found: 'Reconnu sur la page',
  recognition_missing: 'Non reconnu',
  taught_export: 'Exporter le profil',
  taught_import: 'Importer un profil',
  taught_forget: 'Oublier',
  teach_skip: 'Passer',
  teach_continue: 'Continuer',
  teach_end: 'Terminer',
};

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort().join(' ');

describe('the two catalogues', () => {
  test('have the same sentences', () => {
    expect([...EN.keys()]).toEqual([...FR.keys()]);
  });

  test('have the same details in each', () => {
    const details = (messages: typeof FR) => {
      return [...messages].map(([key, text]) => `${key} ${placeholders(text)}`);
    };

    expect(details(EN)).toEqual(details(FR));
  });

  test('have as many plural forms of each', () => {
    const forms = (messages: typeof FR) => {
      return [...messages].map(([key, text]) => `${key} ${text.split(' | ').length}`);
    };

    expect(forms(EN)).toEqual(forms(FR));
  });

  test('have no empty or untidy sentence', () => {
    const untidy = [...FR, ...EN].filter(([, text]) => {
      return text.split(' | ').some((form) => form === '' || form.trim() !== form);
    });

    expect(untidy).toEqual([]);
  });
});

describe('French typography', () => {
  /** What is wrong with the typography of a sentence, in words. */
  function mistakes(text: string): string[] {
    const rules: [RegExp, string][] = [
      [new RegExp(`[^${NBSP}]:`), 'no no-break space (U+00A0) before a colon'],
      [new RegExp(`[^${NARROW}][;!?]`), 'no narrow no-break space (U+202F) before ; ! ?'],
      [new RegExp(`«[^${NBSP}]|«$`), 'no no-break space (U+00A0) after «'],
      [new RegExp(`[^${NBSP}]»|^»`), 'no no-break space (U+00A0) before »'],
      [/"/, 'straight quotes: write « »'],
      [/\.\.\./, 'three dots: write …'],
      [/ {2}/, 'two spaces'],
    ];
    return rules.filter(([rule]) => rule.test(text)).map(([, words]) => words);
  }

  test('is right in every sentence', () => {
    // These names stay exactly as they are.
    const free = [...FR].filter(([key]) => !(key in PROMISED));
    const marked = free.flatMap(([key, text]) => {
      return mistakes(text).map((mistake) => `${key}: ${mistake}: ${text}`);
    });

    expect(marked).toEqual([]);
  });

  test.each([
    ['Modification 1 : indiquez', 'no no-break space (U+00A0) before a colon'],
    ['continuer ; rien', 'no narrow no-break space (U+202F) before ; ! ?'],
    [`Vraiment${NBSP}?`, 'no narrow no-break space (U+202F) before ; ! ?'],
    [`« a${NBSP}»`, 'no no-break space (U+00A0) after «'],
    [`«${NBSP}a »`, 'no no-break space (U+00A0) before »'],
  ])('would be marked in %j', (text, mistake) => {
    expect(mistakes(text)).toContain(mistake);
  });
});

test('there is one apostrophe in both languages, except in the promised names', () => {
  const straight = [...FR, ...EN].filter(([key, text]) => {
    return text.includes("'") && !(STRAIGHT.includes(key) && PROMISED[key] === text);
  });

  expect(straight).toEqual([]);
});

test('names that may go on begin as promised', () => {
  const begins: Record<string, string> = {
    confirm_confirm: 'Confirmer',
    confirm_undo: 'Rétablir',
    confirm_undoTitle: 'Annuler ce lot',
  };
  const wrong = Object.entries(begins).flatMap(([key, start]) => {
    const forms = FR.get(key)?.split(' | ') ?? [''];
    return forms.filter((form) => !form.startsWith(start));
  });

  expect(wrong).toEqual([]);
});

test('every promised name is there', () => {
  const names = Object.entries(PROMISED).map(([key, name]) => {
    const shown = FR.get(key) ?? '';
    return [key, NAMES_THAT_GO_ON.has(name) && shown.startsWith(name) ? name : shown];
  });

  expect(Object.fromEntries(names)).toEqual(PROMISED);
});
