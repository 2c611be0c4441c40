// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { textNodes } from '../../../../utils/dom/tree/texts';

const main = () => document.querySelector('main') as Element;
const read = () => textNodes(main()).map(({ data }) => data);

beforeEach(() => {
  document.body.innerHTML =
    '<main>Licence<p>FPC17293 <b>Anne</b></p><script>no</script><select><option>no</option></select></main>';
});

test('texts are read in order, before something has changed and after it', () => {
  expect(read()).toEqual(['Licence', 'FPC17293 ', 'Anne']);
  document.querySelector('b')?.append('Petit');
  expect(read()).toEqual(['Licence', 'FPC17293 ', 'Anne', 'Petit']);
  document.querySelector('p')?.remove();
  expect(read()).toEqual(['Licence']);
});

test('what comes with a shadow root in it is read in the place of the host’s own texts', () => {
  const section = document.createElement('section');
  const host = document.createElement('my-part');
  host.append('unslotted');
  host.attachShadow({ mode: 'open' }).innerHTML = '<i>SDA</i>';
  section.append('Licence', host, 'Nom');
  main().append(section);
  expect(textNodes(section).map(({ data }) => data)).toEqual(['Licence', 'SDA', 'Nom']);
});
