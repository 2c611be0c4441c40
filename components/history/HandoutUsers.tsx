import type { JSX } from 'preact';
import type { Plan } from '../../utils/bulk/plan';
import type { ResultLine } from '../../utils/bulk/result-lines';
import { i18n } from '../../utils/locales/wording';

interface Props {
  plan: Plan;
  lines: readonly ResultLine[];
}

/** How many users are named on paper: the workbook has them all. */
const MOST_NAMES = 400;

/** Users by their names, closely, in columns; with what they have now where that differs from user to user. */
export function HandoutUsers({ plan, lines }: Props): JSX.Element {
  const users = new Map(plan.tasks.map(({ user }) => [user.licence, user]));
  const options = new Set(lines.map(({ change }) => plan.changes[change]?.option));
  const rest = lines.length - MOST_NAMES;
  return (
    <>
      <ul class="names">
        {lines.slice(0, MOST_NAMES).map(({ licence, change, after }) => {
          const { name = '', sda = '' } = users.get(licence) ?? {};
          const wanted = plan.changes[change];
          const value = wanted?.value !== undefined && after ? after : '';
          const option = options.size > 1 ? wanted?.option : '';
          return (
            <li key={`${licence} ${change}`}>
              <strong>{name || licence}</strong>{' '}
              {[name && licence, sda, option, value].filter(Boolean).join(' · ')}
            </li>
          );
        })}
      </ul>
      {rest > 0 && <p class="muted">{i18n.t('handout.more', { count: rest.toLocaleString() })}</p>}
    </>
  );
}
