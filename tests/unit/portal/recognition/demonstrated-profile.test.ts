import { describe, expect, test } from 'vitest';
import {
  type ChangedDeed,
  type Deed,
  decided,
  notLearned,
  profileOf,
} from '../../../../utils/portal/recognition/demonstrated-profile';
import type { Appearance } from '../../../../utils/portal/vocabulary/profile/appearance';
import {
  dangersIn,
  isGraveQuestion,
  withoutDangers,
} from '../../../../utils/portal/vocabulary/profile/dangers';
import { parseProfile } from '../../../../utils/portal/vocabulary/profile/parse-profile';
import { EMPTY_PROFILE } from '../../../../utils/portal/vocabulary/profile/portal-profile';
import { taught } from '../../../../utils/portal/vocabulary/profile/taught';

const saying = (...words: string[]): Appearance => ({ words, icons: [] });

/** A change that was seen, by a button that says this. */
function changed(says: string, part: Partial<ChangedDeed> = {}): ChangedDeed {
  const shown = { label: 'Superviseur', before: 'En réserve', after: 'Accordé', answers: [] };
  return { what: 'changed', words: says, appearance: saying(says), ...shown, ...part };
}

function opened(part: Partial<Extract<Deed, { what: 'opened' }>> = {}): Deed {
  const seen = { words: 'Gérer', appearance: saying('gerer'), licence: 'FPC1', isInEachRow: true };
  return { what: 'opened', ...seen, columns: {}, labels: [], naming: {}, ...part };
}

describe('what deeds have shown', () => {
  test('a control is witnessed by what came of it', () => {
    const closed: Deed = { what: 'closed', words: 'Ranger', appearance: saying('ranger') };
    const { witnessed } = profileOf([opened(), closed], EMPTY_PROFILE);
    expect(witnessed).toEqual({ detail: [saying('gerer')], close: [saying('ranger')] });
  });

  test('values that nobody knew stand for what was done', () => {
    const add = profileOf([changed('octroyer', { button: 'add' })], EMPTY_PROFILE);
    expect(add.values).toEqual({ yes: ['accorde'], no: ['en reserve'] });
    const remove = profileOf([changed('oter', { button: 'remove' })], EMPTY_PROFILE);
    expect(remove.values).toEqual({ yes: ['en reserve'], no: ['accorde'] });
  });

  test('a number, or a word that is known, is not learned again', () => {
    const deed = changed('octroyer', { button: 'add', before: 'Aucun', after: '0184780010' });
    expect(profileOf([deed], EMPTY_PROFILE).values).toEqual({ yes: [], no: [] });
    const turned = changed('octroyer', { button: 'add', before: 'Vrai', after: 'Faux' });
    expect(profileOf([turned], EMPTY_PROFILE).values).toEqual({ yes: [], no: [] });
  });

  test('what says that it is not so yet is no value', () => {
    const asked = changed('octroyer', { button: 'add', before: 'Non', after: 'Demande en cours' });
    expect(profileOf([asked], EMPTY_PROFILE).values).toEqual({ yes: [], no: [] });
  });

  test('a note of what is left behind a value is none of it, what says that it is not so is', () => {
    const left = changed('octroyer', { button: 'add', before: 'En réserve (3 disponibles)' });
    expect(profileOf([left], EMPTY_PROFILE).values.no).toEqual(['en reserve']);
    const asked = changed('octroyer', { button: 'add', before: 'En réserve (en attente)' });
    expect(profileOf([asked], EMPTY_PROFILE).values.no).toEqual([]);
    taught.profile = profileOf([left], EMPTY_PROFILE);
    const spoken = ['En réserve (2 disponibles)', 'En réserve (en attente)'].map((value) => {
      return taught.spoken(value, 'Superviseur');
    });
    taught.profile = EMPTY_PROFILE;
    expect(spoken).toEqual(['Non (2 disponibles)', 'En réserve (en attente)']);
  });

  test('a picture is, with what its tip said and without, but for one that does harm by its tip', () => {
    const bare: Appearance = { words: [], icons: ['eye'] };
    const closed = (says: string): Deed => {
      return { what: 'closed', words: says, appearance: { ...bare, words: [says] }, bare };
    };
    const { witnessed } = profileOf([closed('ranger')], EMPTY_PROFILE);
    expect(witnessed).toEqual({ close: [{ ...bare, words: ['ranger'] }, bare] });
    expect(profileOf([closed('supprimer')], EMPTY_PROFILE).witnessed).toEqual({});
  });

  test('a way in that is not in each row is not', () => {
    const { witnessed } = profileOf([opened({ isInEachRow: false })], EMPTY_PROFILE);
    expect(witnessed).toEqual({});
  });

  test('headings and labels go with it, each in its place', () => {
    const deed = opened({ columns: { licence: 'Abonnement' }, labels: ['Compte'] });
    const { columns, labels } = profileOf([deed], EMPTY_PROFILE);
    expect([columns, labels]).toEqual([{ licence: 'Abonnement' }, ['compte']]);
  });

  test('what says and shows nothing, or says what no press may do, is not learned', () => {
    const deed = { words: '', appearance: { words: [], icons: [] } };
    expect(notLearned('close', deed)).toBe('featureless');
    expect(notLearned('close', { words: '', appearance: saying('resilier la ligne') })).toBe(
      'dangerous',
    );
    expect(notLearned('close', { words: '', appearance: saying('ranger') })).toBeUndefined();
    const closed: Deed = { what: 'closed', words: '', appearance: saying('supprimer') };
    expect(profileOf([closed], EMPTY_PROFILE).witnessed).toEqual({});
  });
});

describe('a change that neither its values nor its button tell', () => {
  const known = changed('octroyer', { button: 'add' });
  const back = changed('oter', { before: known.after, after: known.before });

  test('is told by another one that led back', () => {
    expect(decided([known, back])).toEqual([known, { ...back, button: 'remove' }]);
  });

  test('is told by another one that led the same way', () => {
    const again = changed('donner');
    expect(decided([known, again])).toEqual([known, { ...again, button: 'add' }]);
  });

  test.each([
    ['nothing tells', [changed('octroyer')]],
    ['its value is the same', [known, changed('oter', { before: 'Accordé', after: 'Accordé' })]],
    ['two contradict each other', [known, { ...known, button: 'remove' as const }, back]],
  ])('stays untold where %s, and is not learned', (_, deeds) => {
    const last = decided(deeds).at(-1);
    expect(last).toMatchObject({ what: 'changed' });
    expect(last).not.toHaveProperty('button', expect.any(String));
    const { witnessed } = profileOf(deeds.slice(-1), EMPTY_PROFILE);
    expect([witnessed.add, witnessed.remove]).toEqual([undefined, undefined]);
  });
});

describe('a question that was answered', () => {
  const answer = (text: string) => {
    return {
      text,
      template: text.toLowerCase(),
      words: 'Allons-y',
      appearance: saying('allons-y'),
    };
  };

  test('is learned with its yes, after the button that brought it up', () => {
    const deed = changed('octroyer', { button: 'add', answers: [answer('On y va ?')] });
    const { questions, witnessed } = profileOf([deed], EMPTY_PROFILE);
    expect(questions).toEqual([{ button: 'add', text: 'on y va ?' }]);
    expect(witnessed.yes).toEqual([saying('allons-y')]);
  });

  test.each([
    ['La licence sera résiliée. On y va ?'],
    ['Le mot de passe sera changé ?'],
    ['Passer commande ?'],
  ])('%s is left to the person, however it has come', (text) => {
    const deed = changed('octroyer', { button: 'add', answers: [answer(text)] });
    expect(profileOf([deed], EMPTY_PROFILE).questions).toEqual([]);
    const questions = [{ button: 'add' as const, text }];
    expect(dangersIn({ ...EMPTY_PROFILE, questions }, [])).toEqual([text]);
    expect(withoutDangers({ ...EMPTY_PROFILE, questions }, []).questions).toEqual([]);
  });

  test('may be about anything that does no harm', () => {
    expect(isGraveQuestion('On y va pour Superviseur ?')).toBe(false);
    expect(isGraveQuestion('On y va, et la ligne est résiliée ?')).toBe(true);
  });
});

describe('a profile as a file', () => {
  test('of an earlier version is read, without what it could not know', () => {
    const old = { version: 1, columns: {}, options: [], controls: { detail: saying('gerer') } };
    expect(parseProfile(JSON.stringify(old))).toEqual({ ...EMPTY_PROFILE, ...old });
  });

  test.each([
    ['{}'],
    ['null'],
    ['{"version":1}'],
    [JSON.stringify({ ...EMPTY_PROFILE, values: { yes: [1], no: [] } })],
    [JSON.stringify({ ...EMPTY_PROFILE, witnessed: { close: { words: [], icons: [] } } })],
    [JSON.stringify({ ...EMPTY_PROFILE, questions: [{ button: 'press', text: '' }] })],
    [JSON.stringify({ ...EMPTY_PROFILE, labels: 'Compte' })],
  ])('%s is none', (text) => {
    expect(() => parseProfile(text)).toThrow(SyntaxError);
  });

  test('witnesses nothing that no press may do', () => {
    const witnessed = { detail: [saying('gerer'), saying('supprimer')] };
    const profile = { ...EMPTY_PROFILE, witnessed };
    expect(dangersIn(profile, [])).toEqual(['supprimer']);
    expect(withoutDangers(profile, []).witnessed).toEqual({ detail: [saying('gerer')] });
  });
});
