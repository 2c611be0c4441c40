import { expect } from 'vitest';
import type { OptionLine } from '../../../utils/bulk/reading.ts';
import { ANNE, detail, option, PLUS } from '../support/html.ts';
import type { InPage } from '../support/test.ts';

export const { licence } = ANNE;

export const ADD = [{ option: 'Superviseur', action: 'add' as const }];

export const REMOVE = [{ option: 'Superviseur', action: 'remove' as const }];

export const OTHER = option('Option standardiste', 'Non', PLUS);

/** What a reading gives for a detail with these option lines. */
export type Open = (wish: { html: string }) => Promise<InPage>;

export async function readLines(open: Open, options: string): Promise<OptionLine[]> {
  const page = await open({ html: `<div>${detail({ licence, options })}</div>` });
  return page.in(() => window.ours.lines());
}

export async function readLine(open: Open, options: string, label = 'Superviseur') {
  const lines = await readLines(open, options + OTHER);
  const [line, ...others] = lines.filter((one) => one.label === label);
  expect(others).toEqual([]);
  return line && [line.value, line.button];
}
