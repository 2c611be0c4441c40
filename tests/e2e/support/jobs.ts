/** What a person does with the panel on any skin of the portal, each with what must come of it. */
import { expect } from 'vitest';
import type { Manners } from '../../portal/manners.ts';
import { written } from '../../portal/words.ts';
import {
  apply,
  type Change,
  type Desk,
  preview,
  select,
  selectByFilter,
  want,
} from './job-steps.ts';

const SHOWN = 'Numéro à présenter';
const NUMBER = '0184780000';
const SUPERVISOR: Change = { option: 'Superviseur' };
const NO_SUPERVISOR: Change = { option: 'Superviseur', action: 'Retirer' };
const SHOWN_NUMBER: Change = { option: SHOWN, value: NUMBER };

/** A service whose last user stands alone on a page, far from the first. */
export const ROOMY = { users: 21, pageLength: 20 };
const FAR = 'FPC172982';
const NEAR = ['FPC17293', 'FPC172947', 'FPC172948'] as const;
const [FIRST, SECOND, THIRD] = NEAR;
/** A licence that cannot have *Superviseur*. */
const UNFIT = 'FPC172932';

type Job = (desk: Desk) => Promise<void>;

/** The jobs that every skin of the portal must let be done, each on a portal of its own. */
export const JOBS: Record<string, Job> = {
  async preview(desk) {
    desk.portal.setOption(SECOND, 'Superviseur', 'Oui');
    await select(desk, FIRST, SECOND, UNFIT);
    await preview(desk, [SUPERVISOR], {
      [FIRST]: ['À modifier'],
      [SECOND]: ['Déjà fait'],
      [UNFIT]: ['Indisponible'],
    });
  },

  async add(desk) {
    await select(desk, FIRST, SECOND);
    await apply(desk, [SUPERVISOR], { [FIRST]: ['Modifié'], [SECOND]: ['Modifié'] });
  },

  async remove(desk) {
    desk.portal.setOption(FIRST, 'Superviseur', 'Oui');
    await select(desk, FIRST, SECOND);
    await apply(desk, [NO_SUPERVISOR], { [FIRST]: ['Modifié'], [SECOND]: ['Déjà fait'] });
  },

  async number(desk) {
    await select(desk, FIRST, SECOND);
    await apply(desk, [SHOWN_NUMBER], { [FIRST]: ['Modifié'], [SECOND]: ['Modifié'] });
  },

  async 'two at once'(desk) {
    desk.portal.setOption(SECOND, 'Superviseur', 'Oui');
    await select(desk, FIRST, SECOND);
    await apply(desk, [SUPERVISOR, SHOWN_NUMBER], {
      [FIRST]: ['Modifié', 'Modifié'],
      [SECOND]: ['Déjà fait', 'Modifié'],
    });
  },

  async undo(desk) {
    desk.portal.setOption(SECOND, 'Superviseur', 'Oui');
    await select(desk, FIRST, SECOND);
    const undo = await apply(desk, [SUPERVISOR, SHOWN_NUMBER], {
      [FIRST]: ['Modifié', 'Modifié'],
      [SECOND]: ['Déjà fait', 'Modifié'],
    });
    await undo();
  },

  async 'other page'(desk) {
    await select(desk, FIRST);
    await selectByFilter(desk, FAR, 2);
    await apply(desk, [SUPERVISOR], { [FIRST]: ['Modifié'], [FAR]: ['Modifié'] });
  },

  /** More users than the window shows, each right behind the one before. */
  async 'long list'(desk) {
    const { panel, portal, proof } = desk;
    const simple = portal.users().filter(({ licenceType }) => licenceType === 'Licence simple');
    const licences = simple.map(({ licence }) => licence);
    proof.selects(...licences);
    await panel.paste(licences.join('\n'));
    await panel.waitForSelected(licences.length);
    const outcomes = simple.map(({ licence, options }) => {
      return [licence, [options.Superviseur === 'Non' ? 'Modifié' : 'Déjà fait']];
    });
    await apply(desk, [SUPERVISOR], Object.fromEntries(outcomes));
  },

  async stock(desk) {
    await select(desk, FIRST, SECOND, THIRD);
    desk.portal.setStock('Superviseur', 1);
    await apply(desk, [SUPERVISOR], {
      [FIRST]: ['Modifié'],
      [SECOND]: ['Indisponible'],
      [THIRD]: ['Indisponible'],
    });
  },
};

/** All of the jobs in one go, with as few openings of a detail as they need. */
export async function allJobs(desk: Desk): Promise<void> {
  const { portal } = desk;
  portal.setOption(FAR, 'Superviseur', 'Oui');
  await select(desk, FIRST);
  await selectByFilter(desk, FAR, 2);
  const both = [SUPERVISOR, SHOWN_NUMBER];
  await preview(desk, both, {
    [FIRST]: ['À modifier', 'À modifier'],
    [FAR]: ['Déjà fait', 'À modifier'],
  });
  const undo = await apply(desk, both, {
    [FIRST]: ['Modifié', 'Modifié'],
    [FAR]: ['Déjà fait', 'Modifié'],
  });
  await undo();

  portal.setStock('Option standardiste', 1);
  await selectByFilter(desk, SECOND, 3);
  await apply(desk, [NO_SUPERVISOR, { option: 'Option standardiste' }], {
    [FIRST]: ['Déjà fait', 'Modifié'],
    [SECOND]: ['Déjà fait', 'Indisponible'],
    [FAR]: ['Modifié', 'Indisponible'],
  });
}

/** A change that is made, and one that the portal refuses at the last moment: the reason is told. */
export async function addAndBeRefused(desk: Desk, labels: Manners['labels']): Promise<void> {
  const { panel, portal, proof } = desk;
  portal.faults.add({ on: 'change', licence: SECOND, kind: 'stock-taken' });
  await select(desk, FIRST, SECOND);
  await want(panel, [SUPERVISOR]);
  await panel.apply();
  const [added] = await panel.rowsOf(FIRST);
  const [refused] = await panel.rowsOf(SECOND);
  expect(added?.Résultat, added?.Détail).toBe('Modifié');
  // As the portal writes it; a switch shows no word.
  expect([written('Oui', labels), 'Oui']).toContain(added?.Après);
  expect(refused?.Résultat).toBe('Échec');
  expect(refused?.Détail).toContain(
    "Il n'y a plus d'option Superviseur disponible pour ce service.",
  );
  expect(portal.user(FIRST).options.Superviseur).toBe('Oui');
  expect(portal.user(SECOND).options.Superviseur).toBe('Non');
  expect(proof.changes).toEqual([`${FIRST} + Superviseur`, `${SECOND} + Superviseur`]);
}
