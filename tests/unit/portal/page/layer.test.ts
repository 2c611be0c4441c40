// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { toastAround } from '../../../../utils/portal/page/layer';

/** The passing message around the first button in some markup, by its id. */
function toastIn(html: string): string | undefined {
  document.body.innerHTML = html;
  return toastAround(document.querySelector('button') as Element)?.id;
}

test.each([
  [
    'the words of which are read out',
    '<div id="t" role="dialog"><button aria-live="polite">x</button></div>',
  ],
  ['in a place that is never read out', '<div id="t" aria-live="off"><button>x</button></div>'],
  ['without any message', '<div id="t"><button>x</button></div>'],
])('a button %s stands in no passing message', (_, html) => {
  expect(toastIn(html)).toBeUndefined();
});

test.each([
  ['that is read out', '<div id="t" aria-live="polite"><button>x</button></div>'],
  [
    'with a button that is read out, too',
    '<div id="t" role="status"><button aria-live="polite">x</button></div>',
  ],
  [
    'that a press takes away',
    '<div id="t" aria-live="polite" onclick="void 0"><button>x</button></div>',
  ],
  ['by its class', '<div id="t" class="toast"><button>x</button></div>'],
])('a button in a message %s stands in that', (_, html) => {
  expect(toastIn(html)).toBe('t');
});
