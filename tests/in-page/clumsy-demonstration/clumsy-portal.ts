/** During a demonstration a person also does other things: what comes of them is not an effect of the press before. */

import { detail, option, portalPage } from '../support/html.ts';
import type { InPage, Serve } from '../support/test.ts';

export const SUPERVISOR = { option: 'Superviseur', action: 'add' } as const;

export const PLUS = '<button data-ask="add">+</button>';

/** Longer than a page must be quiet before the last press is explained, in ms: nothing tells that nothing follows. */
export const LONGER_THAN_QUIET = 700;

export interface PortalParts {
  /** The buttons of *Superviseur* for a user who does not have it. */
  sign?: string;
  /** The foot of a detail. */
  foot?: string;
  more?: string;
  script?: string;
}

/** A portal in which nobody has the option. Its server knows what was changed. */
export function portalOf({ sign = PLUS, foot, more, script }: PortalParts) {
  const holders = new Set<string>();
  const serve: Serve = ({ pathname, searchParams }) => {
    const licence = searchParams.get('l') ?? '';
    if (pathname === '/change') holders.add(licence);
    if (pathname !== '/detail') return 'ok';
    const has = holders.has(licence);
    const line = option('Superviseur', has ? 'Oui' : 'Non', has ? '' : sign);
    return detail({ licence, options: line, foot });
  };
  return { html: portalPage(more, script), serve };
}

/** Presses as a person does, and waits until the press was explained, if it can be. */
export async function press({ page }: InPage, selector: string, count = 1): Promise<void> {
  await page.waitForSelector(selector, { visible: true });
  await page.click(selector, { count });
  await new Promise((done) => setTimeout(done, LONGER_THAN_QUIET));
}

/** Opens the detail of the first user, and waits until the panel shows that this is understood. */
export async function openDetail({ page }: InPage, count = 1): Promise<void> {
  const selector = `${FIRST} .d`;
  await page.waitForSelector(selector, { visible: true });
  await page.click(selector, { count });
  await page.waitForFunction(() => {
    return window.ours.memory()?.explained.some(({ what }) => what === 'opened');
  });
}

export const watch = (page: InPage) => page.in(() => window.ours.watch());

export const agree = (page: InPage) => page.in(() => window.ours.agree());

export const FIRST = '#users tbody tr:first-child';

export const pressed = (page: InPage) =>
  page.asked.filter((address) => address.startsWith('/press'));
