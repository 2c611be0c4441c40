import { expect } from 'vitest';
import { ANNE, BOB, detail, option, portalPage } from '../support/html.ts';
import { test } from '../support/test.ts';

const ADD = [{ option: 'Superviseur', action: 'add' as const }];
const X = (asks: string) => `<button data-ask="${asks}">×</button>`;
const UNKNOWN = `<div>Enregistrement <span>Oui</span> ${X('unknown')}</div>`;

/** Details whose options have an x each, with something between them. */
const details = (between: string, foot: string, head = '') => ({
  html: portalPage(),
  serve: ({ searchParams }: URL) => {
    const licence = searchParams.get('l') ?? '';
    const first = option('Option standardiste', 'Oui', X('first'));
    const last = option('Superviseur', 'Oui', X('last'));
    const options = `${first}</table>${between}<table>${last}`;
    return head + detail({ licence, options, foot });
  },
});

for (const [what, between] of [
  ['in the line of an option', ''],
  ['between the lines', UNKNOWN],
] as const) {
  test(`an x ${what} is no close control, where there is no other`, async ({ open }) => {
    const page = await open(details(between, ''));
    await page.preview(ADD, [ANNE.licence]);
    expect(page.changes).toEqual([]);
  });

  test(`an x ${what} is no close control beside the one at the head`, async ({ open }) => {
    const page = await open(details(between, '', '<button class="close">×</button>'));
    const lines = await page.preview(ADD, [ANNE.licence, BOB.licence]);
    expect(lines).toMatchObject([{ kind: 'already' }, { kind: 'already' }]);
    expect(page.changes).toEqual([]);
  });
}
