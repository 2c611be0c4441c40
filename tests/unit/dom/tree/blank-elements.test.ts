// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { isBlank } from '../../../../utils/dom/tree/blank-elements';

function made(html: string): Node {
  const around = document.createElement('div');
  around.innerHTML = html;
  document.body.append(around);
  return around.firstChild as Node;
}

test.for([
  ['a comment', '<!--v-if-->', true],
  ['blank text', ' ', true],
  ['an element without anything', '<span></span>', true],
  ['a few of them', `<div>${'<i></i>'.repeat(5)}</div>`, true],
  [
    'more of them than a library adds to what is there',
    `<div>${'<i></i>'.repeat(12)}</div>`,
    false,
  ],
  ['text', '<span>Oui</span>', false],
  ['a picture', '<span><svg></svg></span>', false],
  ['what has a name', '<span title="Oui"></span>', false],
  ['a component', '<kit-icon></kit-icon>', false],
] as const)('%s shows nothing: %s', ([, html, isSo]) => {
  expect(isBlank(made(html))).toBe(isSo);
});
