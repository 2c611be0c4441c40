import { describe, expect, test } from 'vitest';
import {
  notLearned,
  profileOf,
} from '../../../../../utils/portal/recognition/demonstration/demonstrated-profile';
import type {
  ExplainedChange,
  ExplainedOpening,
  ExplainedPress,
} from '../../../../../utils/portal/recognition/demonstration/explained-press';
import type { Appearance } from '../../../../../utils/portal/vocabulary/profile/appearance';
import { dangersIn, withoutDangers } from '../../../../../utils/portal/vocabulary/profile/dangers';
import { EMPTY_PROFILE } from '../../../../../utils/portal/vocabulary/profile/portal-profile';

const saying = (...words: string[]): Appearance => ({ words, icons: [] });

/** A change that was made with a button that says this. */
function changed(says: string, part: Partial<ExplainedChange> = {}): ExplainedChange {
  const shown = { label: 'Superviseur', before: 'En réserve', after: 'Accordé', answers: [] };
  return { what: 'changed', words: says, appearance: saying(says), ...shown, ...part };
}

function opened(part: Partial<ExplainedOpening> = {}): ExplainedPress {
  const seen = { words: 'Gérer', appearance: saying('gerer'), licence: 'FPC1', isInEachRow: true };
  return { what: 'opened', ...seen, columns: {}, labels: [], naming: {}, ...part };
}

describe('from explained presses', () => {
  test('a control is witnessed by its effect', () => {
    const closed: ExplainedPress = {
      what: 'closed',
      words: 'Ranger',
      appearance: saying('ranger'),
    };
    const { witnessed } = profileOf([opened(), closed], EMPTY_PROFILE);
    expect(witnessed).toEqual({ detail: [saying('gerer')], close: [saying('ranger')] });
  });

  test('unknown values are learned as yes and no', () => {
    const add = profileOf([changed('octroyer', { button: 'add' })], EMPTY_PROFILE);
    expect(add.values).toEqual({ yes: ['accorde'], no: ['en reserve'] });
    const remove = profileOf([changed('oter', { button: 'remove' })], EMPTY_PROFILE);
    expect(remove.values).toEqual({ yes: ['en reserve'], no: ['accorde'] });
  });

  test('a number, or a known value, is not learned', () => {
    const press = changed('octroyer', { button: 'add', before: 'Aucun', after: '0184780010' });
    expect(profileOf([press], EMPTY_PROFILE).values).toEqual({ yes: [], no: [] });
    const turned = changed('octroyer', { button: 'add', before: 'Vrai', after: 'Faux' });
    expect(profileOf([turned], EMPTY_PROFILE).values).toEqual({ yes: [], no: [] });
  });

  test('a value that says that it is passing is not learned', () => {
    const asked = changed('octroyer', { button: 'add', before: 'Non', after: 'Demande en cours' });
    expect(profileOf([asked], EMPTY_PROFILE).values).toEqual({ yes: [], no: [] });
  });

  test('a picture is learned with its tip and without, unless the tip says something dangerous', () => {
    const bare: Appearance = { words: [], icons: ['eye'] };
    const closed = (says: string): ExplainedPress => {
      return { what: 'closed', words: says, appearance: { ...bare, words: [says] }, bare };
    };
    const { witnessed } = profileOf([closed('ranger')], EMPTY_PROFILE);
    expect(witnessed).toEqual({ close: [{ ...bare, words: ['ranger'] }, bare] });
    expect(profileOf([closed('supprimer')], EMPTY_PROFILE).witnessed).toEqual({});
  });

  test('a control that other rows do not have is not learned', () => {
    const { witnessed } = profileOf([opened({ isInEachRow: false })], EMPTY_PROFILE);
    expect(witnessed).toEqual({});
  });

  test('headings and labels are learned with the opening', () => {
    const press = opened({ columns: { licence: 'Abonnement' }, labels: ['Compte'] });
    const { columns, labels } = profileOf([press], EMPTY_PROFILE);
    expect([columns, labels]).toEqual([{ licence: 'Abonnement' }, ['compte']]);
  });

  test('a control without words and pictures, or with dangerous words, is not learned', () => {
    const press = { words: '', appearance: { words: [], icons: [] } };
    expect(notLearned('close', press)).toBe('featureless');
    expect(notLearned('close', { words: '', appearance: saying('resilier la ligne') })).toBe(
      'dangerous',
    );
    expect(notLearned('close', { words: '', appearance: saying('ranger') })).toBeUndefined();
    const closed: ExplainedPress = { what: 'closed', words: '', appearance: saying('supprimer') };
    expect(profileOf([closed], EMPTY_PROFILE).witnessed).toEqual({});
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

  test('is learned with its yes, and with the button before it', () => {
    const press = changed('octroyer', { button: 'add', answers: [answer('On y va ?')] });
    const { questions, witnessed } = profileOf([press], EMPTY_PROFILE);
    expect(questions).toEqual([{ button: 'add', text: 'on y va ?' }]);
    expect(witnessed.yes).toEqual([saying('allons-y')]);
  });

  test.each([
    ['La licence sera résiliée. On y va ?'],
    ['Le mot de passe sera changé ?'],
    ['Passer commande ?'],
  ])('“%s” is left to the person, wherever it comes from', (text) => {
    const press = changed('octroyer', { button: 'add', answers: [answer(text)] });
    expect(profileOf([press], EMPTY_PROFILE).questions).toEqual([]);
    const questions = [{ button: 'add' as const, text }];
    expect(dangersIn({ ...EMPTY_PROFILE, questions }, [])).toEqual([text]);
    expect(withoutDangers({ ...EMPTY_PROFILE, questions }, []).questions).toEqual([]);
  });
});
