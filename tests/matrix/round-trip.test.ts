/** The way of a workbook as a whole, for many users, on skins of the mock portal and on drawn portals. */
import { describe } from 'vitest';
import { roundTrip } from '../e2e/support/round-trip.ts';
import { onSkin } from '../e2e/support/test.ts';
import { drawTraits, traitsText } from '../portal/generated/axes.ts';
import { generatedSkin } from '../portal/generated/index.ts';
import { numberOf } from '../tools/numbers.ts';

const SKINS = ['classic', 'native', 'quasar'] as const;
const USERS = told('ROUND_TRIP_USERS', 500);
const PORTALS = told('ROUND_TRIP_PORTALS', 10);
const SEED = told('ROUND_TRIP_SEED', 1);
/** How long one reading of a user's detail, or a change that is read back, may take, in ms. */
const PER_USER = 10_000;
const PATIENCE = 300_000 + USERS * PER_USER;
/** Two inventories, a preview and a run. */
const ALL = { timeout: PATIENCE * 4, retry: 0 };

function told(name: string, otherwise: number): number {
  return numberOf(name, process.env[name] ?? String(otherwise));
}

describe.each(SKINS)('what a workbook says is so in the end, on %s', (skin) => {
  onSkin({ skin, users: USERS })(
    `for ${USERS} users`,
    ALL,
    ({ browser, panel, portal, proof, downloads }) =>
      roundTrip({ browser, panel, portal, proof, downloads }, PATIENCE),
  );
});

const seeds = Array.from({ length: PORTALS }, (_, index) => SEED + index);
describe.each(seeds)('what a workbook says is so in the end, on the portal of seed %i', (seed) => {
  const traits = drawTraits(seed);
  const latency = Number(traits.latency);
  const test = onSkin({ skin: generatedSkin(traits), users: USERS, latency });
  test(traitsText(traits), ALL, ({ browser, panel, portal, proof, downloads }) =>
    roundTrip({ browser, panel, portal, proof, downloads }, PATIENCE),
  );
});
