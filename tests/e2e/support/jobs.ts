/** What a person does with the panel on any skin of the portal, each with what must come of it. */
import { expect } from 'vitest';
import type { Manners } from '../../portal/manners.ts';
import { OPTIONS, type OptionName } from '../../portal/model.ts';
import type { Portal } from '../../portal/server.ts';
import { written } from '../../portal/words.ts';
import { waitUntilGone } from './find.ts';
import type { Panel, WantedChange } from './panel.ts';
import type { Proof } from './proof.ts';

export interface Desk {
  panel: Panel;
  portal: Portal;
  proof: Proof;
}

/** A change of one of the portal's options, as the panel asks for it. */
interface Change extends WantedChange {
  option: OptionName;
}

/** By licence, the words of the column *Résultat* for each change, in the changes' order. */
type Outcomes = Record<string, string[]>;

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

// Steps ---------------------------------------------------------------------------------------

/** Selects users of the first page by their rows. */
async function select({ panel, proof }: Desk, ...licences: string[]): Promise<void> {
  proof.selects(...licences);
  await panel.select(...licences);
}

/** Adds a user to the selection who may be on any page. @param count how many are selected then */
async function selectByFilter(desk: Desk, licence: string, count: number): Promise<void> {
  const { panel, proof } = desk;
  proof.selects(licence);
  await panel.filter(licence);
  await panel.selectAll(count);
  await panel.filter('');
}

/** Fills in the changes, a line each, and takes away what lines there are besides. */
async function want(panel: Panel, changes: readonly Change[]): Promise<void> {
  const surplus = `${changes.length + 1}`;
  if (await panel.has('group', `Modification ${surplus}`)) {
    await panel.press(`Supprimer la modification ${surplus}`);
    await waitUntilGone(await panel.region(), 'group', `Modification ${surplus}`);
  }
  for (const [index, change] of changes.entries()) {
    await panel.change(index + 1, { action: 'Ajouter', ...change });
  }
}

async function preview(desk: Desk, changes: Change[], outcomes: Outcomes): Promise<void> {
  const before = desk.portal.users();
  const asked = desk.proof.changes;
  await want(desk.panel, changes);
  await desk.panel.preview();
  await expectOutcomes(desk.panel, outcomes);
  expect(desk.portal.users()).toEqual(before);
  expect(desk.proof.changes).toEqual(asked);
}

/** Applies changes, and holds what the panel says against the portal. @returns how to undo it */
async function apply(
  desk: Desk,
  changes: Change[],
  outcomes: Outcomes,
): Promise<() => Promise<void>> {
  const { panel, portal, proof } = desk;
  const before = portal.users();
  const asked = proof.changes.length;
  await want(panel, changes);
  await panel.apply();
  await expectOutcomes(panel, outcomes);

  const after = structuredClone(before);
  const made: string[] = [];
  for (const { licence, options } of after) {
    for (const [index, change] of changes.entries()) {
      if (outcomes[licence]?.[index] !== 'Modifié') continue;
      options[change.option] = valueAfter(change);
      made.push(changeText(licence, change));
    }
  }
  expect(portal.users()).toEqual(after);
  expect(proof.changes.slice(asked).sort()).toEqual(made.sort());

  return async () => {
    await panel.apply('Annuler ce lot');
    expect(portal.users()).toEqual(before);
    expect(proof.changes).toHaveLength(asked + 2 * made.length);
  };
}

/** Compares the column *Résultat*; where it differs, the reasons are told too. */
async function expectOutcomes(panel: Panel, outcomes: Outcomes): Promise<void> {
  const details = (await panel.results()).map(({ Licence, Détail }) => `${Licence} ${Détail}`);
  const joined = Object.entries(outcomes).map(([licence, words]) => [licence, words.join(', ')]);
  expect(await panel.outcomes(), details.join('\n')).toEqual(Object.fromEntries(joined));
}

function valueAfter({ action, option, value }: Change): string {
  return action === 'Retirer' ? OPTIONS[option].none : (value ?? 'Oui');
}

/** The change as `Proof` words it. */
function changeText(licence: string, { action, option, value }: Change): string {
  return `${licence} ${action === 'Retirer' ? 'x' : '+'} ${option}${value ? `: ${value}` : ''}`;
}
