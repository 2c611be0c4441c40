import { describe } from 'vitest';
import { SKIN_NAMES, type SkinName } from '../../portal/server.ts';
import { browserName } from '../support/find.ts';
import { allJobs, ROOMY } from '../support/jobs.ts';
import { onSkin, SELDOM } from '../support/test.ts';

/** Firefox is given the skins that ask most of a browser; `npm run test:matrix` shows it all. */
const SKINS_HERE: readonly SkinName[] = browserName === 'firefox' ? ['pages', 'frame'] : SKIN_NAMES;

/** The one that is run every day: the other tests in Chromium run on many skins already. */
const DAILY: SkinName | undefined = browserName === 'firefox' ? 'frame' : undefined;

/** Four runs, in a browser that shares the machine with another, in ms. */
const LONG = 150_000;

describe.each(SKINS_HERE)('a portal of another make: %s', (skin) => {
  onSkin({ ...ROOMY, skin })(
    'is previewed, changed, read back and put back',
    { timeout: LONG, ...(skin !== DAILY && SELDOM) },
    ({ panel, portal, proof }) => allJobs({ panel, portal, proof }),
  );
});
