// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { type Evidence, NO_EVIDENCE } from '../../../../utils/portal/recognition/evidence';
import type { FoundPart, Missing } from '../../../../utils/portal/recognition/recognise';
import { understandingOf } from '../../../../utils/portal/recognition/understanding';

const element = document.createElement('p');
const label = 'Superviseur';
const PLUS = { by: 'word', text: '+' } as const;
const ALL_SEEN: Evidence = {
  ...NO_EVIDENCE,
  columns: ['licence'],
  hasOpened: true,
  hasClosed: true,
  options: [label],
  add: PLUS,
  remove: { by: 'shape', text: 'cross' },
};
const ROW: FoundPart[] = [
  { what: 'users', element, columns: ['licence'], rows: 1 },
  { what: 'row', element, licence: 'FPC1' },
];
const WAY: FoundPart = { what: 'detail-control', element, word: 'Détail' };
const DETAIL: FoundPart = { what: 'detail', element, owner: 'FPC1' };
const NO_DETAIL: Missing = { what: 'detail' };

function grasps(evidence: Evidence, found: FoundPart[], missing: Missing[] = []) {
  const parts = understandingOf(evidence, { found, missing });
  return Object.fromEntries(parts.map(({ part, grasp }) => [part, grasp]));
}

function insteadOf(part: string, found: FoundPart[], missing: Missing[]) {
  const parts = understandingOf(ALL_SEEN, { found, missing });
  return parts.find((one) => one.part === part)?.instead;
}

describe('a part', () => {
  test('is understood where it is in view, or has worked on this portal', () => {
    const all = Object.fromEntries(
      ['list', 'detail', 'options', 'buttons', 'closing'].map((part) => [part, 'understood']),
    );
    expect(grasps(ALL_SEEN, [...ROW, WAY], [NO_DETAIL])).toEqual(all);
    const inView: FoundPart[] = [
      ...ROW,
      WAY,
      DETAIL,
      { what: 'option', element, label, value: 'Non' },
      { what: 'add', element, label, sign: PLUS },
      { what: 'remove', element, label, sign: PLUS },
      { what: 'close', element, word: 'Fermer' },
    ];
    expect(grasps(NO_EVIDENCE, inView)).toEqual(all);
  });

  test('has not been met before any detail was in view', () => {
    expect(grasps(NO_EVIDENCE, [...ROW, WAY], [NO_DETAIL])).toEqual({
      list: 'understood',
      ...{ detail: 'not-met', options: 'not-met', buttons: 'not-met', closing: 'not-met' },
    });
  });

  test('is not met as long as only a + was seen', () => {
    const { remove: _, ...seen } = ALL_SEEN;
    expect(grasps(seen, [...ROW, WAY]).buttons).toBe('not-met');
  });
});

describe('a part that is in view and not recognised is reported, whatever worked before', () => {
  test.each<[string, FoundPart[], Missing[], number]>([
    ['list', [], [{ what: 'users', headings: ['Poste'] }], 1],
    ['list', [], [{ what: 'rows' }], 1],
    ['list', [], [{ what: 'failure', reason: { code: 'users-not-found' } }], 1],
    // The detail has replaced the list.
    ['list', [DETAIL], [{ what: 'users', headings: [] }], 0],
    ['detail', ROW, [{ what: 'detail-controls', count: 1 }], 1],
    ['detail', ROW, [{ what: 'ambiguous', of: 'detail', words: 'Détail, Fiche' }], 1],
    // Some rows have a control that opens the detail.
    ['detail', [...ROW, WAY], [{ what: 'detail-controls', count: 1 }], 0],
    ['detail', ROW, [{ what: 'refused', of: 'page', words: 'Suivant' }], 0],
    ['options', [DETAIL], [{ what: 'options' }], 1],
    ['buttons', [{ what: 'unclear', element, label, sign: PLUS }], [], 1],
    ['closing', [DETAIL], [{ what: 'close' }], 1],
    ['closing', [DETAIL], [{ what: 'ambiguous', of: 'close', words: 'OK, Fermer' }], 1],
    ['closing', [DETAIL, { what: 'close', element, word: 'Fermer' }], [{ what: 'close' }], 0],
    ['closing', [], [{ what: 'close' }], 0],
  ])('%s %#', (part, found, missing, count) => {
    expect(insteadOf(part, found, missing)).toHaveLength(count);
    const grasp = grasps(ALL_SEEN, found, missing)[part];
    expect(grasp).toBe(count > 0 ? 'not-understood' : 'understood');
  });
});
