import { expect, test } from 'vitest';
import {
  dangersIn,
  isGraveQuestion,
  withoutDangers,
} from '../../../../../utils/portal/vocabulary/profile/dangers';
import { EMPTY_PROFILE } from '../../../../../utils/portal/vocabulary/profile/portal-profile';

test('a profile has no witnessed control that is dangerous', () => {
  const saying = (word: string) => ({ words: [word], icons: [] });
  const witnessed = { detail: [saying('gerer'), saying('supprimer')] };
  const profile = { ...EMPTY_PROFILE, witnessed };
  expect(dangersIn(profile, [])).toEqual(['supprimer']);
  expect(withoutDangers(profile, []).witnessed).toEqual({ detail: [saying('gerer')] });
});

test('a question about an option is harmless, one about the line too is not', () => {
  expect(isGraveQuestion('On y va pour Superviseur ?')).toBe(false);
  expect(isGraveQuestion('On y va, et la ligne est résiliée ?')).toBe(true);
});
