import { expect } from 'vitest';
import type { InPage } from './support/test.ts';
import { test, truthOf } from './support/test.ts';

const ADD = [{ option: 'Superviseur', action: 'add' as const }];

const CLOSED_USERS = ['FPC70301', 'FPC70302', 'FPC70303'];

for (const how of ['shift', 'left', 'fade', 'fold', 'clip', 'behind']) {
  test(`a detail that stays in the page is closed once it is out of sight: ${how}`, async ({
    openCase,
  }) => {
    const page = await openCase('04-closed-but-still-there', `?how=${how}`);
    const lines = await page.preview(ADD, CLOSED_USERS);
    expect(lines.map(({ kind }) => kind)).toEqual(['to-do', 'already', 'to-do']);
    expect((await truthOf(page)).reads).toBe(3);
    const report = await page.run(ADD, CLOSED_USERS);
    expect(report.lines.map(({ outcome }) => outcome)).toEqual(['modified', 'already', 'modified']);
    expect(report.lines.flatMap(({ reasons }) => reasons)).toEqual([]);
    const { log } = await truthOf(page);
    expect(log).toEqual(
      ['FPC70301', 'FPC70303'].map((licence) => ({
        licence,
        option: 'Superviseur',
        action: 'add',
      })),
    );
  });
}

const FRAMED_USERS = ['FPC70901', 'FPC70902', 'FPC70903', 'FPC70904'];
const layers = (page: InPage) => page.in(() => document.querySelectorAll('.veil').length);

for (const what of ['gateway', 'blank', 'json', 'other']) {
  test(`whatever page comes into the layer of a detail, the layer is closed: ${what}`, async ({
    openCase,
  }) => {
    const page = await openCase('10-error-page-in-the-frame', `?page=${what}`);
    const { lines } = await page.run(ADD, FRAMED_USERS);
    const [first, lost, ...others] = lines.map(({ outcome }) => outcome);
    expect([first, ...others]).toEqual(['modified', 'modified', 'modified']);
    expect(['to-check', 'failed']).toContain(lost);
    expect(await layers(page)).toBe(0);
    const presses = (await truthOf(page)).log.map(({ licence }) => licence);
    expect(presses).toEqual(FRAMED_USERS);
  });
}
