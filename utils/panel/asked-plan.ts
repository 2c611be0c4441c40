import { type OwnChanges, planOfOwn } from '../bulk/form/own-changes';
import { transferred } from '../bulk/form/transfer';
import { withTaken } from '../bulk/numbers/with-taken';
import { type Plan, planForAll, type Service } from '../bulk/plan';
import type { User } from '../bulk/reading';
import { draftErrorSentence, i18n } from '../locales/wording';
import type { ChangesPart } from './changes-part';
import type { FlowPart } from './flow-part';
import type { Asked } from './run/checked-plan';
import type { UsersPart } from './users/users-part';

/** The parts of the panel that say what is asked for. */
interface AskingParts {
  service: Service;
  users: UsersPart;
  changes: ChangesPart;
  flow: FlowPart;
  /** Shows an alert in the panel; '' takes it away. */
  warn: (alert: string) => void;
}

/** What the panel is asked to do: the changes of its form for all chosen users, or for each user their own. */
export class AskedPlan {
  readonly #parts: AskingParts;

  constructor(parts: AskingParts) {
    this.#parts = parts;
  }

  /** What is asked for now, complete or not. Reads signals, so that what is shown follows them. */
  now(): Asked {
    const { changes, users } = this.#parts;
    const { readBack, own } = changes.model.value;
    const { selected } = users;
    if (!own) return { licences: selected, changes: changes.wanted().changes, readBack };
    const { byLicence } = own;
    const licences = new Set([...selected].filter((licence) => byLicence.has(licence)));
    return { licences, changes: [], own: byLicence, readBack };
  }

  /** The plan of what is asked for; `undefined`, with an alert that says what is missing, if it is not complete. */
  async plan(): Promise<Plan | undefined> {
    const { service, users, changes, flow, warn } = this.#parts;
    const chosen = await this.#chosen();
    if (!chosen) return undefined;
    // Read after the last wait, as the chosen users are: what was asked for before it may have been taken back.
    const { own } = changes.model.value;
    const wanted = changes.wanted();
    if (own) return this.#planOfOwn(own, chosen);
    let alert = '';
    if (chosen.length === 0) alert = i18n.t('error.selectionEmpty');
    else if (wanted.error) alert = draftErrorSentence(wanted.error);
    else if (wanted.changes.length === 0) alert = i18n.t('error.noChange');
    warn(alert);
    if (chosen.length === 0) {
      flow.open('users');
    } else if (alert) {
      flow.open('changes');
      changes.showErrors();
    }
    if (alert) return undefined;
    return withTaken(planForAll(service, wanted.changes, chosen), users.model.value.read);
  }

  /**
   * A plan that was made before, with the numbers that the portal's list shows to be somebody's now, too: one
   * that somebody was given since is not free.
   *
   * @returns `undefined`, with an alert, if the list could not be read
   */
  async withTakenNow(plan: Plan): Promise<Plan | undefined> {
    const { users } = this.#parts;
    return (await users.readNow()) ? withTaken(plan, users.model.value.read) : undefined;
  }

  /** The chosen users, once enough of the list is known for what is asked for. */
  async #chosen(): Promise<User[] | undefined> {
    const { users } = this.#parts;
    for (;;) {
      const isWhole = this.#picks();
      if (isWhole && !(await users.readNow())) return undefined;
      const chosen = await users.chosen(isWhole);
      if (!chosen || isWhole || !this.#picks()) return chosen;
    }
  }

  /** Whether a next free number is asked for: a number is free only if nobody in the whole list has it. */
  #picks(): boolean {
    const { changes, own } = this.now();
    const all = own ? [...own.values()].flat() : changes;
    return all.some(({ pick }) => pick);
  }

  /** Selects these users, and has an option taken away from them before the others get what is asked for. */
  transfer(option: string, from: readonly string[]): void {
    const { users, changes, flow } = this.#parts;
    const byLicence = transferred({ ...this.now(), option, from });
    if (!byLicence) return;
    users.select(from, true);
    changes.setOwn({ label: i18n.t('values.transferLabel', { option }), byLicence });
    flow.enter('changes');
  }

  #planOfOwn(own: OwnChanges, users: readonly User[]): Plan | undefined {
    const { service, flow, warn } = this.#parts;
    const { read } = this.#parts.users.model.value;
    const plan = withTaken(planOfOwn(service, own, users), read);
    const isEmpty = plan.tasks.length === 0;
    warn(isEmpty ? i18n.t('ownChanges.nobody', { label: own.label }) : '');
    if (isEmpty) flow.open('users');
    return isEmpty ? undefined : plan;
  }
}
