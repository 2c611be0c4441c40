import type { Finding, Forecast } from '../bulk/preview/forecast';
import { i18n } from './wording';

/** How many users come to something, in words. */
export function findingText(finding: Finding | 'excluded', users: number): string {
  const count = { count: users.toLocaleString() };
  switch (finding) {
    case 'to-do':
      return i18n.t('check.toDo', users, count);
    case 'already':
      return i18n.t('check.already', users, count);
    case 'unavailable':
      return i18n.t('check.unavailable', users, count);
    case 'failed':
      return i18n.t('check.failed', users, count);
    case 'excluded':
      return i18n.t('check.excluded', users, count);
  }
}

/** What a run comes to, in words: users who cannot be changed first. Counts of zero are left out. */
export function forecastText(forecast: Forecast): string {
  const findings = ['failed', 'unavailable', 'to-do', 'excluded', 'already'] as const;
  return findings
    .filter((finding) => forecast[finding] > 0)
    .map((finding) => findingText(finding, forecast[finding]))
    .join(', ');
}
