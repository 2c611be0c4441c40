import type { InPage } from './test.ts';

/** Presses the box in the row of a user, as a person does. */
export const tick = async ({ page }: InPage, licence: string) => {
  await page.click(`input[aria-label="Sélectionner ${licence}"]`);
};

/** The licences of those who are selected. */
export const chosen = (page: InPage) => page.in(() => [...window.ours.users.chosen]);
