// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { EMPTY_PROFILE } from '../../../../../utils/portal/vocabulary/profile/portal-profile';
import { taught } from '../../../../../utils/portal/vocabulary/profile/taught';

afterEach(() => {
  taught.profile = EMPTY_PROFILE;
});

test('the profile in use has nothing that may never be pressed', () => {
  const saying = (...words: string[]) => ({ words, icons: [] });
  taught.profile = {
    ...EMPTY_PROFILE,
    controls: { close: saying('resilier la licence'), detail: saying('gerer') },
  };

  expect(taught.profile.controls).toEqual({ detail: saying('gerer') });
});

test('a control that looks like the one that was shown, but says something dangerous, is another one', () => {
  taught.profile = { ...EMPTY_PROFILE, controls: { close: { words: ['ranger'], icons: [] } } };
  const closes = (html: string) => {
    document.body.innerHTML = html;
    return taught.looksLike('close', document.querySelector('button') as Element);
  };

  expect(closes('<button>Ranger</button>')).toBe(true);
  expect(closes('<button title="Supprimer">Ranger</button>')).toBe(false);
});
