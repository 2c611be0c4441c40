import type { JSX } from 'preact';
import type { Change } from '../utils/bulk/change';
import { changeTerms } from '../utils/bulk/form/change-terms';
import { i18n } from '../utils/locales/wording';
import type { Confirmation } from './panel/run/run-model';

/** Above this many users, their number is a warning. */
const MANY = 50;
/** How many warnings are said of changes, at most. */
const MOST_SAID = 6;

/** What the run may cost: said loudly if it takes something away, or does so much that a slip would hurt. */
export function ConfirmWarnings({ confirmation }: { confirmation: Confirmation }): JSX.Element {
  const { plan, forecast } = confirmation;
  const users = forecast ? forecast['to-do'] : plan.tasks.length;
  const isMany = users > MANY;
  const lines = [
    isMany && i18n.t('confirm.many', { count: users.toLocaleString(), most: String(MANY) }),
    ...removals(confirmation),
  ].filter((line) => line !== false);
  const adds = plan.changes.some(({ action }) => action !== 'remove');
  const billing = i18n.t('run.billing');
  return (
    <>
      {lines.length > 0 && (
        <div class="loud">
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {isMany && adds && <p>{billing}</p>}
        </div>
      )}
      {!isMany && adds && <p class="muted">{billing}</p>}
    </>
  );
}

/** What is taken away, and from how many users. */
function removals({ plan, forecast }: Confirmation): string[] {
  return changeTerms(plan, forecast?.taken)
    .flatMap(({ change, users: most, counted }) => {
      if (change.action === 'add') return [];
      const users = forecast ? counted : most;
      return users > 0 ? removal(change, users, forecast === undefined) : [];
    })
    .slice(0, MOST_SAID);
}

function removal({ action, option }: Change, users: number, isMost: boolean): string {
  const count = i18n.t(isMost ? 'confirm.atMost' : 'check.users', users, {
    count: users.toLocaleString(),
  });
  return action === 'remove'
    ? i18n.t('confirm.removes', { option, users: count })
    : i18n.t('confirm.replaces', { option, users: count });
}
