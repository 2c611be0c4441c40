import type { LotCard } from '../../components/history/history-model';
import type { Lot } from '../bulk/lots/lot';
import type { PlannedUser, Service } from '../bulk/plan';
import { isOver, type ShownPhase, shownPhase } from '../bulk/run-state';
import type { LotNote, RunRecord } from '../journal/protocol';
import { changeSentence } from '../locales/wording';
import { foldOnce } from '../text';

/** How many changes of a lot are named in the list. */
const MOST_CHANGES = 4;

/** A lot as it stands in the list. @param isHeld whether a tab carries out this run now */
export function cardOf(lot: Lot, isHeld: (run: string) => boolean, note?: LotNote): LotCard {
  const { service, changes } = lot.state.plan;
  return {
    id: lot.id,
    service,
    changes: changes.slice(0, MOST_CHANGES).map(changeSentence),
    startedAt: lot.state.startedAt,
    phase: lotPhase(lot, isHeld),
    summary: lot.summary,
    ...noteParts(note),
  };
}

/** A lot whose journal cannot be read: what its record says. */
export function unreadableCard({ run, service, startedAt }: RunRecord, note?: LotNote): LotCard {
  const [, ...rest] = service.split(' ');
  return {
    id: run,
    service: { key: service, reference: rest.join(' '), name: '', customer: '' },
    changes: [],
    startedAt,
    phase: 'stopped',
    ...noteParts(note),
  };
}

/** What a card says of what a person noted about its lot; '' where they noted nothing. */
export function noteParts(note: LotNote | undefined): Pick<LotCard, 'note' | 'ticket'> {
  return { note: note?.text ?? '', ticket: note?.ticket ?? '' };
}

/** How far a lot is: as far as its last run that is not over. If all are over, as far as all of them together. */
function lotPhase({ runs, state }: Lot, isHeld: (run: string) => boolean): ShownPhase {
  const open = runs.findLast((run) => !isOver(run));
  return open ? shownPhase(open, isHeld(open.id)) : state.phase;
}

/** Stands between the texts of a lot's keys, so that a whole text can be looked for. */
const BETWEEN = '|';

/** What a lot is found by, as one folded text: its service, its changes and its users. */
export function searchKeys({ state }: Lot): string {
  const { service, changes } = state.plan;
  const { customer, name, reference } = service;
  const ofChanges = changes.flatMap(({ option, value = '' }) => [option, value]);
  const users = state.plan.tasks.map(({ user }) => user);
  return folded([customer, name, reference, ...ofChanges, ...usersOf(users)]);
}

/** What an inventory is found by: its service and its users. */
export function usersKeys(service: Service, users: readonly PlannedUser[]): string {
  const { customer, name, reference } = service;
  return folded([customer, name, reference, ...usersOf(users)]);
}

/** The search keys of what a person wrote down about a lot. */
export function noteKeys({ note, ticket }: Pick<LotCard, 'note' | 'ticket'>): string {
  return folded([note, ticket]);
}

/** A licence as it stands in the search keys: a longer word that contains it does not match. */
export function licenceKey(licence: string): string {
  return folded([licence]);
}

function usersOf(users: readonly PlannedUser[]): string[] {
  return users.flatMap(({ licence, name, sda }) => {
    // Numbers are also found without their spaces.
    return [licence, name, sda, sda.replace(/\D/g, '')];
  });
}

function folded(texts: readonly string[]): string {
  const plain = texts.filter(Boolean).map((text) => text.replaceAll(BETWEEN, ' '));
  return foldOnce(`${BETWEEN}${plain.join(BETWEEN)}${BETWEEN}`);
}
