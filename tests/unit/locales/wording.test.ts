import { afterEach, describe, expect, test } from 'vitest';
import type { Change } from '../../../utils/bulk/change';
import {
  actionWord,
  changeSentence,
  draftErrorSentence,
  outcomeWord,
  readBackWords,
  reasonSentence,
  reasonSentences,
  roughDuration,
  shown,
} from '../../../utils/locales/wording';
import { ADD_FAX, ADD_SUPERVISOR, REMOVE_SUPERVISOR, REPLACE_FAX } from '../support/builders';
import { REASONS } from '../support/reasons';
import { speak } from '../support/speak';

afterEach(() => speak('fr'));

const OUTCOMES = [
  'modified',
  'to-do',
  'already',
  'unavailable',
  'failed',
  'to-check',
  'waiting',
  'stopped',
] as const;

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  test.each(REASONS)('$code is a sentence with all its details', (reason) => {
    speak(language);
    const { code, ...details } = reason;

    const sentence = reasonSentence(reason);

    expect(sentence).not.toBe('');
    expect(sentence).not.toMatch(/[{}]|undefined/);
    for (const detail of Object.values(details)) {
      const words = typeof detail === 'string' ? detail : reasonSentence(detail);
      expect(sentence).toContain(words);
    }
  });

  test('no two reasons have the same sentence', () => {
    speak(language);

    const sentences = REASONS.map(reasonSentence);

    expect(new Set(sentences).size).toBe(REASONS.length);
  });

  test('each outcome has its own word', () => {
    speak(language);

    const words = OUTCOMES.map(outcomeWord);

    expect(words).not.toContain('');
    expect(new Set(words).size).toBe(OUTCOMES.length);
  });

  test('each action has its own word', () => {
    speak(language);

    const words = (['add', 'remove', 'replace'] as const).map(actionWord);

    expect(words).not.toContain('');
    expect(new Set(words).size).toBe(3);
  });

  test.each(['option-missing', 'value-missing', 'not-replaceable', 'contradiction'] as const)(
    'the mistake %s names the line',
    (code) => {
      speak(language);

      const sentence = draftErrorSentence({ index: 2, code, option: 'Superviseur' });

      expect(sentence).toContain('3');
      expect(sentence).not.toMatch(/[{}]/);
    },
  );

  test('both ways of reading back have words', () => {
    speak(language);

    expect(readBackWords('reopened')).not.toBe(readBackWords('in-place'));
  });
});

describe('a change', () => {
  test.each<[Change, string]>([
    [ADD_SUPERVISOR, 'Ajouter «\u00a0Superviseur\u00a0»'],
    [REMOVE_SUPERVISOR, 'Retirer «\u00a0Superviseur\u00a0»'],
    [ADD_FAX, 'Ajouter «\u00a0Numéro Fax2Mail\u00a0»\u00a0: 0199001234'],
    [{ ...REPLACE_FAX, ifNone: 'leave' }, 'Remplacer «\u00a0Numéro Fax2Mail\u00a0» par 0199001234'],
    [
      { ...REPLACE_FAX, expect: '0199005678' },
      'Remplacer «\u00a0Numéro Fax2Mail\u00a0» par 0199001234',
    ],
    [
      { option: 'Numéro Fax2Mail', action: 'add', pick: 'next-free' },
      'Ajouter «\u00a0Numéro Fax2Mail\u00a0»\u00a0: le prochain numéro libre',
    ],
    [REPLACE_FAX, 'Remplacer ou donner «\u00a0Numéro Fax2Mail\u00a0»\u00a0: 0199001234'],
  ])('is a sentence: %#', (change, sentence) => {
    expect(changeSentence(change)).toBe(sentence);
  });
});

describe('portal text in a sentence', () => {
  test('stays as the portal wrote it', () => {
    const text = '<b>{option}</b> $1 | $& 100 %';

    expect(reasonSentence({ code: 'portal-said', text })).toBe(`Le portail répond\u00a0: ${text}`);
  });

  test('is said to be empty where it is', () => {
    expect(reasonSentence({ code: 'changed-since', value: '' })).toContain('(vide)');
    expect(shown('')).toBe('(vide)');
    expect(shown('Aucun')).toBe('Aucun');
  });
});

test('several reasons are one sentence after the other', () => {
  expect(reasonSentences([{ code: 'covered' }, { code: 'no-answer' }])).toBe(
    'Le bouton attendu est resté recouvert, ou le portail occupé\u00a0: ce bouton n’a pas été cliqué. ' +
      'Le portail n’a pas répondu à temps.',
  );
  expect(reasonSentences([])).toBe('');
});

test.each([
  [0, 'moins d’une minute'],
  [60_000, 'moins d’une minute'],
  [60_001, 'environ 2 min'],
  [59 * 60_000, 'environ 59 min'],
  [60 * 60_000, 'environ 1 h 00'],
  [125 * 60_000, 'environ 2 h 05'],
])('%i ms is “%s”', (ms, words) => {
  expect(roughDuration(ms).replaceAll('\u00a0', ' ')).toBe(words);
});
