import { effect } from '@preact/signals';
import type { OwnChanges } from '../bulk/form/own-changes';
import { askBackground } from '../extension/send-message';
import type { WantedOfEach } from '../extension/tab-choices';
import { i18n } from '../locales/wording';
import { throttled } from '../throttle';
import { STORE_CHOICE } from '../timing';
import { arrivalAt, cameStraightFrom } from './arrival';
import type { PanelController } from './panel-controller';

/**
 * Restores what was chosen for a service before this page was loaded, and stores it from now on. The person is
 * asked whether it still counts, unless they have only turned a page of the list.
 */
export async function followChoice(
  controller: PanelController,
  service: string,
  signal: AbortSignal,
): Promise<void> {
  const asked = Promise.all([
    askBackground({ kind: 'stored-choice', service }),
    askBackground({ kind: 'stored-own', service }),
  ]);
  // A choice that the person makes before they answer is stored as well, but after the stored one: the question is
  // about the stored one.
  const restoreOwn = followOwn(controller, service, signal);
  const before = choiceIn(controller);
  const [stored, own] = await asked;
  if (signal.aborted) return;
  const meanwhile = choiceIn(controller);
  const isUntouched = isSameChoice(meanwhile, before);
  const isPaging = stored !== null && cameStraightFrom(stored.page, arrivalAt(document));
  if (stored) controller.restore(stored, !isPaging);
  const isOwnBack = !own || restoreOwn(ownFrom(own));
  if (!isOwnBack && meanwhile.drafts !== before.drafts)
    controller.warn(i18n.t('ownChanges.notBack', { label: own.label }));
  let last = { ...(isUntouched ? choiceIn(controller) : before), page: stored?.page };
  const store = () => {
    const choice = choiceIn(controller);
    const { selected, drafts } = choice;
    const isSame = isSameChoice(choice, last);
    // Where nothing was chosen, nothing is brought along.
    const page = last.page === undefined && isSame ? undefined : location.href;
    if (isSame && page === last.page) return;
    last = { ...choice, page };
    void askBackground({
      kind: 'store-choice',
      service,
      choice: { selected: [...selected], drafts, page },
    });
  };
  const { soon, now } = throttled(store, STORE_CHOICE);
  const stop = effect(() => {
    if (choiceIn(controller)) soon();
  });
  // The next page may be loading already.
  window.addEventListener('pagehide', now, { signal });
  signal.addEventListener('abort', stop);
}

/**
 * Stores what is wanted of single users whenever that is something else.
 *
 * @returns brings back what was stored before the page was loaded, and tells whether it counts: not where the person has
 *   wanted something else since
 */
function followOwn(
  controller: PanelController,
  service: string,
  signal: AbortSignal,
): (stored: OwnChanges) => boolean {
  const now = () => controller.model.value.changes.own;
  const store = (own: OwnChanges | undefined) => {
    askBackground({ kind: 'store-own', service, own: own ? toStore(own) : null }).catch(() => {
      // For example, the browser has no room for it.
      if (own && !signal.aborted) controller.warn(i18n.t('ownChanges.notKept'));
    });
  };
  let last = now();
  const stop = effect(() => {
    const own = now();
    if (own === last) return;
    last = own;
    store(own);
  });
  signal.addEventListener('abort', stop);
  return (stored) => {
    const meanwhile = last;
    last = stored;
    if (controller.restoreOwn(stored)) return true;
    last = meanwhile;
    // It would come back with the next load.
    if (!meanwhile) store(undefined);
    return false;
  };
}

/** What is wanted of single users, from the form in which it is stored and handed over. */
export function ownFrom({ label, wanted }: WantedOfEach): OwnChanges {
  return { label, byLicence: new Map(wanted.map(({ licence, changes }) => [licence, changes])) };
}

function toStore({ label, byLicence }: OwnChanges): WantedOfEach {
  return { label, wanted: [...byLicence].map(([licence, changes]) => ({ licence, changes })) };
}

/** Reads the model, so that an effect runs again when it changes. */
function choiceIn({ model }: PanelController) {
  const { users, changes } = model.value;
  return { selected: users.selected, drafts: changes.drafts };
}

function isSameChoice(one: ChoiceNow, other: ChoiceNow): boolean {
  return one.selected === other.selected && one.drafts === other.drafts;
}

type ChoiceNow = ReturnType<typeof choiceIn>;
