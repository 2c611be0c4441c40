/** Every two manners of a portal together, on some skin that can have both. */
import { describe } from 'vitest';
import { everyPair, mannersText } from '../e2e/support/combinations.ts';
import { addAndBeRefused } from '../e2e/support/jobs.ts';
import { onSkin } from '../e2e/support/test.ts';

describe.each(everyPair())('$skin', ({ skin, ...manners }) => {
  onSkin({ users: 8, skin, ...manners })(mannersText(manners), ({ panel, portal, proof }) => {
    return addAndBeRefused({ panel, portal, proof }, manners.labels);
  });
});
