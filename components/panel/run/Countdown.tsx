import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '../../../utils/locales/wording';
import { COUNTDOWN_TICK } from '../../../utils/timing';
import type { RunWait } from './run-model';

/**
 * Whom the run waits for, why, and the seconds that are left. Screen readers do not read it: the status line says it
 * once.
 */
export function Countdown({ wait }: { wait: RunWait }): JSX.Element {
  const { reason, user, until } = wait;
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), COUNTDOWN_TICK);
    return () => clearInterval(timer);
  }, []);
  const seconds = String(Math.max(0, Math.ceil((until - now) / 1000)));
  return (
    <p class="countdown">
      {reason === 'quarantine'
        ? i18n.t('run.quarantineLeft', { user, seconds })
        : i18n.t('run.busyLeft', { user, seconds })}
    </p>
  );
}
