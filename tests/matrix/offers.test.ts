/** Everything that a portal may offer besides, on every skin. */
import { describe } from 'vitest';
import { offerObstacle } from '../e2e/support/combinations.ts';
import { CASES, offering } from '../e2e/support/offers.ts';
import { onSkin } from '../e2e/support/test.ts';
import { OFFERS } from '../portal/offers/names.ts';
import { SKIN_NAMES } from '../portal/server.ts';

const ALL = SKIN_NAMES.flatMap((skin) => OFFERS.map((offer) => ({ skin, offer })));

describe.each(ALL.filter(({ skin, offer }) => !offerObstacle(skin, offer)))(
  '$skin',
  ({ skin, offer }) => {
    onSkin(offering(skin, [offer]))(offer, ({ panel, portal, proof }) => {
      return CASES[offer].check({ panel, portal, proof });
    });
  },
);
