import type { JSX } from 'preact';
import type { Forecast } from '../utils/bulk/preview/forecast';
import { findingText } from '../utils/locales/finding-words';
import { i18n, roughDuration } from '../utils/locales/wording';
import type { Confirmation } from './panel/run/run-model';

/** How many users will be changed, how many will not, and how long it takes: as far as it is known. */
export function ConfirmUsers({ confirmation }: { confirmation: Confirmation }): JSX.Element {
  const { isUndo, forecast, plan, excluded = 0 } = confirmation;
  if (isUndo) return <UndoneUsers confirmation={confirmation} />;
  if (forecast) return <ForecastUsers forecast={forecast} duration={confirmation.duration} />;
  return (
    <>
      <p class="big">{counted('confirm.unknown', plan.tasks.length)}</p>
      {excluded > 0 && <p>{counted('confirm.excluded', excluded)}</p>}
    </>
  );
}

interface ForecastProps {
  forecast: Forecast;
  duration: number | undefined;
}

function ForecastUsers({ forecast, duration }: ForecastProps): JSX.Element {
  const { already, failed, excluded, inPart, later, afterRemovals } = forecast;
  const unavailable = forecast.unavailable - afterRemovals;
  const untouched = already + unavailable;
  return (
    <>
      <p class="big">{counted('confirm.users', forecast['to-do'])}</p>
      {inPart > 0 && <p>{counted('check.inPart', inPart)}</p>}
      {later > 0 && <p>{counted('values.afterOthers', later)}</p>}
      {afterRemovals > 0 && <p>{counted('values.afterRemovals', afterRemovals)}</p>}
      {untouched > 0 && <p>{untouchedText(already, unavailable)}</p>}
      {failed > 0 && <p>{counted('confirm.failed', failed)}</p>}
      {excluded > 0 && <p>{counted('confirm.excluded', excluded)}</p>}
      {duration !== undefined && (
        <p>{i18n.t('confirm.duration', { duration: roughDuration(duration) })}</p>
      )}
    </>
  );
}

function untouchedText(already: number, unavailable: number): string {
  const why = [
    already > 0 && findingText('already', already),
    unavailable > 0 && findingText('unavailable', unavailable),
  ];
  const users = already + unavailable;
  return i18n.t('confirm.untouched', users, {
    count: users.toLocaleString(),
    why: why.filter(Boolean).join(', '),
  });
}

function UndoneUsers({ confirmation: { plan, leftAlone } }: Props): JSX.Element {
  const { unchanged, unsure } = leftAlone ?? { unchanged: 0, unsure: 0 };
  return (
    <>
      <p class="big">{counted('confirm.undone', plan.tasks.length)}</p>
      <p>{i18n.t('confirm.since')}</p>
      {unchanged > 0 && <p>{counted('confirm.unchanged', unchanged)}</p>}
      {unsure > 0 && <p class="warn">{counted('confirm.unsure', unsure)}</p>}
    </>
  );
}

interface Props {
  confirmation: Confirmation;
}

type Counted =
  | 'values.afterRemovals'
  | 'values.afterOthers'
  | 'check.inPart'
  | 'confirm.unknown'
  | 'confirm.users'
  | 'confirm.failed'
  | 'confirm.excluded'
  | 'confirm.undone'
  | 'confirm.unchanged'
  | 'confirm.unsure';

function counted(sentence: Counted, users: number): string {
  return i18n.t(sentence, users, { count: users.toLocaleString() });
}
