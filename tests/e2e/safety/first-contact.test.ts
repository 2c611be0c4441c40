import { describe, expect } from 'vitest';
import { IN_CHROMIUM, onSkin, test } from '../support/test.ts';

const LICENCE = 'FPC172947';

test('on a portal where nothing was changed yet, details are read before it is asked', async ({
  panel,
  proof,
}) => {
  proof.selects(LICENCE);
  await panel.select(LICENCE);
  await panel.change(1, { option: 'Superviseur' });
  const asked = await panel.ask();

  expect(asked).toContain('Premier lot sur ce portail');
  expect(asked).toMatch(/Vu fonctionner ici.*Superviseur.*Un \+/);
  expect(asked).toMatch(/Pas encore vu ici.*Un ajout relu/);
  expect(proof.opened).toEqual([LICENCE]);
  expect(proof.changes).toEqual([]);

  await panel.confirm();
  await panel.waitUntilIdle();
  expect(await panel.outcomes()).toEqual({ [LICENCE]: 'Modifié' });

  // The next one is no first contact any more.
  await panel.change(1, { action: 'Retirer' });
  expect(await panel.ask()).not.toContain('Premier lot');
  await panel.press('Annuler');
});

test('what was seen to work is kept for the next page', IN_CHROMIUM, async ({ panel, proof }) => {
  proof.selects(LICENCE);
  await panel.select(LICENCE);
  await panel.change(1, { option: 'Superviseur' });
  await panel.apply();
  await panel.page.reload();
  await panel.select(LICENCE);
  await panel.change(1, { action: 'Retirer', option: 'Superviseur' });

  expect(await panel.ask()).not.toContain('Premier lot');
  await panel.press('Annuler');
});

describe('a portal whose buttons are not recognised', IN_CHROMIUM, () => {
  onSkin({ users: 8, skin: 'bare' })('is told of before it is asked', async ({ panel, proof }) => {
    await panel.page.evaluate(() => {
      const hide = () => {
        for (const sign of document.querySelectorAll('.sign-add')) sign.remove();
      };
      new MutationObserver(hide).observe(document.body, { childList: true, subtree: true });
    });
    const [licence = ''] = await panel.listed();
    proof.selects(licence);
    await panel.select(licence);
    await panel.change(1, { option: 'Superviseur' });

    expect(await panel.ask()).toMatch(/Pas encore vu ici.*Un \+/);
    await panel.press('Annuler');
    expect(proof.changes).toEqual([]);
  });
});
