import type { JSX } from 'preact';
import type { Plan } from '../../utils/bulk/plan';
import type { ResultLine } from '../../utils/bulk/result-lines';
import { i18n } from '../../utils/locales/wording';

interface Props {
  plan: Plan;
  lines: readonly ResultLine[];
  /** Whether each user's value before and after is told. */
  isEachTold?: boolean;
}

/** How many users are named on paper: the workbook has them all. */
const MOST_NAMES = 400;

/** Users by their names, in narrow columns; with the option where there are several. */
export function HandoutUsers({ plan, lines, isEachTold = false }: Props): JSX.Element {
  const users = new Map(plan.tasks.map(({ user }) => [user.licence, user]));
  const options = new Set(lines.map(({ change }) => plan.changes[change]?.option));
  const rest = lines.length - MOST_NAMES;
  return (
    <>
      <ul class="names">
        {lines.slice(0, MOST_NAMES).map(({ licence, change, before, after = '' }) => {
          const { name = '', sda = '' } = users.get(licence) ?? {};
          const wanted = plan.changes[change];
          const value = isEachTold ? `${valueText(before)} → ${valueText(after)}` : '';
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

/** A value as a customer reads it. */
export function valueText(value: string): string {
  return value === '' ? i18n.t('handout.none') : value;
}
