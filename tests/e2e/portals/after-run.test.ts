import { describe, expect } from 'vitest';
import { IN_CHROMIUM, onSkin } from '../support/test.ts';

describe('where a detail is a page of its own', () => {
  const test = onSkin({ skin: 'pages' });

  test('all users can be selected after a run', IN_CHROMIUM, async ({ panel, portal, proof }) => {
    proof.selects('FPC17293');
    await panel.select('FPC17293');
    await panel.change(1, { option: 'Superviseur' });
    await panel.apply();

    await panel.selectAll(portal.users().length);

    expect(proof.changes).toHaveLength(1);
  });
});
