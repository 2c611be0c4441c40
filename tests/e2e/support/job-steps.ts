/** The steps that the jobs are made of, each with what must be true after it. */
import { expect } from 'vitest';
import { OPTIONS, type OptionName } from '../../portal/model.ts';
import type { Portal } from '../../portal/server.ts';
import { waitUntilGone } from './find.ts';
import type { Panel, WantedChange } from './panel.ts';
import type { Proof } from './proof.ts';

/** What a job is done with. */
export interface Desk {
  panel: Panel;
  portal: Portal;
  proof: Proof;
}

/** A change of one of the portal's options, as the panel asks for it. */
export interface Change extends WantedChange {
  option: OptionName;
}

/** By licence, the words of the column *Résultat* for each change, in the changes' order. */
type Outcomes = Record<string, string[]>;

/** Selects users of the first page by their rows. */
export async function select({ panel, proof }: Desk, ...licences: string[]): Promise<void> {
  proof.selects(...licences);
  await panel.select(...licences);
}

/** Adds a user to the selection who may be on any page. @param count how many are selected then */
export async function selectByFilter(desk: Desk, licence: string, count: number): Promise<void> {
  const { panel, proof } = desk;
  proof.selects(licence);
  await panel.filter(licence);
  await panel.selectAll(count);
  await panel.filter('');
}

/** Fills in the changes, a line each, and takes away what lines there are besides. */
export async function want(panel: Panel, changes: readonly Change[]): Promise<void> {
  const surplus = `${changes.length + 1}`;
  if (await panel.has('group', `Modification ${surplus}`)) {
    await panel.press(`Supprimer la modification ${surplus}`);
    await waitUntilGone(await panel.region(), 'group', `Modification ${surplus}`);
  }
  for (const [index, change] of changes.entries()) {
    await panel.change(index + 1, { action: 'Ajouter', ...change });
  }
}

/** Previews changes: nothing may be changed, or asked of the portal. */
export async function preview(desk: Desk, changes: Change[], outcomes: Outcomes): Promise<void> {
  const before = desk.portal.users();
  const asked = desk.proof.changes;
  await want(desk.panel, changes);
  await desk.panel.preview();
  await expectOutcomes(desk.panel, outcomes);
  expect(desk.portal.users()).toEqual(before);
  expect(desk.proof.changes).toEqual(asked);
}

/** Applies changes, and holds what the panel says against the portal. @returns how to undo it */
export async function apply(
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
