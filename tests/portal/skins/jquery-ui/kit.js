/** What every part of the skin needs: jQuery, the page's own words, and text links. */
import { readBoot } from '../shared/conduct.js';

export const $ = window.jQuery;

export const boot = readBoot(document);

/** A word as this portal writes it. */
export const word = (text) => boot.words[text] ?? text;

/** A link that acts instead of leading somewhere; not while it is greyed. */
export function textLink(text, act) {
  const $link = $('<a href="#">').text(text);
  return $link.on('click', (event) => {
    event.preventDefault();
    if (!$link.hasClass('ui-state-disabled')) act?.(greyable($link));
  });
}

/** What conduct.js greys like a button: a link has no `disabled` of its own. */
function greyable($link) {
  return {
    set disabled(isBusy) {
      $link.toggleClass('ui-state-disabled', isBusy).attr('aria-disabled', isBusy ? 'true' : null);
    },
  };
}
