/** Portals whose pages offer more than what is to be taken. `npm run test:matrix` has each offer on each skin. */
import { describe } from 'vitest';
import type { OfferName } from '../../portal/offers/names.ts';
import type { SkinName } from '../../portal/server.ts';
import { browserName } from '../support/find.ts';
import { CASES, type Check, isDone, offering } from '../support/offers.ts';
import { onSkin } from '../support/test.ts';

type Offering = [SkinName, OfferName[]];

/** What is to be done in spite of it may be offered all at once. */
const DONE: Record<string, Offering[]> = {
  chromium: [
    ['classic', ['ways-out', 'twin-line', 'icons', 'polling']],
    ['jquery-ui', ['page-load']],
    ['classic', ['notes', 'sip-fields', 'stock', 'live-rows']],
    ['native', ['kept-detail', 'empty-list', 'slow-question']],
  ],
  firefox: [
    ['native', ['ways-out', 'twin-line', 'icons']],
    ['classic', ['two-steps']],
    ['classic', ['notes', 'sip-fields', 'stock', 'kept-detail']],
  ],
};

/** Each of these is refused in its own words. */
const REFUSED: Record<string, Offering[]> = {
  chromium: [
    ['native', ['twin-rows']],
    ['classic', ['second-detail']],
    ['bare', ['late-detail']],
    ['jquery-ui', ['other-user']],
    ['classic', ['asked-twice']],
    ['frame', ['prompt']],
  ],
  firefox: [
    ['bare', ['two-openers']],
    ['classic', ['other-user']],
    ['native', ['prompt']],
  ],
};

const tried = (all: Record<string, Offering[]>, checkOf: (first: OfferName) => Check) => {
  return (all[browserName] ?? []).map(([skin, offers]) => {
    const check = checkOf(offers[0] as OfferName);
    return { skin, offers, check, what: offers.join(', ') };
  });
};

describe.each(tried(DONE, () => isDone))('a portal with $what', ({ skin, offers, check }) => {
  onSkin(offering(skin, offers))(
    `is worked on as without it: ${skin}`,
    ({ panel, portal, proof }) => {
      return check({ panel, portal, proof });
    },
  );
});

describe.each(tried(REFUSED, (offer) => CASES[offer].check))(
  'a portal with $what',
  ({ skin, offers, check }) => {
    onSkin(offering(skin, offers))(`does nobody harm: ${skin}`, ({ panel, portal, proof }) => {
      return check({ panel, portal, proof });
    });
  },
);
