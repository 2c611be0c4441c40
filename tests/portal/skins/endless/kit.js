/** What every part of the skin needs: jQuery with its plug-ins, the page's own words, and icons. */
import { readBoot } from '../shared/conduct.js';

export const $ = window.jQuery;

export const boot = readBoot(document);

/** A word as this portal writes it. */
export const word = (text) => boot.words[text] ?? text;

/** An icon of Font Awesome. */
export const icon = (name) => $('<i>').addClass(`fa fa-${name}`);

/** A value: a tick or a cross for yes or no, else its text. */
export function shown(value) {
  if (value === word('Oui')) return icon('check text-success');
  if (value === word('Non')) return icon('times text-muted');
  return document.createTextNode(value);
}

/** A text for a plug-in that takes HTML. */
export const escaped = (text) => $('<i>').text(text).html();

/** What conduct.js greys like a button: an icon has no `disabled` of its own. */
export function greyable($icon) {
  return {
    set disabled(isBusy) {
      $icon.toggleClass('disabled', isBusy);
    },
  };
}

/**
 * Hears the clicks on what has some class, whenever it comes into the page.
 *
 * @param act is told what it was
 */
export function onPress(name, act) {
  $(document).on('click', `.${name}:not(.disabled)`, (event) => act($(event.currentTarget)));
}
