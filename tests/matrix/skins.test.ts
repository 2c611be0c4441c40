/** Every job on every skin of the portal: rows and columns of the table that is made of it. */
import { describe } from 'vitest';
import { JOBS, ROOMY } from '../e2e/support/jobs.ts';
import { onSkin } from '../e2e/support/test.ts';
import { SKIN_NAMES } from '../portal/server.ts';

describe.each(SKIN_NAMES)('%s', (skin) => {
  const skinned = onSkin({ ...ROOMY, skin });
  for (const [name, job] of Object.entries(JOBS)) {
    skinned(name, ({ panel, portal, proof }) => job({ panel, portal, proof }));
  }
});
