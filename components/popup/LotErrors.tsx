import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import type { PopupLot } from './popup-model';

/** How many errors of a lot are listed; its report has them all. */
const MOST_LISTED = 100;

/** What is to be looked at in a lot, and why, by licence. What was mended since is only counted. */
export function LotErrors({ lot: { errors, mended } }: { lot: PopupLot }): JSX.Element {
  const rest = errors.length - MOST_LISTED;
  return (
    <>
      {errors.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <ul class="errors" aria-label={i18n.t('popup.errors')} tabIndex={0}>
          {errors.slice(0, MOST_LISTED).map(({ key, licence, option, outcome, reason }) => (
            <li key={key} class={`is-${outcome}`}>
              <strong>{licence}</strong> {option}
              <span class="reason">{reason}</span>
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && <p class="muted">{i18n.t('result.more', { count: rest.toLocaleString() })}</p>}
      {mended > 0 && (
        <p class="muted">{i18n.t('popup.mended', mended, { count: mended.toLocaleString() })}</p>
      )}
    </>
  );
}
