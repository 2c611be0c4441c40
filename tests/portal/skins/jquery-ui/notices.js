/** How the page says that it is busy, and what came of things. */
import { $ } from './kit.js';

const SHOWN_FOR = 5000;

$('#waiting-indicator .progress').progressbar({ value: false });

/** Covers the page, or uncovers it. */
export function veil(isBusy) {
  $('#waiting-indicator').toggle(isBusy);
}

/** A turning sign in the corner, which takes no click away. */
export function spinner(isBusy) {
  $('.page-spinner').remove();
  if (!isBusy) return;
  const $sign = $('<span class="ui-icon ui-icon-arrowrefresh-1-e">');
  $('<div class="page-spinner ui-state-highlight ui-corner-all">')
    .append($sign, ' Chargement…')
    .appendTo('body');
}

/** Why something failed, over the page for a moment; an empty answer tells nothing. */
export function toast(text) {
  if (text) show(notice('ui-state-error', 'ui-icon-alert', text));
}

/** That something is done. */
export function tell(text) {
  show(notice('ui-state-highlight', 'ui-icon-info', text));
}

/** A message in the kit's colours. */
export function notice(state, icon, text) {
  const $icon = $('<span class="ui-icon">').addClass(icon);
  return $('<div class="notice ui-corner-all">').addClass(state).append($icon, $('<p>').text(text));
}

function show($notice) {
  $('.toast').remove();
  $notice
    .addClass('toast')
    .appendTo('body')
    .delay(SHOWN_FOR)
    .fadeOut(() => $notice.remove());
}
