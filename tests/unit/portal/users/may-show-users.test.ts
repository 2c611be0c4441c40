// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { mayShowUsers, showsUsersPlainly } from '../../../../utils/portal/users/may-show-users';

describe.each([
  ['at once', () => showsUsersPlainly(document)],
  ['by and by', () => mayShowUsers(document.documentElement)],
])('a page is let through %s', (_, isLetThrough) => {
  test.each(['Licence', 'licence ▲', ' LICENCE ', 'Référence licence'])(
    'that says “%s”',
    (text) => {
      document.body.innerHTML = `<table><tr><th>SDA</th><th>${text}</th></tr></table>`;
      expect(isLetThrough()).toBe(true);
    },
  );

  test.each(['Numéros', 'Licences disponibles : 12', `Licence ${'x'.repeat(80)}`, ''])(
    'not that says “%s”',
    (text) => {
      document.body.innerHTML = `<p>${text}</p>`;
      expect(isLetThrough()).toBe(false);
    },
  );
});

test('users that come later are noticed', () => {
  document.body.innerHTML = '<main>Chargement…</main>';
  expect(mayShowUsers(document.documentElement)).toBe(false);
  (document.querySelector('main') as Element).innerHTML = '<b>Licence</b>';
  expect(mayShowUsers(document.documentElement)).toBe(true);
});
